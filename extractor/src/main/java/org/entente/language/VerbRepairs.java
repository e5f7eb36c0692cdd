package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.VerbForm;

/** Finds the verb that governs a sentence where the parser let a noun or a time govern. */
final class VerbRepairs {
  /** Participles that are as good as nouns: "Envoyé de Paris, X …". */
  private static final Set<String> NOUNS_LIKE_PARTICIPLES =
      Set.of(
          "allié",
          "alliée",
          "alliés",
          "attaché",
          "chargé",
          "chargée",
          "délégué",
          "déléguée",
          "député",
          "députée",
          "députés",
          "employé",
          "envoyé",
          "envoyée",
          "associé",
          "arrêté",
          "traité",
          "mort",
          "morts",
          "blessés",
          "réfugiés",
          "exilés",
          "insurgés",
          "début",
          "pays",
          "issue",
          "venue",
          "prise",
          "sortie",
          "entrée",
          "arrivée",
          "vue",
          "mise",
          "remise",
          "reprise",
          "crise",
          "promesse",
          "suite",
          "conduite",
          "visite",
          "part",
          "fin",
          "point");

  /** Presents of verbs of saying that look like participles or adjectives. */
  private static final Set<String> SAYING = Set.of("dit", "dément", "prédit");

  private final boolean french;
  private final Lexicon lexicon;
  private final Set<String> timeNouns;
  private final Set<String> speech;

  VerbRepairs(Language language, Lexicon lexicon) {
    this.french = language == Language.FR;
    this.lexicon = lexicon;
    this.timeNouns = WordList.words(language, "verbs/time-nouns.txt");
    this.speech = WordList.words(language, "verbs/speech.txt");
  }

