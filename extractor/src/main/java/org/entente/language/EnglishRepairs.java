package org.entente.language;

import java.util.Set;

/** Mends what the parser is known to get wrong in English: titles, hyphens, two objects. */
final class EnglishRepairs {
  private static final Set<String> GIVING =
      Set.of(
          "give", "sell", "send", "lend", "supply", "offer", "hand", "promise", "deny", "grant",
          "ship", "pay", "award", "owe", "donate", "allow", "cost", "lease", "loan", "show", "tell",
          "ask", "pledge");
  private static final Set<String> LOOSE =
      Set.of("ccomp", "parataxis", "dep", "advcl", "obj", "conj", "dislocated", "vocative");

  private EnglishRepairs() {}

  static void repair(TreeWork tree) {
    dueSomewhere(tree);
    hyphenatedVerbs(tree);
    titlesBeforeNames(tree);
    nounsTakenForSubjects(tree);
    secondObjects(tree);
  }

  /** "X is due in Tehran on Monday": being due is what is said, not Monday. */
  private static void dueSomewhere(TreeWork tree) {
    for (int i = 1; i + 1 < tree.size(); i++) {
      int time = tree.head(i);
      if (tree.form(i).equals("due")
          && tree.plain(i).equals("case")
          && tree.upos(i - 1).equals("AUX")
          && tree.upos(i + 1).equals("ADP")
          && time >= 0
          && time == tree.root()) {
        tree.makeRoot(i);
        for (int k = 0; k < i; k++) {
          if (tree.head(k) == time) {
            tree.attach(k, i, tree.relation(k));
          }
        }
        tree.relabel(time, "obl");
      }
    }
  }

  /** "Russia test-fired a missile": "test" and the hyphen are part of the verb. */
  private static void hyphenatedVerbs(TreeWork tree) {
    for (int i = 1; i + 2 < tree.size(); i++) {
      int noun = i;
      int verb = i + 2;
      if (!tree.form(i + 1).equals("-")
          || !tree.upos(verb).equals("VERB")
          || tree.head(noun) != verb
          || tree.hasSubject(verb)
          || !tree.form(verb).endsWith("ed")) {
        continue;
      }
      int subject =
          tree.first(
              k ->
                  k < noun
                      && tree.head(k) == noun
                      && tree.isNominal(k)
                      && !tree.hasChild(k, "case"));
      if (subject >= 0) {
        tree.attach(subject, verb, "nsubj");
        tree.relabel(noun, "compound");
      }
    }
  }

  /** "The foreign minister, X, rejected …": X is the minister, who rejected. */
  private static void titlesBeforeNames(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int name = at;
      int verb = tree.head(name);
      if (!tree.relation(name).equals("nsubj")
          || verb < name
          || !tree.upos(name).equals("PROPN")
          || !tree.form(name - 1).equals(",")
          || !tree.followsComma(name)) {
        continue;
      }
      int title = tree.topEndingAt(name - 2);
      boolean beside =
          title >= 0
              && tree.head(title) == verb
              && tree.isNominal(title)
              && !tree.hasChild(title, "case")
              && !tree.hasChild(title, "mark")
              && LOOSE.contains(tree.plain(title));
      boolean closed = tree.first(i -> i > name && i < verb && tree.form(i).equals(",")) >= 0;
      if (beside && closed) {
        tree.relabel(title, "nsubj");
        tree.attach(name, title, "appos");
      }
    }
  }

  /** A bare noun right before the main verb, taken for anything but its subject. */
  private static void nounsTakenForSubjects(TreeWork tree) {
    int verb = tree.root();
    if (!tree.upos(verb).equals("VERB") || tree.hasSubject(verb)) {
      return;
    }
    int start = verb - 1;
    while (start > 0 && (tree.upos(start).equals("AUX") || tree.upos(start).equals("ADV"))) {
      start--;
    }
    int noun = tree.topEndingAt(start);
    if (noun > 0
        && tree.head(noun) == verb
        && tree.isNominal(noun)
        && LOOSE.contains(tree.plain(noun))
        && !tree.hasChild(noun, "case")) {
      tree.relabel(noun, "nsubj");
    }
  }

  /** "sold Argentina ten jets": the jets are sold, too. */
  private static void secondObjects(TreeWork tree) {
    for (int i = 2; i < tree.size(); i++) {
      int thing = i;
      int first = tree.head(thing);
      int verb = first < 0 ? -1 : tree.head(first);
      if (first < 0
          || first >= thing
          || verb < 0
          || verb >= first
          || !tree.isNominal(thing)
          || !(tree.plain(thing).equals("conj")
              || tree.plain(thing).equals("appos")
              || tree.plain(thing).equals("dep")
              || tree.plain(thing).equals("flat"))
          || !tree.plain(first).equals("obj")
          || !GIVING.contains(tree.lemma(verb))
          || tree.hasChild(thing, "cc")
          || tree.hasChild(thing, "case")
          || tree.followsComma(thing)) {
        continue;
      }
      tree.attach(thing, verb, "obj");
    }
  }
}
