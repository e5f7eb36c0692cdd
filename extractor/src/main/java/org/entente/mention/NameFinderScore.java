package org.entente.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/** Counts how many names of labelled sentences a finder gets exactly right: span and type. */
public final class NameFinderScore {
  private final Map<NameType, int[]> counts = new LinkedHashMap<>(); // right, found, labelled
  private final List<String> errors = new ArrayList<>();

  private NameFinderScore() {
    for (NameType type : List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANIZATION)) {
      counts.put(type, new int[3]);
    }
  }

  /** Scores a finder against a file of the form that {@link NameFinderTrainer} reads. */
  public static NameFinderScore of(NameFinder finder, Path file) {
    NameFinderScore score = new NameFinderScore();
    StringBuilder text = new StringBuilder();
    List<RawSentence> sentences = new ArrayList<>();
    Set<FoundName> labelled = new HashSet<>();
    for (NameSample sample : NameFinderTrainer.read(file)) {
      List<Span> tokens = new ArrayList<>();
      for (String word : sample.getSentence()) {
        boolean glued = !text.isEmpty() && text.charAt(text.length() - 1) == '\'';
        text.append(text.isEmpty() || glued ? "" : " ");
        tokens.add(new Span(text.length(), text.length() + word.length()));
        text.append(word);
      }
      Span span = tokens.get(0).cover(tokens.get(tokens.size() - 1));
      int index = sentences.size();
      sentences.add(new RawSentence(index, span, Block.Kind.PARAGRAPH, index, tokens));
      for (opennlp.tools.util.Span name : sample.getNames()) {
        Span at = tokens.get(name.getStart()).cover(tokens.get(name.getEnd() - 1));
        labelled.add(new FoundName(at, NameType.ofLabel(name.getType()), 1));
      }
      text.append('\n');
    }
    score.count(text.toString(), finder.find(text.toString(), sentences), labelled);
    return score;
  }

  private void count(String text, List<FoundName> found, Set<FoundName> labelled) {
    Set<FoundName> missed = new HashSet<>(labelled);
    for (FoundName name : labelled) {
      add(name.type(), 2);
    }
    for (FoundName name : found) {
      add(name.type(), 1);
      FoundName bare = new FoundName(name.span(), name.type(), 1);
      if (missed.remove(bare)) {
        add(name.type(), 0);
      } else if (counts.containsKey(name.type())) {
        errors.add("+ " + name.type() + " " + around(text, name.span()));
      }
    }
    missed.stream()
        .filter(n -> counts.containsKey(n.type()))
        .sorted()
        .forEach(n -> errors.add("- " + n.type() + " " + around(text, n.span())));
  }

  private static String around(String text, Span span) {
    int from = Math.max(0, span.start() - 30);
    int to = Math.min(text.length(), span.end() + 30);
    return (text.substring(from, span.start())
            + "["
            + span.of(text)
            + "]"
            + text.substring(span.end(), to))
        .replace('\n', ' ');
  }

  private void add(NameType type, int column) {
    int[] row = counts.get(type);
    if (row != null) {
      row[column]++;
    }
  }

  /** Harmonic mean of precision and recall over all types, in [0, 1]. */
  public double f1() {
    int[] sum = new int[3];
    for (int[] row : counts.values()) {
      for (int i = 0; i < 3; i++) {
        sum[i] += row[i];
      }
    }
    return f1(sum);
  }

  private static double f1(int[] row) {
    return row[1] + row[2] == 0 ? 0 : 2.0 * row[0] / (row[1] + row[2]);
  }

  /** Missed and wrong names with their surroundings, for people. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    counts.forEach(
        (type, row) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%-12s P %.1f R %.1f F %.1f (%d)%n",
                    type,
                    100.0 * row[0] / Math.max(1, row[1]),
                    100.0 * row[0] / Math.max(1, row[2]),
                    100 * f1(row),
                    row[2])));
    return lines.append(String.format(Locale.ROOT, "all F %.1f", 100 * f1())).toString();
  }
}
