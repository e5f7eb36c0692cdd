package org.entente.language;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.entente.article.Language;

/** Collects the lemmas of a lexicon from treebanks. The same files give the same lexicon. */
public final class LexiconTrainer {
  private static final Set<String> LEFT_OUT = Set.of("PUNCT", "X", "_");

  private LexiconTrainer() {}

  /** Collects and writes a lexicon file. */
  public static void train(Treebank treebank, OutputStream out) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      for (var entry : lemmas(treebank.sentences()).entrySet()) {
        writer.write(entry.getKey() + '\t' + entry.getValue() + '\n');
      }
    }
  }

  static Lexicon train(Language language, List<Treebank.Example> examples) {
    return new Lexicon(language, lemmas(examples));
  }

  private static TreeMap<String, String> lemmas(List<Treebank.Example> examples) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Treebank.Example example : examples) {
      for (Treebank.Word word : example.words()) {
        if (LEFT_OUT.contains(word.upos())
            || word.lemma().equals("_")
            || !Character.isLetter(word.form().charAt(0)) && !word.form().startsWith("-")) {
          continue;
        }
        boolean name = word.upos().equals("PROPN");
        String form = name ? word.form() : word.form().toLowerCase(Locale.ROOT);
        String lemma = name ? "" : word.lemma().toLowerCase(Locale.ROOT);
        counts
            .computeIfAbsent(form + '\t' + word.upos(), k -> new TreeMap<>())
            .merge(lemma, 1, Integer::sum);
      }
    }
    TreeMap<String, String> lemmas = new TreeMap<>();
    for (var entry : counts.entrySet()) {
      var best = entry.getValue().entrySet().iterator().next();
      for (var candidate : entry.getValue().entrySet()) {
        if (candidate.getValue() > best.getValue()) {
          best = candidate;
        }
      }
      lemmas.put(entry.getKey(), best.getKey());
    }
    return lemmas;
  }
}
