package org.entente.language;

import java.util.List;
import java.util.Set;

/** Mends what the parser is known to get wrong, and fits its relations to the contract. */
final class TreeRepairs {
  private static final Set<String> KEPT =
      Set.of(
          "nsubj:pass",
          "csubj:pass",
          "aux:pass",
          "obl:agent",
          "acl:relcl",
          "expl:subj",
          "expl:pass",
          "expl:comp",
          "expl:pv",
          "nmod:poss",
          "compound:prt");

  private TreeRepairs() {}

  /** The relation as tokens carry it: without its subtype, but for those frames ask for. */
  static String shown(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 || KEPT.contains(relation) ? relation : relation.substring(0, colon);
  }

  /** Changes heads and relations in place; the tree stays a tree with one root. */
  static void repair(List<Words.Word> words, Parser.Tree tree) {
    for (int i = 0; i < words.size(); i++) {
      String relation = tree.relations()[i];
      if (relation.equals("nsubj:pass") && !isPassive(words, tree, tree.heads()[i])) {
        tree.relations()[i] = "nsubj";
      } else if (relation.equals("nsubj") && hasDependent(tree, tree.heads()[i], "aux:pass")) {
        tree.relations()[i] = "nsubj:pass";
      }
    }
  }

  private static boolean isPassive(List<Words.Word> words, Parser.Tree tree, int verb) {
    return hasDependent(tree, verb, "aux:pass") || hasDependent(tree, verb, "expl:pass");
  }

  private static boolean hasDependent(Parser.Tree tree, int head, String relation) {
    for (int i = 0; i < tree.heads().length; i++) {
      if (tree.heads()[i] == head && tree.relations()[i].equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
