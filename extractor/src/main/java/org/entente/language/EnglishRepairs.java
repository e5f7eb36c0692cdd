package org.entente.language;

import java.util.Locale;
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

  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "yesterday",
          "today",
          "week",
          "month",
          "year",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "morning",
          "evening",
          "night",
          "day",
          "weekend");
  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "inform",
          "warn",
          "say",
          "report",
          "announce",
          "assure",
          "remind",
          "notify",
          "claim",
          "admit",
          "confirm",
          "deny",
          "insist",
          "state",
          "write",
          "reveal",
          "declare");
  private static final Set<String> ACCUSING =
      Set.of(
          "accuse",
          "suspect",
          "blame",
          "criticise",
          "criticize",
          "condemn",
          "denounce",
          "fault",
          "convict",
          "acquit",
          "indict",
          "charge",
          "reproach",
          "praise",
          "thank");

  private static final Set<String> HONORIFICS =
      Set.of(
          "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Messrs", "Sir", "Lord", "Lady",
          "Miss", "Prof", "Prof.");

  private EnglishRepairs() {}

  static void repair(TreeWork tree) {
    misters(tree);
    dueSomewhere(tree);
    clausesAfterTimes(tree);
    gerundsUnderAccusers(tree);
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

  /** "Mr Ali": the name governs, not the "Mr". */
  private static void misters(TreeWork tree) {
    for (int i = 0; i + 1 < tree.size(); i++) {
      int name = i + 1;
      if (!HONORIFICS.contains(tree.form(i))
          || tree.head(name) != i
          || !tree.isNominal(name)
          || tree.head(i) < 0) {
        continue;
      }
      int above = tree.head(i);
      String relation = tree.relation(i);
      tree.attach(name, above, relation);
      for (int k = 0; k < tree.size(); k++) {
        if (tree.head(k) == i) {
          tree.attach(k, name, tree.relation(k));
        }
      }
      tree.attach(i, name, "compound");
    }
  }

  /** "reported on Tuesday that France had withdrawn its troops": the clause is what is reported. */
  private static void clausesAfterTimes(TreeWork tree) {
    for (int i = 2; i + 1 < tree.size(); i++) {
      int clause = tree.head(i);
      if (!tree.form(i).equalsIgnoreCase("that")
          || clause < i
          || !tree.plain(clause).equals("acl")
          || tree.head(clause) != i - 1) {
        continue;
      }
      int noun = i - 1;
      int verb = tree.head(noun);
      boolean whole = tree.hasSubject(clause) && !tree.plain(i).equals("nsubj");
      boolean object = false; // one of its own beside "that"
      for (int k = clause + 1; k < tree.size(); k++) {
        object |= tree.head(k) == clause && tree.plain(k).matches("obj|xcomp|ccomp|obl");
      }
      boolean oblique = tree.hasChild(noun, "case") || tree.plain(noun).equals("obl");
      if (whole
          && verb >= 0
          && verb < noun
          && tree.upos(verb).equals("VERB")
          && (oblique || tree.plain(noun).equals("obj"))
          && (TIMES.contains(tree.lemma(noun).toLowerCase(Locale.ROOT))
              || object && TELLING.contains(tree.lemma(verb)))) {
        tree.attach(clause, verb, "ccomp");
        tree.attach(i, clause, "mark");
      }
    }
  }

  /** "accuses [troops] [of bombing X]": the gerund hangs on the verb. */
  private static void gerundsUnderAccusers(TreeWork tree) {
    for (int i = 2; i < tree.size(); i++) {
      int object = tree.head(i);
      int verb = object < 0 ? -1 : tree.head(object);
      if (tree.plain(i).equals("acl")
          && tree.form(i).endsWith("ing")
          && object < i
          && verb >= 0
          && verb < object
          && tree.plain(object).matches("obj|nsubj")
          && ACCUSING.contains(tree.lemma(verb))
          && tree.hasChild(i, "mark")) {
        tree.attach(i, verb, "advcl");
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
    int comma = start;
    while (start > 1
        && tree.form(start).equals(",")
        && comma > 1) { // "Chad, the army says, has sent"
      comma--;
      if (tree.form(comma).equals(",")) {
        start = comma - 1;
        break;
      }
    }
    int noun = start < 0 ? -1 : tree.topEndingAt(start);
    if (noun >= 0
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
