package org.entente.mention;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.entente.article.EntenteException;
import org.entente.article.Language;

/**
 * Makes a name finder's model of labelled sentences. Same files in the same order, same model.
 *
 * <p>A file holds one word a line, {@code WORD<tab>LABEL}, with BIO labels over PER, LOC, ORG and
 * MISC, and a blank line after each sentence; a name that ends in ".gz" is unpacked.
 */
public final class NameFinderTrainer {
  private static final String FEATURES =
      """
      <featureGenerators cache="true" name="names">
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory">
            <bool name="wordAndClass">true</bool></generator>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
        </generator>
        <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.TrigramNameFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory">
          <bool name="begin">true</bool><bool name="end">false</bool>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">1</int><int name="nextLength">1</int>
          <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory">
            <int name="length">4</int></generator>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">1</int><int name="nextLength">1</int>
          <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory">
            <int name="length">4</int></generator>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">1</int><int name="nextLength">1</int>
          <generator class="opennlp.tools.util.featuregen.TokenPatternFeatureGeneratorFactory"/>
        </generator>
      </featureGenerators>
      """;

  private NameFinderTrainer() {}

  /** {@code LANGUAGE MODEL FILE…}: reads the files, writes the model. */
  public static void main(String[] arguments) {
    Language language =
        Language.ofCode(arguments[0])
            .orElseThrow(() -> new IllegalArgumentException("language: " + arguments[0]));
    List<Path> files = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      files.add(Path.of(arguments[i]));
    }
    train(language, files, Path.of(arguments[1]));
  }

  /**
   * @param files labelled sentences
   * @param model where the model is written; replaced where it exists
   */
  public static void train(Language language, List<Path> files, Path model) {
    List<NameSample> samples = new ArrayList<>();
    for (Path file : files) {
      samples.addAll(read(file));
    }
    try {
      TokenNameFinderFactory factory =
          TokenNameFinderFactory.create(
              null, FEATURES.getBytes(StandardCharsets.UTF_8), null, new BilouCodec());
      TokenNameFinderModel trained =
          NameFinderME.train(
              language.code(), null, new Samples(samples), parameters(language), factory);
      if (model.toAbsolutePath().getParent() != null) {
        Files.createDirectories(model.toAbsolutePath().getParent());
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(model))) {
        trained.serialize(out);
      }
    } catch (IOException e) {
      throw new EntenteException(model + ": cannot write the model: " + e.getMessage(), e);
    }
  }

  /** The sentences of a labelled file, in its order. */
  static List<NameSample> read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<NameSample> samples = new ArrayList<>();
      List<String> words = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          add(samples, words, labels);
          continue;
        }
        int tab = line.lastIndexOf('\t');
        if (tab < 1) {
          throw new EntenteException(
              file + ":" + number + ": expected WORD<tab>LABEL, found \"" + line + "\"");
        }
        words.add(line.substring(0, tab));
        labels.add(line.substring(tab + 1));
      }
      add(samples, words, labels);
      return samples;
    } catch (IOException e) {
      throw new EntenteException(file + ": cannot read labelled sentences: " + e.getMessage(), e);
    }
  }

  private static void add(List<NameSample> samples, List<String> words, List<String> labels) {
    if (words.isEmpty()) {
      return;
    }
    List<Span> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean inside = i < words.size() && labels.get(i).startsWith("I-");
      if (start >= 0 && !inside) {
        names.add(new Span(start, i, labels.get(start).substring(2)));
        start = -1;
      }
      if (i < words.size() && (labels.get(i).startsWith("B-") || inside && start < 0)) {
        start = i;
      }
    }
    samples.add(new NameSample(words.toArray(new String[0]), names.toArray(new Span[0]), true));
    words.clear();
    labels.clear();
  }

  // Measured: names are rarer in the English files (web pages, e-mail), where maximum entropy finds
  // too few of them; in the French ones it beats the perceptron.
  private static TrainingParameters parameters(Language language) {
    TrainingParameters parameters = new TrainingParameters();
    switch (language) {
      case FR -> {
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
      }
      case EN -> {
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
      }
    }
    parameters.put(TrainingParameters.THREADS_PARAM, 1); // more would change the sums' last bits
    return parameters;
  }

  /** A list as the stream that OpenNLP wants. */
  private static final class Samples implements ObjectStream<NameSample> {
    private final List<NameSample> samples;
    private Iterator<NameSample> next;

    Samples(List<NameSample> samples) {
      this.samples = samples;
      this.next = samples.iterator();
    }

    @Override
    public NameSample read() {
      return next.hasNext() ? next.next() : null;
    }

    @Override
    public void reset() {
      next = samples.iterator();
    }
  }
}