  void repair(TreeWork tree) {
    subjectTakenForRoot(tree);
    if (french) {
      saysBeforeInfinitive(tree);
      participlesTakenForAdjectives(tree);
      openingParticiples(tree);
      presentsTakenForParticiples(tree);
      timesTakenForRoot(tree);
      clausesBehindColons(tree);
      saidClauses(tree);
    } else {
      pastsTakenForParticiples(tree);
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
                    && tree.climbsByClauses(i, TreeWork.CLAUSES)
                    && tree.isFiniteClause(i)
                    && !tree.hasChild(i, "mark")
                    && !tree.hasChild(i, "cc")
                    && tree.first(
                            c ->
                                tree.head(c) == i
                                    && (tree.relation(c).startsWith("nsubj")
                                        || tree.relation(c).startsWith("expl:subj")
                                        || TreeWork.RELATIVE.contains(tree.lemma(c))
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
                    && !tree.hasRelative(i)
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

  /** "Chassé du pouvoir, X s'exila": a sentence may open with a participle, which looks a noun. */
  private void openingParticiples(TreeWork tree) {
    int word = tree.form(0).equals("«") ? 1 : 0;
    int root = tree.root();
    if (tree.size() < word + 4
        || !"NOUN PROPN ADJ".contains(tree.upos(word))
        || word == root
        || !tree.upos(word + 1).equals("ADP")
        || NOUNS_LIKE_PARTICIPLES.contains(tree.form(word).toLowerCase(Locale.ROOT))
        || !tree.isFiniteClause(root)) {
      return;
    }
    int comma = tree.first(i -> i > word && tree.form(i).equals(","));
    if (comma < 0 || comma > root) {
      return;
    }
    for (Conjugation.Reading reading :
        lexicon.verbReadings(tree.form(word).toLowerCase(Locale.ROOT))) {
      if (TreeWork.isPastParticiple(reading.morphology())) {
        tree.makeVerb(word, reading);
        tree.attach(word, root, "advcl");
        for (int i = word + 1; i < comma; i++) {
          if (tree.head(i) == word && tree.plain(i).equals("nmod")) {
            boolean doer = tree.hasLemmaChild(i, "case", "par");
            tree.relabel(i, doer ? "obl:agent" : "obl");
          }
        }
        if (!tree.hasSubject(root)) {
          int subject =
              tree.first(
                  i ->
                      i > comma
                          && i < root
                          && (tree.upos(i).equals("PROPN") || tree.upos(i).equals("NOUN"))
                          && !tree.hasChild(i, "case")
                          && !tree.plain(i).equals("flat"));
          if (subject > 0) {
            tree.attach(subject, root, "nsubj");
          }
        }
        return;
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

  /** "L'armée dit avoir perdu …": "dit" is the verb, not a participle of the army. */
  private void saysBeforeInfinitive(TreeWork tree) {
    for (int i = 1; i + 1 < tree.size(); i++) {
      int says = i;
      int who = tree.head(says);
      if (!SAYING.contains(tree.form(says))
          || !tree.plain(says).matches("acl|amod")
          || who >= says
          || tree.first(k -> k > who && k < says && tree.form(k).equals(",")) >= 0) {
        continue;
      }
      int at = says + 1;
      while (at < tree.size() && at < says + 4 && tree.upos(at).matches("PRON|ADV")) {
        at++;
      }
      if (at >= tree.size() || !tree.isInfinitive(at)) {
        continue;
      }
      int said = tree.upos(at).equals("AUX") && tree.head(at) > at ? tree.head(at) : at;
      if (said == tree.root() && tree.head(who) == said) {
        tree.makeRoot(says);
        tree.relabel(said, "xcomp");
        for (int k = 0; k < says; k++) {
          if (tree.head(k) == said) {
            tree.attach(k, says, k == who ? "nsubj" : tree.relation(k));
          }
        }
      } else if (who == tree.root() && tree.isNominal(who)) {
        tree.makeRoot(says);
        tree.relabel(who, "nsubj");
        tree.attach(said, says, "xcomp");
      } else {
        continue;
      }
      for (Conjugation.Reading reading : lexicon.verbReadings(tree.form(says))) {
        Morphology m = reading.morphology();
        if (m.verbForm() == VerbForm.FINITE && m.mood() == Mood.INDICATIVE && m.person() == 3) {
          tree.makeVerb(says, reading);
          break;
        }
      }
      return;
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
    int that =
        verb < 0
            ? -1
            : tree.first(
                i ->
                    i > verb
                        && i <= verb + 6
                        && tree.form(i).equals("that")
                        && tree.head(i) > i
                        && tree.head(tree.head(i)) == root);
    if ((verbless || that > 0) && verb > 0) {
      tree.makeRoot(verb);
      tree.relabel(root, "nsubj");
      if (that > 0) { // "A newspaper reported on Tuesday that Peru had closed its border."
        tree.attach(tree.head(that), verb, "ccomp");
        tree.relabel(that, "mark");
      }
      for (int i = verb + 1; i < tree.size(); i++) {
        if (tree.head(i) == root) {
          tree.attach(i, verb, tree.relation(i));
        }
      }
    }
  }

  /** "La trêve tient : un seul tir a été entendu.": a clause of its own, not of the truce. */
  private static void clausesBehindColons(TreeWork tree) {
    int root = tree.root();
    int colon = tree.first(i -> tree.form(i).equals(":") && i > 0);
    if (colon < 0 || root > colon || !tree.isFiniteClause(root)) {
      return;
    }
    int clause =
        tree.first(
            i ->
                i > colon
                    && tree.head(i) >= 0
                    && tree.head(i) < colon
                    && List.of("acl", "advcl", "conj", "appos").contains(tree.plain(i))
                    && tree.isFiniteClause(i)
                    && tree.hasSubject(i)
                    && !tree.hasChild(i, "mark")
                    && !tree.hasChild(i, "cc")
                    && !tree.hasRelative(i));
    if (clause > 0) {
      tree.attach(clause, root, "parataxis");
    }
  }

  /** "a confirmé à onze reprises que l'Iran tenait parole": said, and no clause of the times. */
  private void saidClauses(TreeWork tree) {
    for (int at = 2; at < tree.size(); at++) {
      int verb = at;
      int noun = tree.head(verb);
      int said = noun < 0 ? -1 : tree.head(noun);
      if (said >= 0
          && noun < verb
          && said < noun
          && tree.plain(verb).equals("acl")
          && tree.plain(noun).equals("obl")
          && speech.contains(tree.lemma(said))
          && tree.hasSubject(verb)
          && tree.hasChild(verb, "obj")
          && !tree.hasChild(said, "ccomp")
          && tree.first(
                  i ->
                      tree.head(i) == verb
                          && i < verb
                          && tree.relation(i).equals("mark")
                          && tree.lemma(i).equals("que"))
              >= 0) {
        tree.attach(verb, said, "ccomp");
      }
    }
  }
}
