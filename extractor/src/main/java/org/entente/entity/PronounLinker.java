package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Morphology;
import org.entente.language.Morphology.Gender;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;

/**
 * Links pronouns to the subject of the clause before, possessives to that of their own, where
 * gender and number allow it. In doubt it leaves them alone: a wrong link is worse than none.
 */
final class PronounLinker {
  private static final int WINDOW_IN_SENTENCES = 2;

  /** "le dit", "l'a nié": what was said. */
  private static final Set<String> MEANING_A_CLAUSE =
      Set.of(
          "dire",
          "nier",
          "démentir",
          "affirmer",
          "assurer",
          "jurer",
          "répéter",
          "faire",
          "savoir",
          "croire",
          "penser",
          "espérer",
          "vouloir",
          "pouvoir",
          "devoir",
          "promettre",
          "confirmer",
          "être",
          "prétendre",
          "soutenir",
          "annoncer",
          "avouer",
          "laisser",
          "montrer",
          "prouver",
          "craindre",
          "imaginer",
          "contester",
          "célébrer",
          "suggérer",
          "indiquer",
          "noter",
          "rappeler",
          "expliquer",
          "redire",
          "répondre",
          "écrire",
          "voir");

  private final ArticleLinks links;

  PronounLinker(ArticleLinks links) {
    this.links = links;
  }

  void link() {
    links.mentions.forEach(this::link);
  }

  /** Links one pronoun, where everything before it is linked already. */
  void link(FoundMention mention) {
    if (mention.mention().kind() != MentionKind.PRONOUN || links.isResolved(mention)) {
      return;
    }
    Token token = links.sentence(mention).token(mention.mention().head());
    List<Node> things =
        switch (token.form().toLowerCase(Locale.ROOT).replace('’', '\'')) {
          case "il", "he" -> subjectBefore(mention, token, Gender.MASCULINE, false);
          case "elle", "she" -> subjectBefore(mention, token, Gender.FEMININE, false);
          case "it" ->
              links.sentence(mention).token(Math.max(0, token.head())).isVerb()
                  ? subjectBefore(mention, token, Gender.NONE, false)
                  : List.of(); // "it was May"
          case "ils", "they" -> subjectBefore(mention, token, Gender.MASCULINE, true);
          case "elles" -> subjectBefore(mention, token, Gender.FEMININE, true);
          case "celui-ci", "dernier" -> lastBefore(mention, Gender.MASCULINE, false);
          case "celle-ci", "dernière" -> lastBefore(mention, Gender.FEMININE, false);
          case "ceux-ci", "derniers" -> lastBefore(mention, Gender.MASCULINE, true);
          case "celles-ci", "dernières" -> lastBefore(mention, Gender.FEMININE, true);
          case "son", "sa", "ses", "its", "his", "her" -> ownSubject(mention, false);
          case "leur", "leurs", "their" ->
              token.upos().equals("PRON")
                  ? spokenTo(mention, token, true)
                  : ownSubject(mention, true);
          case "lui" -> spokenTo(mention, token, false);
          case "le" -> acted(mention, token, Gender.MASCULINE, false);
          case "la" -> acted(mention, token, Gender.FEMININE, false);
          case "l'" -> acted(mention, token, Gender.NONE, false);
          case "les" -> acted(mention, token, Gender.NONE, true);
          case "him" -> acted(mention, token, Gender.MASCULINE, false);
          case "them" -> acted(mention, token, Gender.NONE, true);
          default -> List.of();
        };
    if (!things.isEmpty()) {
      links.resolve(mention, things);
    }
  }

  /**
   * "celui-ci", "ce dernier": what was named last before and agrees, in this sentence or the last.
   */
  private List<Node> lastBefore(FoundMention pronoun, Gender gender, boolean plural) {
    int at = pronoun.mention().sentence();
    for (int s = at; s >= 0 && s >= at - 1; s--) {
      List<FoundMention> here = links.mentionsOf(s);
      for (int i = here.size() - 1; i >= 0; i--) {
        FoundMention other = here.get(i);
        boolean before = s < at || other.mention().last() < pronoun.mention().first();
        if (!before
            || other.mention().kind() == MentionKind.ADJECTIVE
            || other.mention().kind() == MentionKind.PRONOUN) {
          continue;
        }
        List<Node> things = links.things(other);
        if (things.isEmpty() || things.get(0).type == EntityClass.PLACE) {
          continue;
        }
        if (agrees(other, things, gender, plural)) {
          return things;
        }
      }
    }
    return List.of();
  }

