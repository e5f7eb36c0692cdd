package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Says which things of the article a phrase stands for.
 *
 * <p>"les chars de Moscou" names no thing of its own, but "Moscou" inside it acts; "le port syrien
 * de Tartous" is Tartous. The grammar file lists which nouns let a role look through them.
 */
final class Fillers {
  /** What arms are called besides: "FA-50", "K2", "Su-30", "S-400". */
  private static final Pattern DESIGNATION =
      Pattern.compile("[A-Z][A-Za-z]{0,4}-?\\d{1,4}[A-Z]{0,2}");

  private static final int PRONOUNS_REACH = 3; // sentences
  private static final int TEXTS_REACH = 6;

  private final Tree tree;
  private final Grammar grammar;
  private final EntityTable entities;

  Fillers(Grammar grammar, EntityTable entities) {
    this.grammar = grammar;
    this.tree = grammar.tree();
    this.entities = entities;
  }

  /** Ids of the things this phrase stands for, of the wanted classes; empty if it names none. */
  List<String> find(int token, FillerSpec spec) {
    return find(token, spec, 0);
  }

  private List<String> find(int token, FillerSpec spec, int depth) {
    if (grammar.caseOf(token).equals("sans")) {
      return List.of(); // "vingt engins sans pilote"
    }
    int sentence = tree.sentence().index();
    Optional<ResolvedMention> mention = entities.findByHead(sentence, token);
    if (mention.isEmpty()) {
      mention = entities.findCovering(sentence, token).filter(m -> covers(m, token));
    }
    if (mention.isPresent() && spec.accepts(EntityClass.PERSON)) {
      Optional<ResolvedMention> person = named(mention.get(), token);
      if (person.isPresent()) {
        return person.get().entities();
      }
    }
    if (mention.isPresent()) {
      List<String> accepted = accepted(mention.get(), spec);
      List<String> leaders = commanders(token, accepted, spec);
      if (!leaders.isEmpty()) {
        return leaders;
      }
      if (!accepted.isEmpty()) {
        return accepted;
      }
      if (isThingPronoun(tree.token(token))) {
        mention = Optional.empty(); // "l'a signé": not whom the article told of, but a treaty
      }
    }
    if (depth > 2) {
      return List.of();
    }
    Token head = tree.token(token);
    if (mention.isEmpty()
        && isTreatyAnaphor(head)
        && spec.accepts(EntityClass.TREATY)
        && !spec.accepts(EntityClass.PERSON)) {
      return treaty(head, spec, depth);
    }
    if (mention.isEmpty()
        && isThingPronoun(head)
        && spec.accepts(EntityClass.INTERNATIONAL_ORGANIZATION)
        && !spec.accepts(EntityClass.PERSON)
        && !spec.accepts(EntityClass.STATE)) {
      return last(token, EntityClass.INTERNATIONAL_ORGANIZATION); // "en sortir", "y entrer"
    }
    boolean wantsPlace = spec.accepts(EntityClass.PLACE);
    if (mention.isEmpty()
        && isThingPronoun(head)
        && wantsPlace
        && !spec.accepts(EntityClass.PERSON)) {
      return last(token, EntityClass.PLACE); // "les Paraguayens le reprennent"
    }
    boolean partitive =
        head.upos().equals("NUM")
            || head.upos().equals("ADJ")
            || head.upos().equals("PRON")
            || grammar.words().list("partitives").contains(head.lemma());
    boolean through =
        partitive
            || wantsPlace && grammar.words().list("place-nouns").contains(head.lemma())
            || !wantsPlace
                && spec.accepts(EntityClass.STATE)
                && grammar.words().list("deputies").contains(head.lemma());
    List<String> below = new ArrayList<>();
    for (int child : tree.children(token)) {
      Token inner = tree.token(child);
      String relation = Tree.plain(inner.deprel());
      boolean named =
          relation.equals("flat")
              || relation.equals("appos") && child > token
              || relation.equals("nmod") && grammar.caseOf(child).isEmpty();
      boolean modifier =
          through
              && (relation.equals("amod")
                  || relation.equals("compound")
                  || relation.equals("det") // "ses hommes"
                      && grammar
                          .words()
                          .list("possessives")
                          .contains(inner.form().toLowerCase(Locale.ROOT))
                  || relation.equals("nmod")
                      && (grammar.caseOf(child).equals("de")
                          || inner.deprel().equals("nmod:poss")));
      if (named && head.upos().equals("NOUN") || named && head.upos().equals("ADJ") || modifier) {
        for (int each : grammar.coordinated(child)) {
          below.addAll(find(each, spec, depth + 1));
        }
        if (!below.isEmpty() && !relation.equals("flat")) {
          break;
        }
      }
    }
    if (below.isEmpty() && isApposedKind(head)) {
      int first = head.head();
      while (tree.is(first, "conj")) {
        first = tree.token(first).head();
      }
      for (int each : grammar.coordinated(first)) {
        below.addAll(find(each, spec, depth + 1));
      }
    }
    return List.copyOf(new LinkedHashSet<>(below));
  }

