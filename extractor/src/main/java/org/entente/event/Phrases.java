package org.entente.event;

import java.util.List;
import java.util.Set;
import org.entente.article.Span;
import org.entente.language.Token;

/**
 * Takes the article's words for a role out of the tree: the phrase, without what hangs on loosely.
 */
public final class Phrases {
  private static final Set<String> LOOSE =
      Set.of(
          "acl:relcl",
          "appos",
          "parataxis",
          "advcl",
          "discourse",
          "vocative",
          "dislocated",
          "punct",
          "cc");
  private static final Set<String> LEADING = Set.of("DET", "ADP", "PUNCT", "CCONJ", "SCONJ");

  private Phrases() {}

  /** A noun phrase: "missiles à longue portée" of "des missiles à longue portée, qui …". */
  public static String noun(Tree tree, int head, String text) {
    return noun(tree, head, text, Set.of());
  }

  /** A noun phrase without these words and what hangs on them. */
  static String noun(Tree tree, int head, String text, Set<Integer> without) {
    List<Token> tokens =
        tree.phrase(head, t -> !without.contains(t.index()) && keepInNoun(tree, head, t));
    return text(trim(contiguous(tokens, head)), text);
  }

  private static boolean keepInNoun(Tree tree, int head, Token token) {
    String relation = token.deprel();
    if (LOOSE.contains(relation) || relation.equals("case") && token.head() == head) {
      return relation.equals("punct")
          && (token.form().equals("«") || token.form().equals("»") || token.form().equals("-"));
    }
    if (relation.equals("acl")
        && token.upos().equals("VERB")
        && tree.children(token.index()).length > 3) {
      return false;
    }
    if (relation.equals("conj") && token.isVerb()
        || relation.equals("nsubj")
        || relation.equals("cop")) {
      return false;
    }
    return true;
  }

  /** A clause: "de livrer des armes" gives "livrer des armes". */
  public static String clause(Tree tree, int head, String text) {
    List<Token> tokens =
        tree.phrase(
            head,
            t ->
                !(t.deprel().equals("parataxis")
                    || t.head() == head
                        && (t.deprel().equals("mark") || t.deprel().equals("punct"))));
    List<Token> run = contiguous(tokens, head);
    for (int i = 0; i < run.size(); i++) {
      if (run.get(i).form().equals(";") && run.get(i).index() > head) {
        run = run.subList(0, i);
        break;
      }
    }
    return text(trim(run), text);
  }

  /** The run of tokens around the head that has no gap longer than three tokens. */
  private static List<Token> contiguous(List<Token> tokens, int head) {
    int at = 0;
    while (at < tokens.size() - 1 && tokens.get(at).index() != head) {
      at++;
    }
    int first = at;
    int last = at;
    while (first > 0 && tokens.get(first).index() - tokens.get(first - 1).index() <= 2) {
      first--;
    }
    while (last < tokens.size() - 1
        && tokens.get(last + 1).index() - tokens.get(last).index() <= 2) {
      last++;
    }
    return tokens.subList(first, last + 1);
  }

  private static List<Token> trim(List<Token> tokens) {
    int first = 0;
    int last = tokens.size() - 1;
    while (first < last && LEADING.contains(tokens.get(first).upos())) {
      first++;
    }
    while (last > first
        && (tokens.get(last).upos().equals("PUNCT")
            || tokens.get(last).upos().equals("CCONJ")
            || tokens.get(last).upos().equals("ADP"))) {
      last--;
    }
    return tokens.subList(first, last + 1);
  }

  private static String text(List<Token> tokens, String text) {
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return span.of(text).replaceAll("\\s+", " ").strip();
  }
}
