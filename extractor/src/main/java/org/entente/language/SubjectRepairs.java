package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;

/** Finds the subjects of French verbs where the parser missed them. */
final class SubjectRepairs {
  private final Set<String> timeNouns;
  private final Set<String> impersonal;
  private final Set<String> speech;

  SubjectRepairs() {
    this.timeNouns = WordList.words(Language.FR, "verbs/time-nouns.txt");
    this.impersonal = WordList.words(Language.FR, "verbs/impersonal.txt");
    this.speech = WordList.words(Language.FR, "verbs/speech.txt");
  }

  void repair(TreeWork tree) {
    titlesTakenForVocatives(tree);
    relativesTakenForMain(tree);
    subjectsTakenForConjuncts(tree);
    invertedSubjects(tree);
    subjectsOfRelatives(tree);
    placesTakenForSubjects(tree);
    timesTakenForSubjects(tree);
    appositionsTakenForSubjects(tree);
    subjectsBefore(tree);
    objectsTakenForSubjects(tree);
  }

  /** "qui ne reconnaît pas Nicolás Maduro": a verb with "qui" for its subject has no other. */
  private static void objectsTakenForSubjects(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int noun = at;
      int verb = tree.head(noun);
      if (tree.relation(noun).equals("nsubj")
          && verb >= 0
          && verb < noun
          && !tree.hasChild(verb, "obj")
          && tree.first(
                  i ->
                      i < verb
                          && tree.head(i) == verb
                          && tree.form(i).equals("qui")
                          && tree.plain(i).equals("nsubj"))
              >= 0) {
        tree.relabel(noun, "obj");
      }
    }
  }

  /** "il l'a occupée": "il" is somebody, for "occuper" is never impersonal. */
  void personalSubjects(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      int verb = tree.head(i);
      if (tree.relation(i).equals("expl:subj")
          && (tree.form(i).equalsIgnoreCase("il") || tree.form(i).startsWith("-"))
          && tree.upos(verb).equals("VERB")
          && !impersonal.contains(tree.lemma(verb))
          && !tree.hasChild(verb, "aux:pass")
          && !tree.hasChild(verb, "nsubj")
          && !tree.hasChild(verb, "csubj")) {
        tree.relabel(i, "nsubj");
      }
    }
  }

  /** "MM. X et Y, le chef de l'État, s'étaient rencontrés": nobody is spoken to. */
  private static void titlesTakenForVocatives(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      int verb = tree.head(i);
      if (tree.relation(i).equals("vocative")
          && tree.form(i).matches("(?i)mm?\\.|mmes?|monsieur|madame|messieurs")
          && verb > i
          && tree.isFiniteClause(verb)
          && !tree.hasSubject(verb)) {
        tree.relabel(i, "nsubj");
      }
    }
  }

  /** "L'armée, dont la délégation n'a pas assisté à …, a refusé": the army refused. */
  private static void relativesTakenForMain(TreeWork tree) {
    int inner = tree.root();
    if (inner < 0 || !tree.isFiniteClause(inner)) {
      return;
    }
    int pronoun =
        tree.first(
            i ->
                i < inner
                    && tree.upos(i).equals("PRON")
                    && tree.form(i).matches("(?i)dont|où|laquelle|lequel|lesquels|lesquelles"));
    int outer =
        tree.first(
            i ->
                i > inner
                    && tree.head(i) == inner
                    && tree.relation(i).equals("conj")
                    && tree.isFiniteClause(i)
                    && !tree.hasSubject(i)
                    && !tree.hasChild(i, "cc"));
    if (pronoun < 2 || outer < 0) {
      return;
    }
    int comma = pronoun - 1;
    while (comma > 0 && tree.upos(comma).equals("ADP")) {
      comma--;
    }
    int end = comma;
    int noun = tree.form(comma).equals(",") ? tree.topEndingAt(end - 1) : -1;
    if (noun < 0
        || tree.head(noun) != inner
        || !tree.isNominal(noun)
        || tree.hasChild(noun, "case")
        || !tree.form(tree.clauseStart(outer) - 1).equals(",")
        || !tree.agrees(noun, outer)) {
      return;
    }
    tree.makeRoot(outer);
    tree.attach(noun, outer, "nsubj");
    tree.attach(inner, noun, "acl:relcl");
  }

  /** "… des chars, mais Berlin refuse": Berlin is no conjunct of the tanks. */
  private static void subjectsTakenForConjuncts(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int verb = at;
      if (!tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.head(verb) < 0
          || !TreeWork.CLAUSES.contains(tree.plain(verb))
          || tree.hasChild(verb, "cc")
          || tree.hasChild(verb, "mark")) {
        continue;
      }
      int start = tree.clauseStart(verb);
      int subject = tree.topEndingAt(start - 1);
      if (subject < 1
          || !tree.relation(subject).equals("conj")
          || !tree.isNominal(subject)
          || tree.dominates(subject, verb)
          || tree.hasChild(subject, "case")
          || !tree.agrees(subject, verb)) {
        continue;
      }
      int conjunction =
          tree.first(i -> tree.head(i) == subject && tree.relation(i).equals("cc") && i < subject);
      if (conjunction < 1 || tree.head(verb) >= conjunction) {
        continue;
      }
      tree.attach(subject, verb, "nsubj");
      tree.attach(conjunction, verb, "cc");
      tree.relabel(verb, "conj");
    }
  }

  /** "« … », admet X." and "…, a promis dimanche la ministre.": X says it. */
  private void invertedSubjects(TreeWork tree) {
    for (int at = 1; at < tree.size(); at++) {
      int verb = at;
      if (!tree.upos(verb).equals("VERB")
          || !tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.hasChild(verb, "mark")
          || tree.hasRelative(verb)) {
        continue;
      }
      int start = tree.clauseStart(verb);
      if (start < 3 || !tree.form(start - 1).equals(",")) {
        continue;
      }
      boolean quoted = SentenceParser.isQuote(tree.form(start - 2));
      boolean behindClause =
          tree.head(verb) >= 0 && tree.head(verb) < start && !tree.hasChild(verb, "cc")
              || tree.first(i -> tree.head(i) == verb && i < start && tree.isFiniteClause(i)) >= 0;
      if (!quoted && !(behindClause && speech.contains(tree.lemma(verb)))) {
        continue;
      }
      int subject = tree.nominalAfter(verb, timeNouns);
      if (subject > 0 && tree.agrees(subject, verb) && !tree.dominates(subject, verb)) {
        tree.attach(subject, verb, "nsubj");
        if (tree.head(verb) >= 0 && tree.head(verb) < verb) {
          tree.relabel(verb, "parataxis");
        }
      }
    }
  }

  /** "que dirige X", "dont souffre son pays", "Que dit le texte ?": X, the country, the text. */
  private void subjectsOfRelatives(TreeWork tree) {
    for (int i = 0; i + 1 < tree.size(); i++) {
      int verb = tree.head(i);
      if (verb <= i
          || !TreeWork.RELATIVE.contains(tree.lemma(i))
          || tree.lemma(i).equals("qui")
          || !(tree.upos(i).equals("PRON") || tree.isRelativeQue(i))
          || !tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.clauseStart(verb) > i + 1) {
        continue;
      }
      int subject = tree.nominalAfter(verb, timeNouns);
      if (subject > 0 && tree.agrees(subject, verb) && !tree.dominates(subject, verb)) {
        tree.attach(subject, verb, "nsubj");
        if (tree.lemma(i).equals("que")) {
          tree.tag(i, "PRON");
          tree.relabel(i, "obj");
          int governor = tree.head(verb);
          if (governor >= 0 && governor < i && tree.isNominal(governor)) {
            tree.relabel(verb, "acl:relcl");
          }
        }
      }
    }
  }

  /** "Selon le ministre, Aden Duale, l'Ouganda a livré …": Duale is the minister; Uganda did it. */
  private static void appositionsTakenForSubjects(TreeWork tree) {
    for (int at = 3; at < tree.size(); at++) {
      int name = at;
      int verb = tree.head(name);
      if (!tree.relation(name).equals("nsubj")
          || verb < name
          || !tree.upos(name).equals("PROPN")
          || !tree.form(name - 1).equals(",")) {
        continue;
      }
      int title =
          tree.first(
              i ->
                  i < name
                      && tree.head(i) == verb
                      && tree.plain(i).equals("obl")
                      && tree.upos(i).equals("NOUN")
                      && tree.hasChild(i, "case"));
      int subject =
          tree.first(
              i -> tree.head(i) == name && tree.relation(i).equals("conj") && tree.isNominal(i));
      if (title < 0
          || subject < 0
          || tree.topEndingAt(name - 2) != title
          || tree.hasChild(subject, "cc")
          || !tree.followsComma(subject)) {
        continue;
      }
      tree.attach(subject, verb, "nsubj");
      tree.attach(name, title, "appos");
    }
  }

  /** "À Washington, X et Y ont reçu …": what stands behind a preposition is no subject. */
  private static void placesTakenForSubjects(TreeWork tree) {
    for (int at = 1; at < tree.size(); at++) {
      int noun = at;
      if (tree.plain(noun).equals("nsubj")
          && tree.head(noun) > noun
          && !tree.upos(noun).equals("PRON")
          && tree.first(
                  i ->
                      tree.head(i) == noun
                          && i < noun
                          && tree.relation(i).equals("case")
                          && tree.upos(i).equals("ADP")
                          && !List.of("de", "jusque", "entre").contains(tree.lemma(i)))
              >= 0) {
        tree.relabel(noun, "obl");
      }
    }
  }

  /** "Jeudi, à Vienne, le chancelier a dit …": it was not Thursday that spoke. */
  private void timesTakenForSubjects(TreeWork tree) {
    for (int at = 0; at + 2 < tree.size(); at++) {
      int time = at;
      int verb = tree.head(time);
      if (!tree.plain(time).equals("nsubj")
          || verb < time + 3
          || !timeNouns.contains(tree.lemma(time).toLowerCase(Locale.ROOT))
          || tree.hasChild(time, "det")
          || !isBeforeComma(tree, time)) {
        continue;
      }
      tree.relabel(time, "obl");
      int subject =
          tree.first(
              i ->
                  i > time
                      && i < verb
                      && tree.head(i) == time
                      && tree.isLooseNoun(i)
                      && (tree.hasChild(i, "det") || tree.upos(i).equals("PROPN"))
                      && !timeNouns.contains(tree.lemma(i).toLowerCase(Locale.ROOT)));
      if (subject < 0 || !tree.agrees(subject, verb)) {
        continue;
      }
      for (int i = subject + 1; i < verb; i++) {
        if (tree.head(i) == time && !tree.upos(i).equals("PUNCT")) {
          tree.attach(i, subject, tree.relation(i));
        }
      }
      tree.attach(subject, verb, "nsubj");
    }
  }

  /** "Jeudi, …", "Jeudi dernier, …". */
  private static boolean isBeforeComma(TreeWork tree, int time) {
    return tree.form(time + 1).equals(",")
        || tree.head(time + 1) == time && tree.form(time + 2).equals(",");
  }

  /** "À Skopje, le président, élu en mai, a salué …": the president, not a conjunct of the town. */
  private void subjectsBefore(TreeWork tree) {
    for (int at = 1; at < tree.size(); at++) {
      int verb = at;
      if (!tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.hasChild(verb, "mark")
          || tree.hasChild(verb, "cc")
          || tree.hasRelative(verb)
          || !(tree.head(verb) < 0 || TreeWork.CLAUSES.contains(tree.plain(verb)))
          || tree.plain(verb).equals("conj")) {
        continue;
      }
      int end = tree.clauseStart(verb) - 1;
      boolean comma = end > 1 && tree.form(end).equals(",");
      int subject = tree.subjectEndingAt(comma ? end - 1 : end, verb, timeNouns);
      if (subject < 0) {
        continue;
      }
      int governor = tree.head(subject);
      int first = subject; // of "la Russie, les États-Unis et le Royaume-Uni" Russia
      for (int i = subject - 1; i > governor; i--) {
        if (tree.head(i) == governor && tree.isLooseNoun(i) && tree.followsComma(i)) {
          first = i;
        }
      }
      if (tree.followsComma(first) && (first < subject || tree.agrees(subject, verb))) {
        for (int i = first + 1; i <= subject; i++) {
          if (tree.head(i) == governor && tree.isLooseNoun(i)) {
            tree.attach(i, first, "conj");
          }
        }
        tree.attach(first, verb, "nsubj");
      }
    }
  }
}
