package org.entente.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.language.Token;

/** The prepositions of a sentence, those of several words too: "au profit de". */
final class Prepositions {
  private final GrammarWords words;
  private final Tree tree;

  private final Map<Integer, String> complex = new HashMap<>(); // last word of it → "au profit de"
  private final Map<Integer, Integer> complexNoun = new HashMap<>(); // the same → its noun

  Prepositions(Tree tree, GrammarWords words) {
    this.tree = tree;
    this.words = words;
    findComplexPrepositions();
  }

  /** The preposition in front of a phrase, "" where it has none; "of" is "de" and "by" is "par". */
  String caseOf(int token) {
    String found = "";
    for (int child : tree.children(token)) {
      if (tree.is(child, "case") && found.isEmpty()) {
        StringBuilder text = new StringBuilder(canonical(tree.token(child)));
        int last = child;
        for (int fixed : tree.children(child)) {
          if (tree.is(fixed, "fixed")) {
            text.append(' ').append(canonical(tree.token(fixed)));
            last = fixed;
          }
        }
        found = text.toString();
        String whole = complex.get(last);
        if (whole != null) {
          found = whole;
        }
      }
    }
    for (int child : tree.children(token)) { // "out of", each hung on the noun by itself
      if (tree.is(child, "case") && complex.containsKey(child)) {
        found = complex.get(child);
      }
    }
    if (found.isEmpty() && tree.is(token, "conj") && tree.token(token).head() >= 0) {
      return ""; // the first conjunct carries it; coordination is expanded by the matcher
    }
    String form = tree.token(token).form().toLowerCase(Locale.ROOT);
    return switch (form) {
      case "dont", "en" ->
          found.isEmpty() && tree.token(token).upos().equals("PRON") ? "de" : found;
      case "y", "où" -> found.isEmpty() ? "à" : found;
      case "lui", "leur" -> found.isEmpty() && tree.is(token, "iobj") ? "à" : found;
      default -> found;
    };
  }

  /** The whole preposition that ends at this word, where it has several. */
  Optional<String> endingAt(int mark) {
    return Optional.ofNullable(complex.get(mark));
  }

  /** True where the preposition that ends at this word has this noun in it: "au [profit] de". */
  boolean holds(int mark, int noun) {
    Integer inside = complexNoun.get(mark);
    return inside != null && inside == noun;
  }

  static String canonical(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return switch (lemma) {
      case "of", "d'" -> "de";
      case "by" -> "par";
      case "to" -> "à";
      default -> lemma;
    };
  }

  private void findComplexPrepositions() {
    if (words.complexPrepositions().isEmpty()) {
      return;
    }
    for (int start = 0; start < tree.size(); start++) {
      for (List<String> preposition : words.complexPrepositions()) {
        int end = start + preposition.size() - 1;
        if (end >= tree.size() || complex.containsKey(end)) {
          continue;
        }
        boolean same = true;
        for (int i = 0; same && i < preposition.size(); i++) {
          Token token = tree.token(start + i);
          same =
              preposition.get(i).equals(token.lemma().toLowerCase(Locale.ROOT))
                  || preposition.get(i).equals(token.form().toLowerCase(Locale.ROOT));
        }
        if (same) {
          complex.put(end, String.join(" ", preposition));
          for (int i = start; i <= end; i++) {
            if (tree.token(i).upos().equals("NOUN")) {
              complexNoun.put(end, i);
            }
          }
          break;
        }
      }
    }
  }
}