  /**
   * The subject before a pronoun that agrees with it: the nearest in its own sentence, in those
   * before first that of the main clause. A person whose gender nobody tells is taken only where no
   * other fits.
   */
  private List<Node> subjectBefore(
      FoundMention pronoun, Token token, Gender gender, boolean plural) {
    if (!token.deprel().startsWith("nsubj")) {
      return List.of(); // "avec elle", and the "il" of "il faut"
    }
    List<Node> possible = List.of();
    for (FoundMention other : subjectsBefore(pronoun)) {
      List<Node> things = withConjuncts(other);
      if (things.isEmpty()) {
        continue;
      }
      boolean known =
          things.size() > 1 || !things.get(0).isPerson() || isOfKnownGender(things.get(0));
      if (agrees(other, things, gender, plural)) {
        if (known || gender != Gender.FEMININE) {
          return things;
        }
        possible = possible.isEmpty() ? things : possible;
      } else if (possible.isEmpty()
          && things.size() == 1
          && things.get(0).isPerson()
          && gender != Gender.NONE
          && !plural
          && !contradicts(things.get(0), gender)) {
        possible = things;
      }
    }
    return possible;
  }

  private static boolean isOfKnownGender(Node person) {
    return person.masculine || person.feminine;
  }

  /** What a pronoun may go back to, the likeliest first. */
  private List<FoundMention> subjectsBefore(FoundMention pronoun) {
    List<FoundMention> found = new ArrayList<>();
    int at = pronoun.mention().sentence();
    for (int s = at; s >= 0 && s >= at - WINDOW_IN_SENTENCES; s--) {
      if (links.sentences.get(s).blockIndex() < links.sentences.get(at).blockIndex() - 1) {
        break;
      }
      List<FoundMention> here = links.mentionsOf(s);
      List<FoundMention> inner = new ArrayList<>();
      for (int i = here.size() - 1; i >= 0; i--) {
        FoundMention other = here.get(i);
        boolean before = s < at || other.mention().last() < pronoun.mention().first();
        if (before
            && (!isQuoted(other) || isQuoted(pronoun))
            && isSubject(other, pronoun)
            && other.mention().kind() != MentionKind.ADJECTIVE) {
          (s == at || isMainSubject(other) ? found : inner).add(other);
        }
      }
      found.addAll(inner);
    }
    return found;
  }

  /** Inside quotation marks of its sentence. */
  private boolean isQuoted(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int open = 0;
    for (int i = 0; i < mention.mention().first(); i++) {
      open +=
          switch (sentence.token(i).form()) {
            case "«", "“" -> 1;
            case "»", "”" -> -1;
            default -> 0;
          };
    }
    return open > 0;
  }

  private boolean isMainSubject(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    Token head = sentence.token(mention.mention().head());
    return head.deprel().startsWith("nsubj")
        && head.head() >= 0
        && sentence.token(head.head()).head() < 0;
  }

  /** "L'aviation les bombarde", "accuses him": who was told of before, other than who does it. */
  private List<Node> acted(FoundMention pronoun, Token token, Gender gender, boolean plural) {
    Sentence sentence = links.sentence(pronoun);
    int verb = token.head();
    boolean clitic = links.language == Language.FR;
    if (verb < 0
        || !sentence.token(verb).isVerb()
        || !token.deprel().equals("obj") && !token.deprel().equals("iobj")
        || clitic && verb < token.index()
        || clitic && !plural && MEANING_A_CLAUSE.contains(sentence.token(verb).lemma())) {
      return List.of();
    }
    Morphology form = sentence.token(verb).morphology();
    if (gender == Gender.NONE && clitic && form.verbForm() == Morphology.VerbForm.PARTICIPLE) {
      gender = form.gender(); // "l'a prise"
    }
    List<Node> own = new ArrayList<>();
    for (int at = verb, steps = 0; at >= 0 && steps < 4; at = sentence.token(at).head(), steps++) {
      for (FoundMention other : links.mentionsOf(sentence.index())) {
        Token head = sentence.token(other.mention().head());
        if (head.deprel().startsWith("nsubj") && head.head() == at && own.isEmpty()) {
          own.addAll(withConjuncts(other));
        }
      }
    }
    for (List<Node> things : sharedObjects(sentence, verb)) {
      if (fits(pronoun, things, gender, plural) && things.stream().noneMatch(own::contains)) {
        return things;
      }
    }
    List<FoundMention> candidates = new ArrayList<>(subjectsBefore(pronoun));
    candidates.addAll(objectsBefore(pronoun));
    for (FoundMention other : candidates) {
      List<Node> things = withConjuncts(other);
      if (!things.isEmpty()
          && things.stream().noneMatch(own::contains)
          && things.stream().noneMatch(t -> t.type == EntityClass.TREATY)
          && fits(other, things, gender, plural)) {
        return things;
      }
    }
    return List.of();
  }

