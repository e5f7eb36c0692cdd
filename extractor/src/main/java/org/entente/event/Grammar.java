package org.entente.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.language.Morphology;
import org.entente.language.Token;

/**
 * The alternations that all frames share, so that none has to spell them out: passive, participle,
 * relative clause, control, coordination, support verbs, nominalisation.
 *
 * <p>{@code arguments(v)} gives what stands in which logical function to a predicate, whether the
 * text says "X signe Y", "Y, signé par X", "X, qui vient de signer Y" or "la signature de Y par X".
 */
public final class Grammar {
  private static final Set<String> STOPS =
      Set.of(",", ";", ":", ".", "–", "—", "\"", "“", "”", "(");
  private static final Set<String> ADVERBIAL = Set.of("en", "y");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");

  private final GrammarWords words;
  private final Tree tree;
  private final Map<Integer, String> complex = new HashMap<>(); // last word of it → "au profit de"
  private final Map<Integer, Integer> complexNoun = new HashMap<>(); // the same → its noun
  private final Map<Integer, List<Argument>> known = new HashMap<>();

  public Grammar(Tree tree, GrammarWords words) {
    this.tree = tree;
    this.words = words;
    findComplexPrepositions();
  }

  public Tree tree() {
    return tree;
  }

  public GrammarWords words() {
    return words;
  }

  /** Everything that stands in a function to this predicate, the surest first. */
  public List<Argument> arguments(int predicate) {
    List<Argument> found = known.get(predicate);
    if (found == null) {
      known.put(predicate, List.of()); // cycles through coordination end here
      found = isVerb(predicate) ? ofVerb(predicate) : ofNoun(predicate);
      adjacent(found, predicate);
      found = distinct(found);
      known.put(predicate, found);
    }
    return found;
  }

  /**
   * "conclu entre la Chine et …": the phrase right behind a word may be its own, whatever the tree
   * says.
   */
  private void adjacent(List<Argument> found, int predicate) {
    if (predicate + 1 >= tree.size()
        || !tree.is(predicate + 1, "case")
        || tree.token(predicate + 1).head() <= predicate) {
      return;
    }
    int phrase = tree.token(predicate + 1).head();
    if (found.stream().noneMatch(a -> a.token() == phrase)) {
      addPreposition(found, caseOf(phrase), phrase, "adjacent", 1);
      if (caseOf(phrase).equals("par")) {
        add(found, Slot.Kind.SUBJECT, phrase, "adjacent", 1);
      }
    }
  }

  private static List<Argument> distinct(List<Argument> all) {
    List<Argument> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
    Set<String> seen = new HashSet<>();
    sorted.removeIf(a -> !seen.add(a.slot() + "@" + a.token()));
    return sorted;
  }

  boolean isVerb(int token) {
    return tree.token(token).isVerb();
  }

  // ---------------------------------------------------------------- verbs

  /** "signé par", "a été signé", "signés": the subject of the surface is the logical object. */
  public boolean isPassive(int verb) {
    if (isReflexive(verb)) {
      return false; // "s'est entraînée": whoever does it to itself does it
    }
    if (tree.child(verb, Set.of("aux:pass", "nsubj:pass")).isPresent()) {
      return true;
    }
    Token token = tree.token(verb);
    if (token.morphology().verbForm() != Morphology.VerbForm.PARTICIPLE
        || token.morphology().tense() == Morphology.Tense.PRESENT
        || tree.child(verb, Set.of("aux")).isPresent()
        || words.list("etre-verbs").contains(token.lemma())
        || isReflexive(verb)) {
      return false;
    }
    if (isEnglish() && isPastWithSubject(verb)) {
      return false;
    }
    if (tree.is(verb, "conj") && token.head() >= 0 && isVerb(token.head())) {
      Token first = tree.token(token.head());
      if (first.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
        return isPassive(first.index());
      }
      return false;
    }
    if (token.form().endsWith("ing")) {
      return false;
    }
    return true;
  }

  /**
   * "fighters fired at …": a past that looks like a participle, but has its own subject before it.
   */
  private boolean isPastWithSubject(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.token(child).deprel().equals("nsubj") && child < verb) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnglish() {
    return words.list("causatives").contains("let");
  }

