package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.VerbForm;

/**
 * Mends what the parser is known to get wrong, and fits its relations to the contract. Immutable
 * and thread-safe; what it is given stays a tree with one root.
 */
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
  private static final Set<String> RELATIVE =
      Set.of("qui", "que", "dont", "lequel", "où", "which", "who", "whom", "whose", "that");
  private static final Set<String> CLAUSES =
      Set.of("acl", "appos", "advcl", "parataxis", "punct", "dep", "conj", "ccomp", "xcomp");

  private final Lexicon lexicon;
  private final Set<String> pastWithEtre;
  private final Set<String> timeNouns;
  private final Set<String> withDe;
  private final Set<String> impersonal;
  private final Set<String> speech;
  private final boolean french;

  private TreeRepairs(Language language, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.french = language == Language.FR;
    this.pastWithEtre = WordList.words(language, "verbs/past-with-etre.txt");
    this.timeNouns = WordList.words(language, "verbs/time-nouns.txt");
    this.withDe = WordList.words(language, "verbs/with-de.txt");
    this.impersonal = WordList.words(language, "verbs/impersonal.txt");
    this.speech = WordList.words(language, "verbs/speech.txt");
  }

  static TreeRepairs of(Language language, Lexicon lexicon) {
    return new TreeRepairs(language, lexicon);
  }

  /** The relation as tokens carry it: without its subtype, but for those frames ask for. */
  static String shown(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 || KEPT.contains(relation) ? relation : relation.substring(0, colon);
  }

  /**
   * The tree mended.
   *
   * @param words changed in place, too: "des" may turn out one word instead of two
   */
  Parser.Tree repair(List<Words.Word> words, Parser.Tree tree) {
    var work = new TreeWork(words, tree);
    marksGovernNothing(work);
    relativeClauses(work);
    subjectTakenForRoot(work);
    if (!french) {
      pastsTakenForParticiples(work);
    } else {
      participlesTakenForAdjectives(work);
      presentsTakenForParticiples(work);
      timesTakenForRoot(work);
      cliticsAreNoSubjects(work);
      personalSubjects(work);
      partitiveObjects(work);
      subjectsTakenForConjuncts(work);
      invertedSubjects(work);
      subjectsOfRelatives(work);
      placesTakenForSubjects(work);
      subjectsBefore(work);
      pastsTakenForPassives(work);
      timesTakenForObjects(work);
    }
    auxiliaries(work);
    passives(work);
    return work.done();
  }

  /** "« instructeurs » russes": no word hangs on a punctuation mark. */
  private static void marksGovernNothing(TreeWork tree) {
    int root = tree.root();
    if (tree.upos(root).equals("PUNCT")) {
      int best = tree.first(i -> tree.head(i) == root && !tree.upos(i).equals("PUNCT"));
      if (best >= 0) {
        tree.makeRoot(best);
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      while (tree.head(i) >= 0 && tree.upos(tree.head(i)).equals("PUNCT")) {
        int above = tree.head(tree.head(i));
        if (above < 0) {
          break;
        }
        tree.attach(i, above, tree.relation(i));
      }
      if (tree.upos(i).equals("PUNCT") && tree.head(i) >= 0) {
        tree.relabel(i, "punct");
      } else if (tree.relation(i).equals("punct") && !tree.upos(i).equals("SYM")) {
        tree.relabel(i, tree.isFiniteClause(i) ? "parataxis" : "dep");
      }
    }
  }

  /** "Le secrétaire général, X, a exhorté …": the finite verb governs, not its subject. */
  private void subjectTakenForRoot(TreeWork tree) {
    int root = tree.root();
    if (!tree.isNominal(root)
        || tree.hasChild(root, "case")
        || tree.hasChild(root, "cop")
        || tree.hasChild(root, "mark")
        || timeNouns.contains(tree.lemma(root).toLowerCase(Locale.ROOT))) {
      return;
    }
    int clause =
        tree.first(
            i ->
                i > root
                    && tree.climbsByClauses(i, CLAUSES)
                    && tree.isFiniteClause(i)
                    && !tree.hasChild(i, "mark")
                    && !tree.hasChild(i, "cc")
                    && tree.first(
                            c ->
                                tree.head(c) == i
                                    && (tree.relation(c).startsWith("nsubj")
                                        || tree.relation(c).startsWith("expl:subj")
                                        || RELATIVE.contains(tree.lemma(c))
                                            && tree.upos(c).equals("PRON")))
                        < 0);
    // a colon between them cuts: "Négociations : reprend le dialogue"
    if (clause < 0
        || tree.first(i -> i > root && i < clause && ":–—".contains(tree.form(i))) >= 0
        || !tree.agrees(root, clause)) {
      return;
    }
    tree.makeRoot(clause);
    tree.relabel(root, "nsubj");
    for (int i = clause + 1; i < tree.size(); i++) {
      if (tree.head(i) >= 0 && tree.head(i) < clause) {
        tree.attach(i, clause, tree.relation(i)); // what follows the verb is the verb's
      }
    }
  }

  /** "et l'a occupée": an article before a verb is an object pronoun. */
  private static void cliticsAreNoSubjects(TreeWork tree) {
    for (int i = 0; i + 1 < tree.size(); i++) {
      if (tree.upos(i).equals("PRON")
          && (tree.lemma(i).equals("en") || tree.lemma(i).equals("y"))
          && tree.plain(i).equals("nsubj")) {
        tree.relabel(i, "iobj");
      }
      if (tree.head(i) > i
          && List.of("l'", "le", "la", "les").contains(tree.form(i).toLowerCase(Locale.ROOT))) {
        String relation = tree.relation(i);
        if (tree.upos(i).equals("DET")
            && (relation.equals("obj") || relation.equals("iobj"))
            && tree.upos(tree.head(i)).equals("VERB")) {
          tree.tag(i, "PRON");
        } else if (tree.upos(i).equals("PRON") && relation.startsWith("nsubj")) {
          tree.relabel(i, "obj");
        }
      }
    }
  }

  /** "il l'a occupée": "il" is somebody, for "occuper" is never impersonal. */
  private void personalSubjects(TreeWork tree) {
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

  /** "… des chars, mais Berlin refuse": Berlin is no conjunct of the tanks. */
  private static void subjectsTakenForConjuncts(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int verb = at;
      if (!tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.head(verb) < 0
          || !CLAUSES.contains(tree.plain(verb))
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

  /** "a tiré des missiles", "livre à Kiev des chars": an object, unless the verb goes with "de". */
  private void partitiveObjects(TreeWork tree) {
    for (int noun = 2; noun < tree.size(); noun++) {
      int object = noun;
      int preposition =
          tree.first(
              i ->
                  tree.head(i) == object
                      && tree.relation(i).equals("case")
                      && tree.isContractedDes(i));
      int above = tree.head(noun);
      if (preposition < 1 || above < 0 || above > preposition || !tree.upos(noun).equals("NOUN")) {
        continue;
      }
      boolean behindName = // "livre à Kiev des chars"
          tree.upos(above).equals("PROPN")
              && tree.plain(above).equals("obl")
              && above == preposition - 1;
      int verb = behindName ? tree.head(above) : above;
      boolean beside = // nothing but adverbs between the verb and "des"
          tree.plain(noun).equals("obl")
              && tree.first(i -> i > verb && i < preposition && !tree.upos(i).equals("ADV")) < 0;
      if (tree.upos(verb).equals("VERB")
          && (behindName || beside)
          && !withDe.contains(tree.lemma(verb))
          && !tree.hasChild(verb, "obj")
          && !tree.hasChild(verb, "aux:pass")
          && !tree.relation(verb).equals("acl")
          && tree.first(i -> tree.head(i) == verb && tree.relation(i).startsWith("expl")) < 0) {
        tree.closeDes(preposition);
        tree.attach(noun, verb, "obj");
      }
    }
  }

  /** "Lundi, les deux chefs ont topé.": behind "avoir" stands a participle. */
  private void participlesTakenForAdjectives(TreeWork tree) {
    for (int at = 0; at < tree.size(); at++) {
      int word = at;
      if ((tree.upos(word).equals("ADJ") || tree.upos(word).equals("NOUN"))
          && tree.first(
                  i ->
                      tree.head(i) == word
                          && tree.relation(i).startsWith("aux")
                          && tree.lemma(i).equals("avoir"))
              >= 0) {
        for (Conjugation.Reading reading :
            lexicon.verbReadings(tree.form(word).toLowerCase(Locale.ROOT))) {
          if (TreeWork.isPastParticiple(reading.morphology())) {
            tree.makeVerb(word, reading);
            break;
          }
        }
      }
    }
  }

  /** "L'armée dit avoir perdu 75 hommes.": with a subject and no auxiliary, "dit" is a present. */
  private void presentsTakenForParticiples(TreeWork tree) {
    for (int at = 0; at < tree.size(); at++) {
      int verb = at;
      if (tree.upos(verb).equals("VERB")
          && tree.isPastParticiple(verb)
          && tree.first(i -> tree.head(i) == verb && tree.relation(i).startsWith("aux")) < 0
          && tree.first(i -> tree.head(i) == verb && i < verb && tree.plain(i).equals("nsubj"))
              >= 0) {
        for (Conjugation.Reading reading :
            lexicon.verbReadings(tree.form(verb).toLowerCase(Locale.ROOT))) {
          Morphology m = reading.morphology();
          if (m.verbForm() == VerbForm.FINITE && m.mood() == Mood.INDICATIVE && m.person() == 3) {
            tree.inflect(verb, m);
            break;
          }
        }
      }
    }
  }

  /**
   * "Jeudi, à Londres, X et Y ont paraphé …", "Signé en mai, le traité entra …": the verb governs.
   */
  private void timesTakenForRoot(TreeWork tree) {
    int root = tree.root();
    boolean time =
        timeNouns.contains(tree.lemma(root).toLowerCase(Locale.ROOT))
            || tree.upos(root).equals("NUM")
            || tree.hasChild(root, "case") && !tree.hasChild(root, "cop");
    boolean participle = tree.isPastParticiple(root) && !tree.isFiniteClause(root);
    if (!time && !participle) {
      return;
    }
    int clause =
        tree.first(
            i ->
                i > root
                    && tree.isFiniteClause(i)
                    && !tree.relation(i).startsWith("aux")
                    && !tree.relation(i).equals("cop")
                    && !tree.relation(i).equals("acl:relcl")
                    && !tree.hasChild(i, "mark")
                    && !hasRelative(tree, i)
                    && (time || tree.hasSubject(i))
                    && !tree.underRelative(i));
    if (clause < 0 || tree.first(i -> i > root && i < clause && ":;".contains(tree.form(i))) >= 0) {
      return;
    }
    tree.makeRoot(clause);
    tree.relabel(root, participle ? "advcl" : "obl");
    for (int i = clause + 1; i < tree.size(); i++) {
      if (tree.head(i) >= 0 && tree.head(i) < clause) {
        tree.attach(i, clause, tree.relation(i));
      }
    }
  }

  /** "The Council today launched an operation.": with no other verb, "launched" is the main one. */
  private static void pastsTakenForParticiples(TreeWork tree) {
    int root = tree.root();
    boolean sentence = tree.size() > 3 && tree.form(tree.size() - 1).equals(".");
    if (!sentence || !tree.isNominal(root) || tree.hasChild(root, "case")) {
      return;
    }
    boolean verbless = tree.first(i -> tree.head(i) == root && tree.isFiniteClause(i)) < 0;
    int verb =
        tree.first(
            i ->
                tree.head(i) == root
                    && i > root
                    && tree.relation(i).equals("acl")
                    && tree.upos(i).equals("VERB")
                    && tree.form(i).endsWith("ed")
                    && !tree.hasChild(i, "obl:agent"));
    if (verbless && verb > 0) {
      tree.makeRoot(verb);
      tree.relabel(root, "nsubj");
      for (int i = verb + 1; i < tree.size(); i++) {
        if (tree.head(i) == root) {
          tree.attach(i, verb, tree.relation(i));
        }
      }
    }
  }

  /** "…, qui …" and "… dont …" are relative clauses of the noun before them. */
  private static void relativeClauses(TreeWork tree) {
    for (int i = 1; i < tree.size(); i++) {
      boolean relative = tree.upos(i).equals("PRON") && RELATIVE.contains(tree.lemma(i));
      int verb = tree.head(i);
      if (!relative || verb <= i || tree.hasChild(verb, "cc") || tree.hasChild(verb, "mark")) {
        continue;
      }
      String relation = tree.relation(verb);
      if (relation.equals("acl:relcl") || !CLAUSES.contains(tree.plain(verb))) {
        continue;
      }
      int governor = tree.head(verb);
      if (governor >= 0 && governor < i && tree.isNominal(governor)) {
        tree.relabel(verb, "acl:relcl");
      } else {
        int before = i - 1;
        while (before >= 0
            && (tree.upos(before).equals("PUNCT") || tree.upos(before).equals("ADP"))) {
          before--;
        }
        // up to the noun that the word before the pronoun ends
        while (before >= 0 && !tree.isNominal(before) && tree.head(before) >= 0) {
          before = tree.head(before);
        }
        while (before >= 0 && tree.relation(before).startsWith("flat")) {
          before = tree.head(before);
        }
        if (before >= 0
            && before < i
            && tree.isNominal(before)
            && !tree.form(before).startsWith("-")) {
          tree.attach(verb, before, "acl:relcl");
        }
      }
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
          || hasRelative(tree, verb)) {
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

  private static boolean hasRelative(TreeWork tree, int verb) {
    return tree.first(
            i ->
                tree.head(i) == verb
                    && i < verb
                    && tree.upos(i).equals("PRON")
                    && RELATIVE.contains(tree.lemma(i)))
        >= 0;
  }

  /** "que dirige X", "dont souffre son pays", "Que dit le texte ?": X, the country, the text. */
  private void subjectsOfRelatives(TreeWork tree) {
    for (int i = 0; i + 1 < tree.size(); i++) {
      int verb = tree.head(i);
      if (verb <= i
          || !RELATIVE.contains(tree.lemma(i))
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

  /** "À Skopje, le président, élu en mai, a salué …": the president, not a conjunct of the town. */
  private void subjectsBefore(TreeWork tree) {
    for (int at = 1; at < tree.size(); at++) {
      int verb = at;
      if (!tree.isFiniteClause(verb)
          || tree.hasSubject(verb)
          || tree.hasChild(verb, "mark")
          || tree.hasChild(verb, "cc")
          || hasRelative(tree, verb)
          || !(tree.head(verb) < 0 || CLAUSES.contains(tree.plain(verb)))
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

  /** "Ils sont arrivés", "il s'est tenu": a past, not a passive. */
  private void pastsTakenForPassives(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      int verb = tree.head(i);
      if (!tree.relation(i).equals("aux:pass") || verb < 0 || !tree.lemma(i).equals("être")) {
        continue;
      }
      boolean reflexive =
          i > 0
              && tree.upos(i - 1).equals("PRON")
              && (tree.lemma(i - 1).equals("se") || tree.lemma(i - 1).equals("soi"))
              && !tree.relation(i - 1).equals("expl:pass");
      if (pastWithEtre.contains(tree.lemma(verb)) || reflexive) {
        tree.relabel(i, "aux");
      }
    }
  }

  /** "versent chaque année 1,3 milliard": the year is no object. */
  private void timesTakenForObjects(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      int verb = tree.head(i);
      int noun = i;
      if (verb < 0 || !tree.relation(i).equals("obj") || !timeNouns.contains(tree.lemma(i))) {
        continue;
      }
      boolean another =
          tree.first(k -> k != noun && tree.head(k) == verb && tree.relation(k).equals("obj")) >= 0;
      boolean pointing =
          tree.first(
                  k ->
                      tree.head(k) == noun
                          && k < noun
                          && List.of("chaque", "ce", "même").contains(tree.lemma(k)))
              >= 0;
      boolean weekday = tree.lemma(i).endsWith("di") || tree.lemma(i).equals("veille");
      if (another || pointing || weekday) {
        tree.relabel(i, "obl");
        int object = // "verse chaque année deux milliards"
            another
                ? -1
                : tree.first(
                    k ->
                        k > noun
                            && tree.head(k) == noun
                            && tree.upos(k).equals("NOUN")
                            && !tree.hasChild(k, "case")
                            && !timeNouns.contains(tree.lemma(k)));
        if (pointing && object > 0) {
          tree.attach(object, verb, "obj");
        }
      }
    }
  }

  /**
   * What serves as an auxiliary is tagged so; a conjunction hangs on the clause, not its subject.
   */
  private static void auxiliaries(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      boolean haveOrBe = tree.lemma(i).equals("avoir") || tree.lemma(i).equals("être");
      if (tree.relation(i).startsWith("aux") && tree.upos(i).equals("VERB") && haveOrBe) {
        tree.tag(i, "AUX");
      }
      int subject = tree.head(i);
      if (tree.relation(i).equals("cc")
          && subject > i
          && tree.plain(subject).equals("nsubj")
          && tree.plain(tree.head(subject)).equals("conj")) {
        tree.attach(i, tree.head(subject), "cc");
      }
    }
  }

  /** A subject is passive where the auxiliary is, and only there. */
  private static void passives(TreeWork tree) {
    for (int i = 0; i < tree.size(); i++) {
      String relation = tree.relation(i);
      int verb = tree.head(i);
      if (relation.equals("nsubj:pass")
          && !tree.hasChild(verb, "aux:pass")
          && !tree.hasChild(verb, "expl:pass")) {
        tree.relabel(i, "nsubj");
      } else if (relation.equals("nsubj") && tree.hasChild(verb, "aux:pass")) {
        tree.relabel(i, "nsubj:pass");
      } else if (relation.equals("obj")
          && verb < i
          && tree.hasChild(verb, "aux:pass")
          && !tree.hasSubject(verb)
          && tree.isNominal(i)) {
        tree.relabel(i, "nsubj:pass"); // "où sont basés 28 500 soldats"
      }
    }
  }
}
