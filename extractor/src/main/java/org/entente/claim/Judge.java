package org.entente.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.article.EntenteException;

/**
 * Says of each candidate how likely it is to be right, and drops those that are rather not. Its
 * weights are learned from annotated articles by {@link JudgeTrainer}; without them all stand.
 * Immutable and thread-safe.
 *
 * <p>The file is gzip of lines of a name, a tab and a number, in order of names: weights of signs,
 * and {@code *bias}, {@code *slope}, {@code *threshold}. What starts with {@code +} or {@code
 * *filler} is for {@link FillerJudge}.
 */
public final class Judge {
  private static final String FILE = "/org/entente/extractor/models/facts.gz";
  private static final String BIAS = "*bias"; // no sign starts with a star
  private static final String SLOPE = "*slope";
  private static final String THRESHOLD = "*threshold";

  private final Map<String, Double> weights;
  private final Scale scale;
  private final double threshold;
  private final FillerJudge fillers;

  Judge(Map<String, Double> weights, Scale scale, double threshold, FillerJudge fillers) {
    this.weights = Map.copyOf(weights);
    this.scale = scale;
    this.threshold = threshold;
    this.fillers = fillers;
  }

  /** The judge that was learned for this release. */
  public static Judge load() {
    try (InputStream in = Judge.class.getResourceAsStream(FILE)) {
      return in == null ? new Judge(Map.of(), Scale.NONE, 0, FillerJudge.NONE) : read(in);
    } catch (IOException e) {
      throw new EntenteException(
          FILE + ": cannot be read (" + e.getMessage() + "); build again", e);
    }
  }

  static Judge read(InputStream in) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.lastIndexOf('\t');
        weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
      }
    }
    double bias = weights.remove(BIAS);
    double slope = weights.remove(SLOPE);
    double threshold = weights.remove(THRESHOLD);
    FillerJudge fillers = FillerJudge.take(weights);
    return new Judge(weights, new Scale(bias, slope), threshold, fillers);
  }

  /** Writes the file; the same judge gives the same bytes. */
  public void write(Path file) {
    Map<String, Double> all = new TreeMap<>(weights);
    all.put(BIAS, scale.bias());
    all.put(SLOPE, scale.slope());
    all.put(THRESHOLD, threshold);
    fillers.put(all);
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Double> entry : all.entrySet()) {
        out.write(entry.getKey() + "\t" + Math.round(entry.getValue() * 1e4) / 1e4 + "\n");
      }
    } catch (IOException e) {
      throw new EntenteException(file + ": cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /** The same judge, who also chooses fillers. */
  public Judge with(FillerJudge chooser) {
    return new Judge(weights, scale, threshold, chooser);
  }

  /** Share of claims with these signs that are right. */
  double confidence(List<String> signs) {
    return scale.apply(Logistic.sum(weights, signs));
  }

  /** Chance that a candidate is right, in [0, 1]. */
  public double confidence(Candidate candidate) {
    return confidence(candidate.signs());
  }

  /** True where a candidate is dropped. */
  public boolean drops(Candidate candidate) {
    return weights.isEmpty() ? candidate.isBold() : confidence(candidate) < threshold;
  }

  /** The claims that stand, numbered anew, each with the chance that it is right. */
  public List<Claim> decide(List<Candidate> candidates) {
    if (weights.isEmpty()) {
      return candidates.stream().filter(c -> !c.isBold()).map(Candidate::claim).toList();
    }
    List<Claim> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!drops(candidate)) {
        Claim claim = fillers.choose(candidate);
        kept.add(claim.judged("F" + (kept.size() + 1), confidence(candidate)));
      }
    }
    return Retellings.join(kept);
  }
}