  private boolean fits(FoundMention mention, List<Node> things, Gender gender, boolean plural) {
    if (gender == Gender.NONE && !plural) {
      return things.size() == 1 && things.get(0).type != EntityClass.PLACE && !things.get(0).plural;
    }
    return agrees(mention, things, gender, plural)
        || things.size() == 1
            && things.get(0).isPerson()
            && !plural
            && !isOfKnownGender(things.get(0));
  }

  /** Things of the sentence before that are no subjects, the last one first. */
  private List<FoundMention> objectsBefore(FoundMention pronoun) {
    int last = pronoun.mention().sentence() - 1;
    if (last < 0
        || links.sentences.get(last).blockIndex()
            < links.sentences.get(last + 1).blockIndex() - 1) {
      return List.of();
    }
    List<FoundMention> found = new ArrayList<>();
    for (FoundMention other : links.mentionsOf(last)) {
      Token head = links.sentences.get(last).token(other.mention().head());
      if (!head.deprel().startsWith("nsubj")
          && other.mention().kind() != MentionKind.ADJECTIVE
          && other.mention().kind() != MentionKind.PRONOUN
          && links.sentences.get(last).children(head.index()).stream()
              .noneMatch(c -> c.lemma().equals("selon") || c.lemma().equals("according"))) {
        found.addFirst(other);
      }
    }
    return found;
  }

  /**
   * "Berlin les lui a promis", "Moscou leur livre": the subject told of before, other than that of
   * the pronoun's own clause.
   */
  private List<Node> spokenTo(FoundMention pronoun, Token token, boolean plural) {
    Sentence sentence = links.sentence(pronoun);
    int verb = token.head();
    boolean clitic =
        verb == token.index() + 1
            || verb > token.index() && sentence.token(token.index() + 1).upos().equals("AUX")
            || verb > token.index() && sentence.token(token.index() + 1).isVerb();
    if (!clitic || links.language != Language.FR) {
      return List.of(); // "avec lui", "quant à lui"
    }
    List<Node> own = new ArrayList<>();
    List<List<Node>> before = new ArrayList<>();
    for (FoundMention other : links.mentionsOf(sentence.index())) {
      Token head = sentence.token(other.mention().head());
      if (head.deprel().startsWith("nsubj") && other.mention().kind() != MentionKind.ADJECTIVE) {
        if (head.head() == verb) {
          own.addAll(withConjuncts(other));
        } else if (other.mention().last() < token.index()) {
          before.addFirst(withConjuncts(other));
        }
      }
    }
    if (own.isEmpty()
        && !hasSubject(sentence, verb, token)
        && sharedObjects(sentence, verb).isEmpty()) {
      return List.of();
    }
    int last = sentence.index() - 1;
    if (last >= 0 && links.sentences.get(last).blockIndex() == sentence.blockIndex()) {
      for (FoundMention other : links.mentionsOf(last)) {
        Token head = links.sentences.get(last).token(other.mention().head());
        boolean main =
            head.deprel().startsWith("nsubj")
                && head.head() >= 0
                && links.sentences.get(last).token(head.head()).head() < 0;
        if (main && other.mention().kind() != MentionKind.ADJECTIVE) {
          before.add(withConjuncts(other));
        }
      }
    }
    before.addAll(0, sharedObjects(sentence, verb));
    for (List<Node> things : before) {
      boolean fits =
          plural
              ? things.size() > 1 || things.size() == 1 && things.get(0).plural
              : things.size() == 1
                  && !things.get(0).plural
                  && things.get(0).type != EntityClass.PLACE
                  && things.get(0).type != EntityClass.TREATY;
      if (fits && things.stream().noneMatch(own::contains)) {
        return things;
      }
    }
    return List.of();
  }

  private static boolean hasSubject(Sentence sentence, int verb, Token but) {
    return sentence.children(verb).stream()
        .anyMatch(t -> t.deprel().startsWith("nsubj") && t.index() != but.index());
  }