  /** "la Syrie et l'Iran, deux [pays] que …": a plural behind a comma is all of them. */
  private boolean isApposedKind(Token noun) {
    return noun.upos().equals("NOUN")
        && noun.head() >= 0
        && noun.head() < noun.index()
        && Tree.plain(noun.deprel()).equals("appos")
        && noun.morphology().count() == Morphology.Count.PLURAL
        && tree.child(noun.index(), Set.of("nummod")).isPresent();
  }

  /** "le Néerlandais Caspar Veldkamp", "l'ambassadeur de Russie, Vladimir Barbine": the person. */
  private Optional<ResolvedMention> named(ResolvedMention mention, int token) {
    Entity entity = entities.entity(mention.entities().getFirst());
    boolean demonym =
        entity.type() == EntityClass.STATE
            && mention.mention().first() == mention.mention().last()
            && mention.mention().kind() != MentionKind.PRONOUN
            && Character.isUpperCase(mention.mention().surface().charAt(0))
            && !entity.names().isEmpty();
    boolean nameless = entity.type() == EntityClass.PERSON && entity.described();
    if (!demonym && !nameless) {
      return Optional.empty();
    }
    for (ResolvedMention other : entities.mentions(tree.sentence().index())) {
      int first = other.mention().first();
      if (other.mention().kind() != MentionKind.NAME
          || entities.entity(other.entities().getFirst()).type() != EntityClass.PERSON) {
        continue;
      }
      Token head = tree.token(other.mention().head());
      boolean beside = demonym && first == mention.mention().last() + 1;
      boolean apposed =
          nameless
              && head.head() == token
              && (Tree.plain(head.deprel()).equals("appos")
                  || Tree.plain(head.deprel()).equals("flat"));
      if (beside || apposed) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** "les hommes de Hayat Tahrir al-Cham" are that group; of a person's, they stay his men. */
  private List<String> commanders(int token, List<String> ids, FillerSpec spec) {
    if (ids.size() != 1 || !grammar.words().list("mere-men").contains(tree.lemma(token))) {
      return List.of();
    }
    return entities.entity(ids.getFirst()).of().stream()
        .filter(id -> spec.accepts(entities.entity(id).type()))
        .filter(id -> entities.entity(id).type() != EntityClass.PERSON)
        .filter(id -> entities.entity(id).type() != EntityClass.STATE)
        .toList();
  }

  /** "l'a signé", "s'en est retiré", "ratifie le texte". */
  private boolean isTreatyAnaphor(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    return isThingPronoun(token)
        || grammar.words().list("treaty-anaphors").contains(token.lemma().toLowerCase(Locale.ROOT))
        || grammar.words().list("possessives").contains(form);
  }

  private boolean isThingPronoun(Token token) {
    String form = token.form().toLowerCase(java.util.Locale.ROOT);
    return token.upos().equals("PRON") && grammar.words().list("thing-pronouns").contains(form);
  }

  /** The thing of a class named last before this token, at most two sentences back. */
  private List<String> last(int token, EntityClass type) {
    for (int sentence = tree.sentence().index();
        sentence >= Math.max(0, tree.sentence().index() - 2);
        sentence--) {
      List<ResolvedMention> mentions = entities.mentions(sentence);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        ResolvedMention mention = mentions.get(i);
        if ((sentence < tree.sentence().index() || mention.mention().last() < token)
            && entities.entity(mention.entities().getFirst()).type() == type) {
          return mention.entities();
        }
      }
    }
    return List.of();
  }

  /** "l'article 5 du traité" names it; "l'article 5" alone is of the one spoken of. */
  private List<String> treaty(Token head, FillerSpec spec, int depth) {
    if (!isThingPronoun(head)) {
      for (int child : tree.children(head.index())) {
        if (tree.is(child, "nmod") && grammar.caseOf(child).equals("de")) {
          List<String> named = find(child, spec, depth + 1);
          if (!named.isEmpty()) {
            return named;
          }
        }
      }
    }
    int back = isThingPronoun(head) ? PRONOUNS_REACH : TEXTS_REACH;
    return new TreatyTopic(entities)
        .before(tree.sentence().index(), head.index(), head.form(), back);
  }

  /** A mention whose head the parser put elsewhere inside it. */
  private boolean covers(ResolvedMention mention, int token) {
    int above = tree.token(token).head();
    return above < mention.mention().first() || above > mention.mention().last();
  }

  private List<String> accepted(ResolvedMention mention, FillerSpec spec) {
    return mention.entities().stream()
        .filter(id -> spec.accepts(entities.entity(id).type()))
        .toList();
  }

  /** As {@link #isOneOf}, for this phrase without those it is coordinated with. */
  boolean isOneOfAlone(int token, Set<String> words) {
    if (isFigurative(token)) {
      return false;
    }
    boolean measured = false; // "soixante-quinze tonnes de munitions"
    for (int child : tree.children(token)) {
      measured |= grammar.caseOf(child).equals("de") && matches(child, words);
    }
    return measured || matches(token, words);
  }

  /**
   * True where the head of a phrase, or a noun it measures ("dix tonnes d'obus"), is one of these.
   */
  boolean isOneOf(int token, Set<String> words) {
    if (isFigurative(token)) {
      return false;
    }
    if (matches(token, words)) {
      return true;
    }
    return isBelow(token, words, 2);
  }

  private boolean isBelow(int token, Set<String> words, int depth) {
    for (int child : tree.children(token)) {
      String relation = Tree.plain(tree.token(child).deprel());
      if ((relation.equals("nmod") && grammar.caseOf(child).equals("de")
              || relation.equals("conj")
              || relation.equals("amod")
              || relation.equals("compound")
              || relation.equals("flat"))
          && (matches(child, words)
              || depth > 0
                  && relation.equals("nmod")
                  && grammar.words().list("partitives").contains(tree.lemma(child))
                  && isBelow(child, words, depth - 1))) {
        return true; // "une dizaine de [milliers de [soldats]]"
      }
    }
    return false;
  }

  /** "l'arme alimentaire", "l'arme du blé": no thing that anybody hands over. */
  private boolean isFigurative(int token) {
    if (!grammar.words().list("figurative-things").contains(tree.lemma(token))
        || tree.token(token).morphology().count() == Morphology.Count.PLURAL) {
      return false;
    }
    for (int child : tree.children(token)) {
      if (tree.is(child, "amod")
          && grammar.words().list("figurative-adjectives").contains(tree.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int token, Set<String> words) {
    String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
    String form = tree.token(token).form();
    return words.contains(lemma)
        || words.contains(form.toLowerCase(Locale.ROOT))
        || form.endsWith("s")
            && Character.isLowerCase(form.charAt(0))
            && words.contains(form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT))
        || words.contains("f-16") && (DESIGNATION.matcher(form).matches() || isByTheDozen(token));
  }

  /** "des Pinaka", "trois Mistral": names of which there are several, and of nobody known. */
  private boolean isByTheDozen(int token) {
    if (!tree.token(token).upos().equals("PROPN") || token == 0) {
      return false;
    }
    Token before = tree.token(token - 1);
    boolean several =
        before.upos().equals("NUM")
            || before.upos().equals("DET")
                && before.morphology().count() == Morphology.Count.PLURAL
                && (!before.form().equalsIgnoreCase("les")
                    || token > 1 && tree.token(token - 2).span().equals(before.span()));
    return several
        && entities
            .findByHead(tree.sentence().index(), token)
            .map(m -> entities.entity(m.entities().getFirst()))
            .map(e -> e.gazetteer().isEmpty() && e.type() == EntityClass.PLACE)
            .orElse(true);
  }
}
