package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;

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

  private final boolean french;
  private final VerbRepairs verbs;
  private final SubjectRepairs subjects = new SubjectRepairs();
  private static final Set<String> ADVERBS_WITH_A_COMPLEMENT =
      Set.of(
          "antérieurement",
          "concurremment",
          "conformément",
          "consécutivement",
          "contrairement",
          "corrélativement",
          "différemment",
          "indépendamment",
          "inversement",
          "parallèlement",
          "postérieurement",
          "préalablement",
          "proportionnellement",
          "relativement",
          "simultanément");

  private final Set<String> pastWithEtre;
  private final Set<String> timeNouns;
  private final Set<String> withDe;

  private TreeRepairs(Language language, Lexicon lexicon) {
    this.french = language == Language.FR;
    this.verbs = new VerbRepairs(language, lexicon);
    this.pastWithEtre = WordList.words(language, "verbs/past-with-etre.txt");
    this.timeNouns = WordList.words(language, "verbs/time-nouns.txt");
    this.withDe = WordList.words(language, "verbs/with-de.txt");
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
    ListRepairs.repair(work);
    if (french) {
      clausesWithoutRelatives(work);
    }
    verbs.repair(work);
    if (french) {
      cliticsAreNoSubjects(work);
      subjects.personalSubjects(work);
      moreThan(work);
      adverbsGovernNoPhrases(work);
      partitiveObjects(work);
      subjects.repair(work);
      pastsTakenForPassives(work);
      timesTakenForObjects(work);
      objectsBehindTimes(work);
      sharedAuxiliaries(work);
      ListRepairs.participlesInAsides(work);
    } else {
      EnglishRepairs.repair(work);
    }
    auxiliaries(work);
    passives(work);
    return work.done();
  }

  /** "livrer [rapidement] [de l'armement]": an adverb of manner has no complement of its own. */
  private static void adverbsGovernNoPhrases(TreeWork tree) {
    for (int i = 1; i < tree.size(); i++) {
      int adverb = tree.head(i);
      if (adverb >= 0
          && adverb < i
          && tree.plain(i).equals("obl")
          && tree.upos(adverb).equals("ADV")
          && tree.lemma(adverb).endsWith("ment")
          && tree.head(adverb) >= 0
          && tree.upos(tree.head(adverb)).equals("VERB")
          && !ADVERBS_WITH_A_COMPLEMENT.contains(tree.lemma(adverb))) {
        tree.attach(i, tree.head(adverb), "obl");
      }
    }
  }

  /** "a dénoncé la mesure et exigé le retrait": the second participle goes on from the first. */
  private static void sharedAuxiliaries(TreeWork tree) {
    for (int i = 2; i < tree.size(); i++) {
      int noun = tree.head(i);
      if (!tree.isPastParticiple(i)
          || noun < 0
          || noun >= i
          || !tree.upos(i).equals("VERB")
          || !tree.relation(i).equals("conj")
          || !tree.upos(noun).equals("NOUN")
          || !tree.upos(i - 1).equals("CCONJ")
          || tree.hasChild(i, "aux")) {
        continue;
      }
      int verb = tree.head(noun);
      while (verb >= 0 && !tree.upos(verb).equals("VERB")) {
        verb = tree.head(verb);
      }
      int from = verb;
      boolean perfect =
          verb >= 0
              && verb < noun
              && tree.isPastParticiple(verb)
              && tree.first(
                      a ->
                          tree.head(a) == from
                              && tree.upos(a).equals("AUX")
                              && tree.lemma(a).equals("avoir"))
                  >= 0;
      if (perfect && !tree.dominates(i, verb)) {
        tree.attach(i, verb, "conj");
      }
    }
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

  /** "…, qui …" and "… dont …" are relative clauses of the noun before them. */
  private static void relativeClauses(TreeWork tree) {
    for (int i = 1; i < tree.size(); i++) {
      boolean relative = tree.upos(i).equals("PRON") && TreeWork.RELATIVE.contains(tree.lemma(i));
      int verb = tree.head(i);
      if (!relative || verb <= i || tree.hasChild(verb, "cc") || tree.hasChild(verb, "mark")) {
        continue;
      }
      String relation = tree.relation(verb);
      if (relation.equals("acl:relcl") || !TreeWork.CLAUSES.contains(tree.plain(verb))) {
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

  /** "À Londres, le Premier ministre, X, y voit …": no relative clause without its pronoun. */
  private static void clausesWithoutRelatives(TreeWork tree) {
    for (int at = 1; at < tree.size(); at++) {
      int verb = at;
      int noun = tree.head(verb);
      if (tree.relation(verb).equals("acl:relcl")
          && noun >= 0
          && noun < verb
          && tree.isFiniteClause(verb)
          && tree.first(
                  i ->
                      i > noun
                          && i < verb
                          && (TreeWork.RELATIVE.contains(tree.lemma(i))
                              || tree.form(i)
                                  .matches("(?i)(?:l|aux?|du|des)(?:a|es)?quel(?:le)?s?")))
              < 0) {
        tree.relabel(verb, "acl");
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

  /** "lance plus de 300 drones": the drones are launched, and "plus" denies nothing. */
  private static void moreThan(TreeWork tree) {
    for (int more = 0; more + 3 < tree.size(); more++) {
      int word = more;
      if (!List.of("plus", "moins", "près").contains(tree.form(more).toLowerCase(Locale.ROOT))
          || !tree.lemma(more + 1).equals("de")
          || tree.upos(more + 1).equals("NOUN")
          || tree.head(more) < 0) {
        continue;
      }
      int noun =
          tree.first(
              i ->
                  i > word + 1
                      && i < word + 7
                      && tree.head(i) == word
                      && (tree.isNominal(i) || tree.upos(i).equals("NUM")));
      boolean counted =
          noun >= 0
              && (tree.upos(noun).equals("NUM")
                  || tree.hasChild(noun, "nummod")
                  || tree.upos(word + 2).equals("NUM"));
      if (!counted) {
        continue;
      }
      tree.attach(noun, tree.head(more), tree.relation(more));
      for (int i = 0; i < tree.size(); i++) {
        if (i != noun && tree.head(i) == more) {
          tree.attach(i, noun, tree.relation(i));
        }
      }
      tree.attach(more, noun, "advmod");
      if (tree.head(more + 1) == noun) {
        tree.attach(more + 1, more, "fixed");
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

  /** "a destitué en octobre Dina Boluarte", "a nommé à sa place X": a name behind is the object. */
  private void objectsBehindTimes(TreeWork tree) {
    for (int at = 3; at < tree.size(); at++) {
      int name = at;
      int noun = tree.head(name);
      int verb = noun < 0 ? -1 : tree.head(noun);
      if (verb < 0
          || noun > name
          || verb > noun
          || !tree.upos(name).equals("PROPN")
          || !tree.upos(verb).equals("VERB")
          || !(tree.relation(name).equals("appos") || tree.plain(name).equals("nmod"))
          || !tree.plain(noun).equals("obl")
          || !timeNouns.contains(tree.lemma(noun))
              && !FrenchMonths.isMonth(tree.lemma(noun))
              && !tree.lemma(noun).equals("place")
          || tree.hasChild(name, "case")
          || tree.hasChild(verb, "obj")
          || tree.hasChild(verb, "aux:pass")
          || tree.first(i -> i > noun && i < name && tree.upos(i).equals("PUNCT")) >= 0) {
        continue;
      }
      tree.attach(name, verb, "obj");
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
