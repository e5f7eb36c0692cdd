package org.entente.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Token;

/** What a relative pronoun stands for, and what is coordinated with a word. */
final class Coordination {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");

  private static final Set<String> STOPS =
      Set.of(",", ";", ":", ".", "–", "—", "\"", "“", "”", "(");

  private final GrammarWords words;
  private final Tree tree;

  Coordination(Tree tree, GrammarWords words) {
    this.tree = tree;
    this.words = words;
  }

  /** The antecedent of a relative pronoun; any other token itself. */
  int resolve(int token) {
    Token pronoun = tree.token(token);
    String form = pronoun.form().toLowerCase(Locale.ROOT);
    if (!words.list("relative-pronouns").contains(form)
        || !(pronoun.upos().equals("PRON")
            || pronoun.upos().equals("ADV")
            || pronoun.upos().equals("SCONJ")
            || pronoun.upos().equals("DET"))) {
      return token;
    }
    for (int at = pronoun.head(); at >= 0; at = tree.token(at).head()) {
      Token clause = tree.token(at);
      if ((clause.deprel().startsWith("acl")
              || clause.deprel().startsWith("ccomp")
              || clause.deprel().startsWith("advcl")
              || clause.deprel().startsWith("parataxis"))
          && clause.head() >= 0
          && clause.head() < token
          && !isVerb(clause.head())) {
        return clause.head();
      }
    }
    // the tree lost the clause: the nearest noun to the left
    for (int at = token - 1; at >= Math.max(0, token - 6); at--) {
      if (NOMINAL.contains(tree.token(at).upos())) {
        return at;
      }
    }
    return token;
  }

  /** The token and what is coordinated with it: "A, B et C". */
  List<Integer> coordinated(int token) {
    Set<Integer> found = new LinkedHashSet<>();
    gather(token, found);
    return found.stream().sorted().toList();
  }

  private void gather(int token, Set<Integer> found) {
    if (!found.add(token)) {
      return;
    }
    for (int child : tree.children(token)) {
      if (tree.is(child, "conj")
          && !isVerb(child)
          && !tree.hasCopula(child)
          && tree.child(child, Set.of("nsubj")).isEmpty()) {
        gather(child, found);
      } else if (beside(token, child)) {
        for (int below : tree.children(child)) { // "des drones Bayraktar et des Mohajer"
          if (tree.is(below, "conj")
              && tree.child(below, Set.of("det", "case", "nummod")).isPresent()) {
            gather(below, found);
          }
        }
      }
    }
  }

  private boolean beside(int noun, int child) {
    return tree.token(noun).upos().equals("NOUN")
        && child > noun
        && child <= noun + 2
        && tree.is(child, "appos")
        && tree.token(child).upos().equals("PROPN")
        && !STOPS.contains(tree.token(child - 1).form());
  }

  private boolean isVerb(int token) {
    return tree.token(token).isVerb();
  }
}