  /**
   * "ne reconnaît pas Taipei mais lui livre des armes", "a bombardé l'escadre sans la toucher":
   * what the verb before acts on.
   */
  private List<List<Node>> sharedObjects(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    boolean shares = token.deprel().startsWith("conj") || token.deprel().equals("advcl");
    if (!shares || token.head() < 0) {
      return List.of();
    }
    List<List<Node>> found = new ArrayList<>();
    for (FoundMention other : links.mentionsOf(sentence.index())) {
      Token head = sentence.token(other.mention().head());
      boolean object =
          head.head() == token.head()
              && (head.deprel().equals("obj")
                  || head.deprel().startsWith("obl")
                      && sentence.children(head.index()).stream()
                          .anyMatch(c -> c.lemma().equals("à")));
      boolean ofObject = // "le gouvernement de Taipei"
          head.deprel().startsWith("nmod")
              && sentence.token(head.head()).deprel().equals("obj")
              && sentence.token(head.head()).head() == token.head();
      if ((object || ofObject)
          && other.mention().last() < verb
          && !links.things(other).isEmpty()
          && other.mention().kind() != MentionKind.ADJECTIVE) {
        found.add(withConjuncts(other));
      }
    }
    return found;
  }

  /** A subject, or in the pronoun's own sentence what "qui" or "où" goes back to. */
  private boolean isSubject(FoundMention mention, FoundMention pronoun) {
    Sentence sentence = links.sentence(mention);
    int head = mention.mention().head();
    if (sentence.token(head).deprel().startsWith("nsubj")) {
      return true;
    }
    if (mention.mention().sentence() != pronoun.mention().sentence()) {
      return false;
    }
    for (Token clause : sentence.children(head)) {
      if (clause.deprel().startsWith("acl")
          && clause.index() > mention.mention().last()
          && sentence.children(clause.index()).stream()
              .anyMatch(
                  t ->
                      t.deprel().startsWith("nsubj")
                          && (t.form().equals("qui") || t.form().equals("who")))) {
        return true;
      }
    }
    return false;
  }

