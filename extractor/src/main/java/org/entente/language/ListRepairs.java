package org.entente.language;

import java.util.Set;

/** Keeps names in a row together, and what stands between commas out of the clause around it. */
final class ListRepairs {
  private static final Set<String> BETWEEN = Set.of(",", "et", "ou", "and", "or");
  private static final Set<String> BEFORE_NAMES = Set.of("DET", "ADJ", "ADP");

  private ListRepairs() {}

  static void repair(TreeWork tree) {
    namesInARow(tree);
    verbsBehindNames(tree);
  }

  /** "signé par la Grèce, la Turquie et Chypre": no name goes on from a verb. */
  private static void namesInARow(TreeWork tree) {
    for (int name = 2; name < tree.size(); name++) {
      boolean astray = isConjunctOfVerb(tree, name) || isSubjectBeforeColon(tree, name);
      if (!tree.upos(name).equals("PROPN")
          || !astray
          || hasArguments(tree, name)
          || !endsRow(tree, name)) {
        continue;
      }
      int verb = tree.head(name) < name ? tree.head(name) : -1;
      int start = name;
      while (start > 0
          && tree.head(start - 1) == name
          && BEFORE_NAMES.contains(tree.upos(start - 1))) {
        start--;
      }
      int before = start - 2;
      if (before <= Math.max(verb, 0) || !BETWEEN.contains(tree.form(start - 1))) {
        continue;
      }
      while (tree.relation(before).startsWith("flat")) {
        before = tree.head(before);
      }
      if (tree.upos(before).equals("PROPN") && before > verb) {
        int first = before;
        while (tree.relation(first).equals("conj") && tree.upos(tree.head(first)).equals("PROPN")) {
          first = tree.head(first);
        }
        tree.attach(name, first, "conj");
      }
    }
  }

  private static boolean isConjunctOfVerb(TreeWork tree, int name) {
    int verb = tree.head(name);
    return tree.relation(name).equals("conj") && verb >= 0 && verb < name && !tree.isNominal(verb);
  }

  /** "par la Grèce et Chypre : trois États promettaient": no subject stands before a colon. */
  private static boolean isSubjectBeforeColon(TreeWork tree, int name) {
    int verb = tree.head(name);
    return tree.plain(name).equals("nsubj")
        && verb > name
        && tree.first(i -> i > name && i < verb && tree.form(i).equals(":")) >= 0;
  }

  /** "signé par la Grèce, Chypre et entré en vigueur": a participle goes on from the participle. */
  private static void verbsBehindNames(TreeWork tree) {
    for (int verb = 3; verb < tree.size(); verb++) {
      int name = tree.head(verb);
      if (!tree.isPastParticiple(verb)
          || !tree.relation(verb).equals("conj")
          || name < 0
          || name > verb
          || !tree.upos(name).equals("PROPN")
          || !tree.upos(verb - 1).equals("CCONJ")) {
        continue;
      }
      int above = name;
      while (above >= 0 && tree.upos(above).equals("PROPN")) {
        above = tree.head(above);
      }
      if (above >= 0 && tree.isPastParticiple(above) && above < name) {
        tree.attach(verb, above, "conj");
      }
    }
  }

  /**
   * "l'Assemblée, dominée par la droite, a ratifié": the verb with the auxiliary is the clause's.
   */
  static void participlesInAsides(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int aside = at;
      if (!tree.isPastParticiple(aside)
          || hasAuxiliary(tree, aside)
          || !tree.form(aside - 1).equals(",")) {
        continue;
      }
      int verb =
          tree.first(
              v ->
                  v > aside
                      && tree.head(v) == aside
                      && tree.relation(v).equals("conj")
                      && hasAuxiliary(tree, v)
                      && !tree.hasChild(v, "cc")
                      && !tree.hasSubject(v)
                      && tree.form(tree.first(i -> tree.head(i) == v) - 1).equals(","));
      int noun = verb < 0 ? -1 : nounEndingAt(tree, aside - 2);
      if (noun >= 0 && !tree.hasChild(noun, "case")) {
        exchange(tree, aside, verb, noun);
      }
    }
  }

  private static boolean hasAuxiliary(TreeWork tree, int verb) {
    return tree.first(i -> tree.head(i) == verb && tree.relation(i).startsWith("aux")) >= 0;
  }

  private static void exchange(TreeWork tree, int aside, int verb, int noun) {
    if (tree.head(aside) < 0) {
      tree.makeRoot(verb);
    } else {
      tree.attach(verb, tree.head(aside), tree.relation(aside));
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.head(i) == aside && (i < aside - 1 || i > verb)) {
        tree.attach(i, verb, tree.relation(i));
      }
    }
    tree.attach(noun, verb, "nsubj");
    tree.attach(aside, noun, "acl");
  }

  /** The noun of the phrase that ends there, no comma inside it; or -1. */
  private static int nounEndingAt(TreeWork tree, int end) {
    int noun = end;
    while (noun >= 0 && tree.head(noun) >= 0 && tree.head(noun) < end) {
      int above = tree.head(noun);
      int below = noun;
      if (tree.first(i -> i > above && i < below && tree.form(i).equals(",")) >= 0) {
        break;
      }
      noun = above;
    }
    return noun >= 0 && tree.isNominal(noun) ? noun : -1;
  }

  /** True where the name governs what only a clause has: "Berlin a Varsovie pour alliée". */
  private static boolean hasArguments(TreeWork tree, int name) {
    return tree.first(
            i ->
                tree.head(i) == name
                    && (tree.relation(i).startsWith("obj")
                        || tree.relation(i).startsWith("obl")
                        || tree.relation(i).startsWith("nsubj")
                        || tree.relation(i).equals("orphan")))
        >= 0;
  }

  /** True where a mark or a conjunction follows the name, or nothing. */
  private static boolean endsRow(TreeWork tree, int name) {
    int next = name + 1;
    while (next < tree.size()
        && tree.head(next) == name
        && (tree.relation(next).startsWith("flat") || tree.upos(next).equals("ADJ"))) {
      next++;
    }
    return next >= tree.size()
        || tree.upos(next).equals("PUNCT")
        || tree.upos(next).equals("CCONJ");
  }
}