  /** "se retirer", with its pronoun. */
  public boolean isReflexive(int verb) {
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      if (words.list("reflexive-pronouns").contains(token.form().toLowerCase(Locale.ROOT))
          && child < verb) {
        return true;
      }
    }
    return false;
  }

  private List<Argument> ofVerb(int verb) {
    List<Argument> found = new ArrayList<>();
    boolean passive = isPassive(verb);
    boolean hasSubject = false;
    boolean hasObject = false;
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String relation = token.deprel();
      switch (Tree.plain(relation)) {
        case "nsubj" -> {
          if (isObjectClitic(child, verb)) {
            hasObject = true;
            add(found, passive ? Slot.Kind.PREDICATE : Slot.Kind.OBJECT, child, "clitic", 1);
            continue;
          }
          if (isDativeClitic(child, verb)) {
            addPreposition(found, "à", child, "clitic", 1);
            continue;
          }
          if (isMeasureOfTime(child, verb)) {
            continue;
          }
          hasSubject = true;
          boolean object = passive && !relation.equals("nsubj:caus");
          add(found, object ? Slot.Kind.OBJECT : Slot.Kind.SUBJECT, child, relation, 0);
        }
        case "csubj" -> hasSubject = true;
        case "obj" -> {
          if (token.upos().equals("PRON") && ADVERBIAL.contains(token.form())) {
            clitic(found, child);
          } else if (!token.lemma().equals("se") && !token.lemma().equals("soi")) {
            hasObject |= !isTime(child);
            add(found, passive ? Slot.Kind.PREDICATE : Slot.Kind.OBJECT, child, "obj", 0);
          }
        }
        case "iobj", "expl" -> clitic(found, child);
        case "obl", "nmod", "advmod" -> {
          if (isBareObject(verb, child, passive)) {
            hasObject = true;
            add(found, Slot.Kind.OBJECT, child, "obl-bare", 1);
          } else {
            oblique(found, verb, child, passive, 0);
            if (!passive && caseOf(child).equals("de") && isPlural(child) && !hasObject(verb)) {
              add(found, Slot.Kind.OBJECT, child, "obl-des", 1); // "lui a vendu des Pinaka"
            }
            fromTime(found, child, passive, 2);
            if (!passive && !hasObject(verb)) {
              behind(found, child, 2);
            }
          }
        }
        case "xcomp", "ccomp" -> {
          add(found, Slot.Kind.CLAUSE, child, relation, 0);
          if (!isVerb(child) || tree.hasCopula(child)) {
            add(found, Slot.Kind.PREDICATE, child, relation, 0);
          } else if (words.list("causatives").contains(tree.lemma(verb))) {
            add(found, Slot.Kind.OBJECT, child, relation, 3);
          }
        }
        case "advcl" -> {
          if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
            add(found, Slot.Kind.INFINITIVE, child, "advcl", 0);
          }
        }
        case "dep", "appos", "dislocated" -> {
          if (caseOf(child).isEmpty()) {
            add(found, Slot.Kind.OBJECT, child, relation, 2);
          } else {
            oblique(found, verb, child, passive, 1);
          }
        }
        default -> {}
      }
    }
    fromAdverbs(found, verb, passive);
    // Nested attachments: "signer [un accord [avec X]]": the noun's complements serve the verb too.
    for (Argument object : List.copyOf(found)) {
      if (object.slot().kind() == Slot.Kind.OBJECT && !isVerb(object.token())) {
        for (int child : tree.children(object.token())) {
          if (tree.is(child, "nmod") || tree.is(child, "obl")) {
            String preposition = caseOf(child);
            boolean named = tree.token(child).upos().equals("PROPN");
            if (!preposition.isEmpty() && (!preposition.equals("de") || named)) {
              addPreposition(
                  found, preposition, child, "obj>nmod", preposition.equals("de") ? 3 : 2);
            }
          }
        }
      }
    }
    if (!hasSubject) {
      for (Argument subject : surfaceSubjects(verb, 0)) {
        add(
            found,
            passive ? Slot.Kind.OBJECT : Slot.Kind.SUBJECT,
            subject.token(),
            subject.path(),
            subject.cost());
      }
    }
    if (!hasObject && !passive) {
      for (int child : tree.children(verb)) { // "a signé et ratifié le traité"
        if (tree.is(child, "conj") && isVerb(child)) {
          tree.child(child, Set.of("obj"))
              .ifPresent(o -> add(found, Slot.Kind.OBJECT, o.index(), "conj>obj", 2));
        }
      }
    }
    if (!hasObject && !passive) {
      relativeObject(found, verb);
    }
    if (!hasObject && !passive) {
      restricted(found, verb);
    }
    fromCausative(found, verb);
    if (passive) {
      doerInRow(found, verb);
    }
    if (isEnglish()) {
      inEnglish(found, verb);
    }
    return found;
  }

  /** "s'approvisionne [auprès [de X]]", "se bat [autour [de Y]]". */
  private void fromAdverbs(List<Argument> found, int head, boolean passive) {
    for (int child : tree.children(head)) {
      if (!tree.is(child, "advmod") || !tree.token(child).upos().equals("ADV")) {
        continue;
      }
      for (int below : tree.children(child)) {
        if ((tree.is(below, "obl") || tree.is(below, "nmod"))
            && caseOf(below).startsWith(tree.lemma(child) + " ")) {
          oblique(found, head, below, passive, 0);
        }
      }
    }
  }

  /** "n'a acheminé [que des vivres]": what is left of a negation that only limits. */
  private void restricted(List<Argument> found, int verb) {
    for (int que : tree.children(verb)) {
      String form = tree.token(que).form();
      if (que < verb || !form.equals("que") && !form.equals("qu'")) {
        continue;
      }
      for (int child : tree.children(que)) {
        if (child > que && NOMINAL.contains(tree.token(child).upos())) {
          add(found, Slot.Kind.OBJECT, child, "que>", 1);
        }
      }
    }
  }

  /** "une semaine après avoir signé": how long after, not who. */
  private boolean isMeasureOfTime(int token, int verb) {
    return words.list("time-nouns").contains(tree.lemma(token))
        && tree.child(verb, Set.of("mark")).isPresent()
        && tree.child(verb, Set.of("aux"))
            .map(a -> a.morphology().verbForm() == Morphology.VerbForm.INFINITIVE)
            .orElse(tree.token(verb).morphology().verbForm() == Morphology.VerbForm.INFINITIVE);
  }

  /** "signé en 1960 à Karachi par X": in a row of phrases, whatever the tree hangs X on. */
  private void doerInRow(List<Argument> found, int verb) {
    for (int at = verb + 1; at < Math.min(tree.size(), verb + 12); at++) {
      Token token = tree.token(at);
      if (token.upos().equals("VERB") || STOPS.contains(token.form())) {
        return;
      }
      int head = token.head();
      if (token.upos().equals("ADP")
          && canonical(token).equals("par")
          && head > at
          && found.stream().noneMatch(a -> a.token() == head)) {
        addPreposition(found, "par", head, "row", 2);
        add(found, Slot.Kind.SUBJECT, head, "row", 2);
        return;
      }
    }
  }

  /**
   * What English parsers hang up wrongly: "sold [Argentina] ten jets", and the phrases in a row
   * behind the verb, "sent tanks [to Ukraine] [on Monday]".
   */
  private void inEnglish(List<Argument> found, int verb) {
    for (int object : tree.children(verb)) {
      if (!tree.is(object, "obj")) {
        continue;
      }
      for (int child : tree.children(object)) {
        boolean before =
            child < object
                && tree.token(child).upos().equals("PROPN")
                && child + 1 < object
                && Set.of("NUM", "DET").contains(tree.token(child + 1).upos());
        if (before) {
          found.add(new Argument(Slot.preposition("à"), resolve(child), "obj>compound", 1));
        }
      }
    }
    int limit = Math.min(tree.size(), verb + 16);
    for (int at = verb + 1; at < limit; at++) {
      Token token = tree.token(at);
      if (token.upos().equals("VERB") || STOPS.contains(token.form())) {
        break;
      }
      if (!token.upos().equals("ADP")) {
        continue;
      }
      int head = phraseAfter(at);
      if (head > 0 && found.stream().noneMatch(a -> a.token() == head)) {
        addPreposition(found, canonical(token), head, "row", 3);
      }
    }
  }

  /** The head of the noun phrase that begins behind a preposition; 0 if none does. */
  private int phraseAfter(int preposition) {
    int head = 0;
    for (int at = preposition + 1; at < Math.min(tree.size(), preposition + 8); at++) {
      switch (tree.token(at).upos()) {
        case "NOUN", "PROPN" -> head = at;
        case "DET", "ADJ", "NUM" -> {
          if (head > 0) {
            return head;
          }
        }
        default -> {
          return nameHead(preposition, head);
        }
      }
    }
    return nameHead(preposition, head);
  }

  // "Xi Jinping" hangs on its first word, "Ukrainian army" on its last
  private int nameHead(int preposition, int last) {
    int head = last;
    while (head > 0
        && tree.token(head).deprel().equals("flat")
        && tree.token(head).head() > preposition
        && tree.token(head).head() < head) {
      head = tree.token(head).head();
    }
    return head;
  }

  private boolean hasObject(int verb) {
    for (int child : tree.children(verb)) {
      boolean object = tree.is(child, "obj") && !isTime(child);
      if (object || tree.is(child, "ccomp") || tree.is(child, "xcomp")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "frappait plusieurs villages", "déployer jusqu'à 10 000 soldats": an object taken for a
   * complement.
   */
  private boolean isBareObject(int verb, int child, boolean passive) {
    Token token = tree.token(child);
    if (passive
        || child < verb
        || !token.upos().equals("NOUN") && !token.upos().equals("PROPN")
        || isTime(child)
        || hasObject(verb)
        || !tree.token(child).deprel().startsWith("obl")) {
      return false;
    }
    String preposition = caseOf(child);
    return preposition.isEmpty()
        || words.list("quantity-prepositions").contains(preposition)
            && tree.child(child, Set.of("nummod")).isPresent();
  }

  private boolean isTime(int token) {
    Token t = tree.token(token);
    return t.upos().equals("NUM")
        || words.list("time-nouns").contains(t.lemma().toLowerCase(Locale.ROOT));
  }

  /** "s'est emparé le 5 juin de Tarhouna": what the parser hung on the date stands to the verb. */
  private void fromTime(List<Argument> found, int time, boolean passive, int depth) {
    if (!isTime(time) || depth == 0) {
      return;
    }
    for (int child : tree.children(time)) {
      if (tree.is(child, "nmod") && !isTime(child) && !caseOf(child).isEmpty()) {
        oblique(found, tree.token(time).head(), child, passive, 1);
      } else if (tree.is(child, "nmod")
          && child > time
          && !passive
          && !isTime(child)
          && tree.token(child).upos().equals("PROPN")
          && !hasObject(tree.token(time).head())) {
        add(found, Slot.Kind.OBJECT, child, "obl>nmod", 1); // "a investi jeudi Ioulia Svyrydenko"
      } else if (tree.is(child, "nmod")) {
        fromTime(found, child, passive, depth - 1);
      }
    }
  }

  /**
   * "a livré à l'armée des drones", "envoie dans la vallée deux bataillons": the object of a verb
   * hung on the complement before it. "des" is no "de + les" there.
   */
  private void behind(List<Argument> found, int complement, int depth) {
    String preposition = caseOf(complement);
    if (preposition.isEmpty() || preposition.equals("de") || preposition.equals("par")) {
      return;
    }
    boolean where = // "l'arrêt des essais" is one phrase, "à l'armée des drones" is not
        preposition.equals("à")
            || preposition.equals("en")
            || words.list("locatives").contains(preposition)
                && (tree.token(complement).upos().equals("PROPN")
                    || tree.lemma(complement).equals("place")
                    || words.list("place-nouns").contains(tree.lemma(complement)));
    for (int child : tree.children(complement)) {
      if (child < complement
          || !tree.is(child, "nmod")
          || !tree.token(child).upos().equals("NOUN")
          || isTime(child)) {
        continue;
      }
      String own = caseOf(child);
      if (own.isEmpty() && opensBare(child) || where && own.equals("de") && isPlural(child)) {
        add(found, Slot.Kind.OBJECT, child, "obl>des", 1);
      } else if (own.equals("de") && depth > 1) {
        for (int below : tree.children(child)) {
          if (below > child
              && tree.is(below, "nmod")
              && tree.token(below).upos().equals("NOUN")
              && (caseOf(below).isEmpty() && opensBare(below)
                  || where && caseOf(below).equals("de") && isPlural(below))) {
            add(found, Slot.Kind.OBJECT, below, "obl>nmod>des", 2);
          }
        }
      }
    }
  }

  /** "[ses] bataillons", "[trois] navires": a phrase of its own that no preposition opens. */
  private boolean opensBare(int noun) {
    for (int child : tree.children(noun)) {
      if (child < noun && (tree.is(child, "det") || tree.is(child, "nummod"))) {
        return !STOPS.contains(tree.token(child - 1).form());
      }
    }
    return false;
  }

  /** "des soldats", written as one word that the tokenizer took for "de + les". */
  private boolean isPlural(int noun) {
    for (int mark : tree.children(noun)) {
      if (tree.is(mark, "case")
          && mark + 1 < tree.size()
          && tree.token(mark).span().equals(tree.token(mark + 1).span())
          && tree.token(mark).span().length() == 3
          && tree.token(mark + 1).morphology().count() == Morphology.Count.PLURAL) {
        return true;
      }
    }
    return false;
  }

  /** "lui a livré", "s'en retire", "y adhère". */
  private void clitic(List<Argument> found, int child) {
    switch (tree.token(child).form().toLowerCase(Locale.ROOT)) {
      case "en" -> addPreposition(found, "de", child, "iobj", 0);
      case "y" -> {
        addPreposition(found, "à", child, "iobj", 0);
        addPreposition(found, "dans", child, "iobj", 0);
      }
      case "se", "s'", "s’", "me", "te", "nous", "vous" -> {}
      default -> addPreposition(found, "à", child, "iobj", 0);
    }
  }

  private boolean isDativeClitic(int token, int verb) {
    Token clitic = tree.token(token);
    return clitic.upos().equals("PRON")
        && token < verb
        && words.list("dative-clitics").contains(clitic.form().toLowerCase(Locale.ROOT));
  }

  /** "l'accord que Kiev a signé", where "que" is taken for a conjunction. */
  private void relativeObject(List<Argument> found, int verb) {
    Token token = tree.token(verb);
    if (!token.deprel().startsWith("acl")
        || token.head() < 0
        || isVerb(token.head())
        || words.list("clause-nouns").contains(tree.lemma(token.head()))) {
      return;
    }
    boolean subject = tree.child(verb, Set.of("nsubj")).isPresent();
    for (int child : tree.children(verb)) {
      if (tree.is(child, "mark")
          && words
              .list("object-relatives")
              .contains(tree.token(child).form().toLowerCase(Locale.ROOT))
          && subject) {
        add(found, Slot.Kind.OBJECT, token.head(), "relcl<que", 1);
      }
    }
    // English leaves it out: "the deal Kyiv signed"
    if (words.list("object-relatives").contains("that")
        && subject
        && tree.children(verb).length > 0
        && token.deprel().equals("acl:relcl")
        && tree.child(verb, Set.of("mark")).isEmpty()
        && found.stream().noneMatch(a -> a.token() == token.head())) {
      add(found, Slot.Kind.OBJECT, token.head(), "relcl<", 2);
    }
  }

  /** "l'a occupée": no subject stands like this. */
  private boolean isObjectClitic(int token, int verb) {
    Token clitic = tree.token(token);
    return clitic.upos().equals("PRON")
        && token < verb
        && words.list("object-clitics").contains(clitic.form().toLowerCase(Locale.ROOT));
  }

  private void oblique(List<Argument> found, int head, int child, boolean passive, int cost) {
    Token token = tree.token(child);
    if (token.deprel().equals("advmod")
        && !Set.of("où", "y", "en", "dont").contains(token.lemma())) {
      return;
    }
    String preposition = caseOf(child);
    boolean agent = token.deprel().equals("obl:agent") || preposition.equals("par");
    if (agent && (passive || !isVerb(head))) {
      add(found, Slot.Kind.SUBJECT, child, "obl:agent", cost);
      return;
    }
    if (isVerb(child)) {
      return;
    }
    addPreposition(found, preposition, child, Tree.plain(token.deprel()), cost);
  }

  /** "X fait signer Y à Z": X is the subject of "signer" too. */
  private void fromCausative(List<Argument> found, int verb) {
    Token token = tree.token(verb);
    if (token.head() >= 0
        && words.list("causatives").contains(tree.lemma(token.head()))
        && tree.is(verb, "xcomp")) {
      for (Argument other : arguments(token.head())) {
        if (other.slot().kind() == Slot.Kind.OBJECT && other.token() != verb) {
          add(found, Slot.Kind.OBJECT, other.token(), "caus>obj", 1);
        } else if (other.slot().kind() == Slot.Kind.PREPOSITION) {
          found.add(new Argument(other.slot(), other.token(), "caus>" + other.path(), 1));
        }
      }
    }
  }

  /** Who the surface makes the subject of a verb that has none of its own. */
  private List<Argument> surfaceSubjects(int verb, int depth) {
    List<Argument> found = new ArrayList<>();
    Token token = tree.token(verb);
    int head = token.head();
    if (head < 0 || depth > 6) {
      return found;
    }
    String relation = Tree.plain(token.deprel());
    switch (relation) {
      case "conj" -> {
        if (isVerb(head) || tree.hasCopula(head)) {
          inherit(found, head, "conj<", 1, depth);
        } else if (token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
          inherit(found, head, "conj<", 2, depth);
        }
      }
      case "xcomp", "ccomp" -> {
        if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            || relation.equals("xcomp")) {
          control(found, head, depth);
        }
      }
      case "advcl", "obl" -> {
        if (token.morphology().verbForm() != Morphology.VerbForm.FINITE) {
          if (isVerb(head) && isComplement(verb)) {
            control(found, head, depth);
          } else if (isVerb(head)) {
            described(found, verb, head);
            inherit(found, head, "advcl<", found.isEmpty() ? 1 : 2, depth);
          } else {
            add(found, Slot.Kind.SUBJECT, head, "advcl<noun", 2);
          }
        }
      }
      case "acl", "amod", "nmod" -> {
        if (isVerb(head)) {
          inherit(found, head, "acl<", 2, depth);
        } else if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
          // "la décision de la France de quitter": the subject is who decides
          for (Argument other : arguments(head)) {
            if (isAgentLike(other)) {
              found.add(
                  new Argument(
                      Slot.of(Slot.Kind.SUBJECT),
                      other.token(),
                      "acl<" + other.path(),
                      other.cost() + 1));
            }
          }
        } else if (!token.deprel().equals("acl:relcl")
            || token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
          add(found, Slot.Kind.SUBJECT, head, "acl<", 0);
        }
      }
      case "aux" -> inherit(found, head, "aux<", 1, depth);
      case "parataxis" -> {
        if (isVerb(head)
            && tree.child(verb, Set.of("nsubj")).isEmpty()
            && token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
            && head < verb) {
          inherit(found, head, "parataxis<", 2, depth); // a conjunct the parser took for a clause
        } else if (token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
            && !isVerb(head)) {
          add(found, Slot.Kind.SUBJECT, head, "parataxis<", 2);
        }
      }
      default -> {}
    }
    return found;
  }

  /** "accused Armenia of moving guns": no clause of circumstance, whatever the parser says. */
  private boolean isComplement(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "mark") && isEnglish()) {
        String form = tree.token(child).form().toLowerCase(Locale.ROOT);
        return form.equals("of") || form.equals("into") || form.equals("from");
      }
    }
    return false;
  }

  /**
   * "périt dans le bombardement d'un marché, imputé à …": a participle behind a comma may describe
   * what stands before it, where they agree.
   */
  private void described(List<Argument> found, int verb, int head) {
    Morphology own = tree.token(verb).morphology();
    boolean past =
        own.verbForm() == Morphology.VerbForm.PARTICIPLE
            && own.tense() != Morphology.Tense.PRESENT
            && own.gender() != Morphology.Gender.NONE;
    if (!past || head > verb || verb < 2 || !tree.token(verb - 1).form().equals(",")) {
      return;
    }
    int at = verb - 2;
    int steps = 0;
    while (at > head && at >= 0 && steps++ < 4) {
      Token noun = tree.token(at);
      if (noun.upos().equals("NOUN")
          && !isTime(at)
          && noun.morphology().gender() == own.gender()
          && noun.morphology().count() == own.count()) {
        add(found, Slot.Kind.SUBJECT, at, "advcl<agreeing", 1);
      }
      at = noun.head();
    }
  }

  private static boolean isAgentLike(Argument argument) {
    return switch (argument.slot().kind()) {
      case SUBJECT, POSSESSOR, ADJECTIVE -> true;
      case PREPOSITION ->
          argument.slot().word().equals("de") || argument.slot().word().equals("par");
      default -> false;
    };
  }

  private void inherit(List<Argument> found, int from, String path, int cost, int depth) {
    boolean any = false;
    for (int child : tree.children(from)) {
      if (tree.is(child, "nsubj")) {
        add(found, Slot.Kind.SUBJECT, child, path + tree.token(child).deprel(), cost);
        any = true;
      }
    }
    if (!any) {
      for (Argument other : surfaceSubjects(from, depth + 1)) {
        found.add(
            new Argument(other.slot(), other.token(), path + other.path(), other.cost() + cost));
      }
    }
  }

  /** The subject of an infinitive: the governor's subject, or whom the governor moves to act. */
  private void control(List<Argument> found, int governor, int depth) {
    String lemma = tree.lemma(governor);
    boolean moved = false;
    if (words.list("object-control").contains(lemma)) {
      for (Argument other : arguments(governor)) {
        boolean dative = other.slot().equals(Slot.preposition("à"));
        if (other.slot().kind() == Slot.Kind.OBJECT && !isVerb(other.token()) || dative) {
          add(found, Slot.Kind.SUBJECT, other.token(), "xcomp<" + other.path(), 1);
          moved = true;
        }
      }
    }
    if (!moved) {
      inherit(found, governor, "xcomp<", 0, depth);
    }
  }

  // ---------------------------------------------------------------- nouns and adjectives

  private List<Argument> ofNoun(int noun) {
    List<Argument> found = new ArrayList<>();
    Token self = tree.token(noun);
    for (int child : tree.children(noun)) {
      Token token = tree.token(child);
      String relation = Tree.plain(token.deprel());
      switch (relation) {
        case "nmod", "obl" -> {
          if (token.deprel().equals("nmod:poss")) {
            add(found, Slot.Kind.POSSESSOR, child, "nmod:poss", 0);
          } else if (caseOf(child).isEmpty() && tree.lemma(child).equals("côté")) {
            addPreposition(found, "côté", child, "nmod", 0); // "deux morts côté arménien"
          } else {
            oblique(found, noun, child, false, 0);
          }
        }
        case "amod", "compound" -> {
          if (isVerb(child)) {
            viaParticiple(found, child);
          } else {
            add(found, Slot.Kind.ADJECTIVE, child, relation, 0);
          }
        }
        case "det" -> {
          if (words.list("possessives").contains(token.form().toLowerCase(Locale.ROOT))) {
            add(found, Slot.Kind.POSSESSOR, child, "det", 0);
          }
        }
        case "nsubj" -> add(found, Slot.Kind.SUBJECT, child, relation, 0);
        case "acl" -> {
          if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
            add(found, Slot.Kind.INFINITIVE, child, "acl", 0);
          } else if (isVerb(child)) {
            viaParticiple(found, child);
          }
        }
        case "ccomp", "xcomp" -> add(found, Slot.Kind.CLAUSE, child, relation, 0);
        case "flat", "appos" -> {
          if (caseOf(child).isEmpty()) {
            add(found, Slot.Kind.ADJECTIVE, child, relation, 1);
          }
        }
        default -> {}
      }
    }
    if (self.head() >= 0) {
      fromGovernor(found, noun, self);
    }
    // "aide de la France à l'Ukraine": the second complement may hang on the first
    for (Argument first : List.copyOf(found)) {
      if (first.cost() == 0
          && !isVerb(first.token())
          && (first.slot().kind() == Slot.Kind.PREPOSITION || first.path().equals("obl:agent"))) {
        for (int child : tree.children(first.token())) {
          String preposition = caseOf(child);
          if ((tree.is(child, "nmod") || tree.is(child, "obl"))
              && !preposition.isEmpty()
              && !preposition.equals("de")) {
            addPreposition(found, preposition, child, first.path() + ">nmod", 2);
            if (preposition.equals("par")) {
              add(found, Slot.Kind.SUBJECT, child, first.path() + ">by", 2);
            }
          }
        }
      }
    }
    return found;
  }

  /** "une attaque menée par X contre Y": what the participle says of the noun. */
  private void viaParticiple(List<Argument> found, int participle) {
    boolean passive = isPassive(participle);
    for (int child : tree.children(participle)) {
      if (tree.is(child, "obl") || tree.is(child, "nmod")) {
        oblique(found, participle, child, passive, 1);
      } else if (tree.is(child, "obj")) {
        add(found, Slot.Kind.OBJECT, child, "acl>obj", 1);
      } else if (tree.is(child, "nsubj")
          && tree.token(participle).deprel().equals("acl:relcl")
          && resolve(child) != tree.token(participle).head()) {
        add(found, Slot.Kind.SUBJECT, child, "relcl>nsubj", 2);
      }
    }
  }

  private void fromGovernor(List<Argument> found, int noun, Token self) {
    int governor = self.head();
    String relation = Tree.plain(self.deprel());
    boolean verb = isVerb(governor);
    if (relation.equals("appos") || relation.equals("nmod") && caseOf(noun).isEmpty()) {
      add(found, Slot.Kind.SUBJECT, governor, "appos<", 1);
      add(found, Slot.Kind.HEAD, governor, "appos<", 0);
    } else if (relation.equals("amod") || relation.equals("acl")) {
      add(found, Slot.Kind.SUBJECT, governor, "amod<", 0);
    } else if (relation.equals("xcomp") && verb) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.SUBJECT || other.slot().kind() == Slot.Kind.OBJECT) {
          add(found, Slot.Kind.SUBJECT, other.token(), "xcomp<" + other.path(), 1);
        }
      }
    } else if (relation.equals("conj") && !verb) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.SUBJECT) {
          found.add(
              new Argument(other.slot(), other.token(), "conj<" + other.path(), other.cost() + 1));
        }
      }
    }
    if (!verb) {
      return;
    }
    String lemma = tree.lemma(governor);
    boolean object =
        relation.equals("obj")
            || relation.equals("nsubj") && isPassive(governor)
            || relation.equals("obl") && words.list("support-oblique").contains(lemma)
            || relation.equals("xcomp");
    boolean support =
        words.list("support").contains(lemma)
            || words.list("support-oblique").contains(lemma)
            || words.list("support-reflexive").contains(lemma) && isReflexive(governor);
    boolean reversed = words.list("support-reversed").contains(lemma);
    if (object && (support || reversed)) {
      for (Argument other : arguments(governor)) {
        Slot slot = other.slot();
        if (other.token() == noun) {
          continue;
        }
        if (reversed && slot.kind() == Slot.Kind.SUBJECT) {
          slot = Slot.of(Slot.Kind.OBJECT);
        }
        found.add(new Argument(slot, other.token(), "support>" + other.path(), other.cost()));
      }
    } else if (relation.equals("nsubj") && !isPassive(governor)) {
      // "l'attaque a visé X", "la visite a eu lieu à Y"
      for (Argument other : arguments(governor)) {
        Slot.Kind kind = other.slot().kind();
        if (other.token() == noun) {
          continue;
        }
        if (kind == Slot.Kind.PREPOSITION) {
          found.add(
              new Argument(
                  other.slot(), other.token(), "subject>" + other.path(), other.cost() + 1));
        } else if (kind == Slot.Kind.OBJECT && words.list("aiming").contains(lemma)) {
          found.add(new Argument(other.slot(), other.token(), "subject>obj", other.cost() + 1));
        }
      }
    } else if (object) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.PREPOSITION && other.token() != noun) {
          found.add(
              new Argument(
                  other.slot(), other.token(), "governor>" + other.path(), other.cost() + 2));
        }
      }
    }
  }

  // ---------------------------------------------------------------- prepositions

  /** The preposition in front of a phrase, "" where it has none; "of" is "de" and "by" is "par". */
  public String caseOf(int token) {
    String found = "";
    for (int child : tree.children(token)) {
      if (tree.is(child, "case") && found.isEmpty()) {
        StringBuilder text = new StringBuilder(canonical(tree.token(child)));
        int last = child;
        for (int fixed : tree.children(child)) {
          if (tree.is(fixed, "fixed")) {
            text.append(' ').append(canonical(tree.token(fixed)));
            last = fixed;
          }
        }
        found = text.toString();
        String whole = complex.get(last);
        if (whole != null) {
          found = whole;
        }
      }
    }
    for (int child : tree.children(token)) { // "out of", each hung on the noun by itself
      if (tree.is(child, "case") && complex.containsKey(child)) {
        found = complex.get(child);
      }
    }
    if (found.isEmpty() && tree.is(token, "conj") && tree.token(token).head() >= 0) {
      return ""; // the first conjunct carries it; coordination is expanded by the matcher
    }
    String form = tree.token(token).form().toLowerCase(Locale.ROOT);
    return switch (form) {
      case "dont", "en" ->
          found.isEmpty() && tree.token(token).upos().equals("PRON") ? "de" : found;
      case "y", "où" -> found.isEmpty() ? "à" : found;
      case "lui", "leur" -> found.isEmpty() && tree.is(token, "iobj") ? "à" : found;
      default -> found;
    };
  }

  private static String canonical(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return switch (lemma) {
      case "of", "d'" -> "de";
      case "by" -> "par";
      case "to" -> "à";
      default -> lemma;
    };
  }

  private void findComplexPrepositions() {
    if (words.complexPrepositions().isEmpty()) {
      return;
    }
    for (int start = 0; start < tree.size(); start++) {
      for (List<String> preposition : words.complexPrepositions()) {
        int end = start + preposition.size() - 1;
        if (end >= tree.size() || complex.containsKey(end)) {
          continue;
        }
        boolean same = true;
        for (int i = 0; same && i < preposition.size(); i++) {
          Token token = tree.token(start + i);
          same =
              preposition.get(i).equals(token.lemma().toLowerCase(Locale.ROOT))
                  || preposition.get(i).equals(token.form().toLowerCase(Locale.ROOT));
        }
        if (same) {
          complex.put(end, String.join(" ", preposition));
          for (int i = start; i <= end; i++) {
            if (tree.token(i).upos().equals("NOUN")) {
              complexNoun.put(end, i);
            }
          }
          break;
        }
      }
    }
  }

  private void addPreposition(List<Argument> found, String word, int child, String path, int cost) {
    if (word.isEmpty()) {
      return;
    }
    found.add(new Argument(Slot.preposition(word), resolve(child), path, cost));
    // "au profit de X": X hangs on "profit", but stands to the predicate
    for (int below : tree.children(child)) {
      if (tree.is(below, "nmod")) {
        for (int mark : tree.children(below)) {
          Integer noun = complexNoun.get(mark);
          if (noun != null && noun == child) {
            found.add(
                new Argument(
                    Slot.preposition(complex.get(mark)), resolve(below), path + ">nmod", cost));
          }
        }
      }
    }
  }

  private void add(List<Argument> found, Slot.Kind kind, int token, String path, int cost) {
    found.add(new Argument(Slot.of(kind), resolve(token), path, cost));
  }

  // ---------------------------------------------------------------- relatives and coordination

  /** The antecedent of a relative pronoun; any other token itself. */
  public int resolve(int token) {
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
  public List<Integer> coordinated(int token) {
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
}