  /** "Moscou et Pyongyang ont signé … ils": all of them. */
  private List<Node> withConjuncts(FoundMention mention) {
    List<Node> things = new ArrayList<>(links.things(mention));
    int head = mention.mention().head();
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      Token token = links.sentence(other).token(other.mention().head());
      if (other != mention && token.head() == head && token.deprel().startsWith("conj")) {
        for (Node thing : links.things(other)) {
          if (!things.contains(thing)) {
            things.add(thing);
          }
        }
      }
    }
    return things;
  }

  private boolean agrees(FoundMention mention, List<Node> things, Gender gender, boolean plural) {
    if (plural) {
      boolean people = // "Les Colombiens": their State
          things.get(0).type == EntityClass.STATE
              && mention.mention().kind() == MentionKind.NOMINAL
              && links.sentence(mention).token(mention.mention().head()).morphology().count()
                  == Morphology.Count.PLURAL;
      return things.size() > 1
          || people
          || things.get(0).plural && !contradicts(things.get(0), gender);
    }
    if (things.size() != 1 || things.get(0).type == EntityClass.PLACE) {
      return false;
    }
    Node thing = things.get(0);
    if (links.language == Language.EN && thing.isPerson() == (gender == Gender.NONE)) {
      return false; // "he" is no State, "it" nobody
    }
    if (gender == Gender.NONE) {
      boolean one = !thing.plural || thing.type == EntityClass.STATE; // "the United States … it"
      return thing.type != EntityClass.TREATY && one;
    }
    if (thing.isPerson()) {
      return gender == Gender.FEMININE ? thing.feminine : !thing.feminine;
    }
    if (thing.type == EntityClass.STATE) {
      boolean byCapital =
          thing.entry != null
              && !thing.entry.labels(links.language).contains(mention.mention().surface());
      return byCapital || !thing.plural && !contradicts(thing, gender);
    }
    Gender own = links.sentence(mention).token(mention.mention().head()).morphology().gender();
    return own == gender;
  }

  private static boolean contradicts(Node thing, Gender gender) {
    return gender == Gender.FEMININE
        ? thing.masculine && !thing.feminine
        : thing.feminine && !thing.masculine;
  }

  /** The subject of the clause that a possessive stands in. */
  private List<Node> ownSubject(FoundMention possessive, boolean plural) {
    Sentence sentence = links.sentence(possessive);
    int at = sentence.token(possessive.mention().head()).head();
    while (at >= 0) {
      for (FoundMention other : links.mentionsOf(sentence.index())) {
        Token head = sentence.token(other.mention().head());
        if (head.head() == at
            && head.deprel().startsWith("nsubj")
            && other.mention().last() < possessive.mention().first()) {
          List<Node> things = withConjuncts(other);
          String form = possessive.mention().surface().toLowerCase(Locale.ROOT);
          if (things.size() == 1
              && (form.equals("its") && things.get(0).isPerson()
                  || (form.equals("his") || form.equals("her")) && !things.get(0).isPerson())) {
            return List.of();
          }
          boolean fits =
              plural
                  ? things.size() > 1 || things.size() == 1 && things.get(0).plural
                  : things.size() == 1 && !things.get(0).plural;
          return fits ? things : List.of();
        }
      }
      at = sentence.token(at).head();
    }
    List<Node> spoken = subjectOfSpeech(sentence, possessive, plural);
    return !spoken.isEmpty()
        ? spoken
        : inSubject(sentence, possessive) ? subjectOfLast(possessive, plural) : List.of();
  }

  /** "Peru will leave the pact, **its** minister said": who the speech before it tells of. */
  private List<Node> subjectOfSpeech(Sentence sentence, FoundMention possessive, boolean plural) {
    int owned = sentence.token(possessive.mention().head()).head();
    int verb = owned < 0 ? -1 : sentence.token(owned).head();
    if (verb < 0 || !sentence.token(owned).deprel().startsWith("nsubj")) {
      return List.of();
    }
    for (FoundMention other : links.mentionsOf(sentence.index())) {
      Token head = sentence.token(other.mention().head());
      int clause = head.head();
      boolean before =
          head.deprel().startsWith("nsubj")
              && clause >= 0
              && clause < possessive.mention().first()
              && sentence.token(clause).head() == verb
              && sentence.token(clause).deprel().matches("ccomp|parataxis");
      if (before && other.mention().kind() != MentionKind.ADJECTIVE) {
        List<Node> things = withConjuncts(other);
        boolean person = things.size() == 1 && things.get(0).isPerson();
        String form = possessive.mention().surface().toLowerCase(Locale.ROOT);
        boolean kind = !form.matches("its|his|her") || form.equals("its") != person;
        boolean number = plural == (things.size() > 1) || things.size() == 1 && !plural;
        return kind && number ? things : List.of();
      }
    }
    return List.of();
  }

  /** "Ses soldats, entrés en mai, …": the possessive is part of the subject. */
  private static boolean inSubject(Sentence sentence, FoundMention possessive) {
    int at = sentence.token(possessive.mention().head()).head();
    boolean root = true;
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      Token token = sentence.token(at);
      if (token.deprel().startsWith("nsubj")) {
        return token.head() >= 0 && sentence.token(token.head()).head() < 0;
      }
      if (!token.deprel().startsWith("nmod") && !token.deprel().startsWith("appos")) {
        root = token.head() < 0;
        break;
      }
      at = token.head();
    }
    return root && at >= 0 && possessive.mention().first() <= 1; // a headline without a verb
  }

  /** Whom the sentence before tells of: its main subject, where number and kind allow it. */
  private List<Node> subjectOfLast(FoundMention possessive, boolean plural) {
    int last = possessive.mention().sentence() - 1;
    if (last < 0
        || links.sentences.get(last).blockIndex()
            < links.sentences.get(last + 1).blockIndex() - 1) {
      return List.of();
    }
    Sentence sentence = links.sentences.get(last);
    for (FoundMention other : links.mentionsOf(last)) {
      Token head = sentence.token(other.mention().head());
      boolean main =
          head.deprel().startsWith("nsubj")
              && head.head() >= 0
              && sentence.token(head.head()).head() < 0;
      if (!main || other.mention().kind() == MentionKind.ADJECTIVE) {
        continue;
      }
      List<Node> things = withConjuncts(other);
      String form = possessive.mention().surface().toLowerCase(Locale.ROOT);
      boolean person = things.size() == 1 && things.get(0).isPerson();
      boolean fits =
          plural
              ? things.size() > 1 || things.size() == 1 && things.get(0).plural
              : things.size() == 1
                  && !things.get(0).plural
                  && things.get(0).type != EntityClass.PLACE
                  && things.get(0).type != EntityClass.TREATY
                  && !(form.equals("its") && person)
                  && !((form.equals("his") || form.equals("her")) && !person);
      return fits ? things : List.of();
    }
    return List.of();
  }
}
