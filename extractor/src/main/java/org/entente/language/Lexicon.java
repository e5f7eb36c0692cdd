package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.entente.article.EntenteException;

/**
 * Lemmas of word forms: those seen in treebanks, and for others the change of ending that words of
 * like ending go through. Immutable and thread-safe.
 *
 * <p>The file is gzip of lines "form TAB part of speech TAB lemma", sorted.
 */
final class Lexicon {
  private static final int LONGEST_ENDING = 6;

  private final Map<String, String> lemmas; // form TAB part of speech → lemma
  private final Map<String, String> endings; // ending TAB part of speech → "3er": cut 3, add "er"

  Lexicon(Map<String, String> lemmas) {
    this.lemmas = Map.copyOf(lemmas);
    this.endings = endings(lemmas);
  }

  static Lexicon read(InputStream in, String name) {
    Map<String, String> lemmas = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        int tab = line.lastIndexOf('\t');
        lemmas.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new EntenteException(name + ": not a lexicon, or cut short; train it again", e);
    }
    return new Lexicon(lemmas);
  }

  /** The lemma of a form with this part of speech; of an unknown word, the likeliest guess. */
  String lemma(String form, String upos) {
    if (upos.equals("PROPN") || upos.equals("NUM") || upos.equals("PUNCT") || upos.equals("SYM")) {
      return form;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String known = lemmas.get(lower + '\t' + upos);
    if (known == null && upos.equals("AUX")) {
      known = lemmas.get(lower + "\tVERB");
    } else if (known == null && upos.equals("VERB")) {
      known = lemmas.get(lower + "\tAUX");
    }
    if (known != null) {
      return known;
    }
    for (int k = Math.min(LONGEST_ENDING, lower.length() - 1); k > 0; k--) {
      String change = endings.get(lower.substring(lower.length() - k) + '\t' + upos);
      if (change != null) {
        int cut = change.charAt(0) - '0';
        if (cut < lower.length()) {
          return lower.substring(0, lower.length() - cut) + change.substring(1);
        }
      }
    }
    return lower;
  }

  private static Map<String, String> endings(Map<String, String> lemmas) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (var entry : lemmas.entrySet()) {
      String key = entry.getKey();
      int tab = key.indexOf('\t');
      String form = key.substring(0, tab);
      String lemma = entry.getValue();
      int same = 0;
      while (same < form.length()
          && same < lemma.length()
          && form.charAt(same) == lemma.charAt(same)) {
        same++;
      }
      int cut = form.length() - same;
      if (cut > 9 || same == 0) {
        continue;
      }
      String change = cut + lemma.substring(same);
      for (int k = cut; k <= Math.min(LONGEST_ENDING, form.length()); k++) {
        String ending = form.substring(form.length() - k) + key.substring(tab);
        counts.computeIfAbsent(ending, e -> new HashMap<>()).merge(change, 1, Integer::sum);
      }
    }
    Map<String, String> endings = new HashMap<>();
    for (var entry : counts.entrySet()) {
      String best = "";
      int most = 1; // once is no rule
      for (var change : entry.getValue().entrySet()) {
        int count = change.getValue();
        if (count > most || count == most && count > 1 && change.getKey().compareTo(best) < 0) {
          best = change.getKey();
          most = count;
        }
      }
      if (most > 1) {
        endings.put(entry.getKey(), best);
      }
    }
    return endings;
  }
}
