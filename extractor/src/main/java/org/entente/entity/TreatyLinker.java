package org.entente.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/**
 * Links the wordings of agreements: "l'accord de défense avec Paris", "le pacte", "ce texte". Two
 * wordings are one treaty where their words agree and neither names, dates nor parties gainsay it.
 */
final class TreatyLinker {
  private static final Set<String> FIRST = Set.of("premier", "ancien", "précédent", "first", "old");
  private static final Set<String> SECOND =
      Set.of("second", "deuxième", "nouveau", "autre", "nouvel", "new", "another");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final Map<Node, Wording> known = new IdentityHashMap<>();
  private final List<Node> inOrder = new ArrayList<>();
  private final Set<String> judging;

  /**
   * @param judging adjectives that do not tell which agreement is meant: "historique"
   */
  TreatyLinker(ArticleLinks links, Phrases phrases, Set<String> judging) {
    this.links = links;
    this.phrases = phrases;
    this.judging = judging;
  }

  /** What a wording, or all wordings of one treaty, say of it. */
  private static final class Wording {
    final Set<String> heads = new LinkedHashSet<>(); // "accord", "trêve"
    final Set<String> words = new LinkedHashSet<>();
    final Set<Node> parties = new LinkedHashSet<>();
    final Set<String> places = new LinkedHashSet<>();
    final Set<String> years = new LinkedHashSet<>();
    int ordinal; // 1 the first or former, 2 a further one, 0 unsaid

    boolean isBare() {
      return words.isEmpty() && parties.isEmpty() && places.isEmpty() && years.isEmpty();
    }
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      Node thing = links.thing(mention);
      if (thing != null && thing.type == EntityClass.TREATY) {
        note(thing, new Wording());
      } else if (!links.isResolved(mention) && !mention.nouns().isEmpty()) {
        mention.noun(NounKind.TREATY).ifPresent(noun -> link(mention, noun));
      }
    }
  }

  private void note(Node treaty, Wording wording) {
    Wording all = known.computeIfAbsent(treaty, t -> new Wording());
    all.heads.addAll(wording.heads);
    all.words.addAll(wording.words);
    all.parties.addAll(wording.parties);
    all.places.addAll(wording.places);
    all.years.addAll(wording.years);
    all.ordinal = all.ordinal == 0 ? wording.ordinal : all.ordinal;
    inOrder.remove(treaty);
    inOrder.add(treaty);
  }

  private void link(FoundMention mention, Noun noun) {
    if (!noun.detail().isEmpty() && phrases.isPlural(mention) && !noun.detail().equals("anaphor")) {
      return; // "des partenariats stratégiques" are none in particular
    }
    List<GazetteerEntry> entries =
        links.gazetteer.named(links.language, phrases.text(mention)).stream()
            .filter(e -> e.type() == EntityClass.TREATY)
            .toList();
    Wording wording = read(mention, noun);
    Node treaty;
    if (!entries.isEmpty()) {
      treaty = links.of(entries.get(0));
    } else if (noun.detail().equals("anaphor") || wording.isBare()) {
      treaty = antecedent(mention, noun, wording);
      if (treaty == null && (noun.detail().equals("anaphor") || phrases.isPlural(mention))) {
        return;
      }
    } else {
      treaty = same(mention, wording);
    }
    if (treaty == null) {
      treaty = links.create(EntityClass.TREATY);
      treaty.phrase = noun.phrase();
      boolean particular =
          !wording.places.isEmpty() || !wording.years.isEmpty() || !wording.parties.isEmpty();
      treaty.described =
          !noun.detail().isEmpty() && wording.places.isEmpty() && wording.years.isEmpty()
              || !particular && !phrases.isDefinite(mention)
              || wording.isBare();
    } else if (!wording.isBare() && noun.detail().isEmpty() && phrases.isDefinite(mention)) {
      treaty.described = false;
    }
    note(treaty, wording);
    if (noun.detail().isEmpty() || treaty.names.isEmpty()) {
      treaty.names.add(phrases.text(mention)); // "texte" and "trêve" name it less well
    } else {
      treaty.otherNames.add(phrases.text(mention));
    }
    links.resolve(mention, treaty);
  }

  private Wording read(FoundMention mention, Noun noun) {
    Wording wording = new Wording();
    wording.heads.add(noun.phrase());
    Sentence sentence = links.sentence(mention);
    List<FoundMention> parts = phrases.inside(mention);
    for (FoundMention part : parts) {
      Node thing = links.thing(part);
      if (thing == null) {
        continue;
      }
      if (part.mention().kind() == MentionKind.ADJECTIVE
          || thing.type == EntityClass.STATE && part.mention().kind() == MentionKind.NAME) {
        wording.parties.addAll(links.things(part));
      } else if (part.name().isPresent() && thing.type == EntityClass.PLACE) {
        wording.places.add(part.mention().surface());
      }
    }
    for (int i = mention.mention().first(); i <= mention.mention().last(); i++) {
      Token token = sentence.token(i);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (FIRST.contains(lemma)) {
        wording.ordinal = 1;
      } else if (SECOND.contains(lemma) || SECOND.contains(token.form())) {
        wording.ordinal = 2;
      } else if (token.form().matches("(1[89]|20)\\d\\d")) {
        wording.years.add(token.form());
      } else if ((i < mention.core() || i > mention.coreEnd())
          && (token.upos().equals("NOUN")
              || token.upos().equals("ADJ")
              || token.upos().equals("PROPN"))
          && !judging.contains(lemma)
          && !covered(parts, i)) {
        wording.words.add(lemma);
      }
    }
    readParties(mention, sentence, wording);
    return wording;
  }

  private static boolean covered(List<FoundMention> parts, int token) {
    for (FoundMention part : parts) {
      boolean names = part.name().isPresent() || part.mention().kind() == MentionKind.ADJECTIVE;
      if (names && part.mention().first() <= token && token <= part.mention().last()) {
        return true;
      }
    }
    return false;
  }

  /** "accord … conclu en 2019 avec la France", "entre Kiev et Londres". */
  private void readParties(FoundMention mention, Sentence sentence, Wording wording) {
    int from = mention.mention().last() + 1;
    int limit = Math.min(sentence.tokens().size(), from + 9);
    boolean linked = false;
    for (int i = from; i < limit; i++) {
      Token token = sentence.token(i);
      String form = token.form().toLowerCase(Locale.ROOT);
      if (form.equals("avec")
          || form.equals("entre")
          || form.equals("with")
          || form.equals("between")) {
        linked = true;
        limit = Math.min(sentence.tokens().size(), i + 9);
        continue;
      }
      if (form.equals(".")
          || form.equals(";")
          || form.equals("»")
          || token.isVerb() && !token.morphology().verbForm().name().equals("PARTICIPLE")) {
        return;
      }
      if (!linked) {
        continue;
      }
      for (FoundMention other : links.mentionsOf(sentence.index())) {
        if (other.mention().first() == i && other.name().isPresent()) {
          for (Node thing : links.things(other)) {
            if (thing.type == EntityClass.STATE || thing.type.isOrganization()) {
              wording.parties.add(thing);
            }
          }
        }
      }
    }
  }

  /** The treaty that a bare or pointing description goes back to. */
  private @Nullable Node antecedent(FoundMention mention, Noun noun, Wording wording) {
    if (!phrases.isDefinite(mention)) {
      return null;
    }
    boolean plural = phrases.isPlural(mention);
    Node any = null;
    Node sameHead = null;
    for (Node treaty : inOrder) {
      Wording its = known.get(treaty);
      if (treaty.described && any != null && !any.described && !its.heads.contains(noun.phrase())) {
        continue; // a truce told of in passing is not "the text"
      }
      if (plural && !treaty.plural && treaty.entry == null) {
        continue;
      }
      if (wording.ordinal != 0 && its.ordinal != 0 && wording.ordinal != its.ordinal) {
        continue;
      }
      any = treaty;
      if (its.heads.stream().anyMatch(h -> isKindOf(h, noun.phrase()))) {
        sameHead = treaty;
      }
    }
    return sameHead != null ? sameHead : any;
  }

  // "mémorandum d'entente" is a "mémorandum"
  private static boolean isKindOf(String head, String phrase) {
    return head.equals(phrase) || head.startsWith(phrase + "-") || head.startsWith(phrase + " ");
  }

  private @Nullable Node same(FoundMention mention, Wording wording) {
    Node best = null;
    int most = 0;
    for (Node treaty : inOrder) {
      int agreement = agreement(mention, wording, known.get(treaty));
      if (agreement > 0 && agreement >= most) {
        best = treaty;
        most = agreement;
      }
    }
    return best;
  }

  /** How well two wordings agree; 0 where they are not the same treaty. */
  private int agreement(FoundMention mention, Wording a, Wording b) {
    if (!a.places.isEmpty() && !b.places.isEmpty() && disjoint(a.places, b.places)
        || !a.years.isEmpty() && !b.years.isEmpty() && disjoint(a.years, b.years)
        || a.ordinal != 0 && b.ordinal != 0 && a.ordinal != b.ordinal
        || a.ordinal == 2 && b.ordinal == 0 && phrases.isIndefinite(mention)) {
      return 0;
    }
    if (!a.parties.isEmpty() && !b.parties.isEmpty()) {
      Set<Node> both = new HashSet<>(a.parties);
      both.addAll(b.parties);
      if (disjoint(a.parties, b.parties)
          || both.size() > 2
              && a.parties.size() < 3
              && !a.parties.containsAll(b.parties)
              && !b.parties.containsAll(a.parties)) {
        return 0;
      }
    }
    boolean sameHead = !disjoint(a.heads, b.heads);
    boolean samePlace = !disjoint(a.places, b.places);
    boolean nested = a.words.containsAll(b.words) || b.words.containsAll(a.words);
    boolean sharesWord = !disjoint(a.words, b.words);
    boolean sharesYear = !disjoint(a.years, b.years);
    if (samePlace || sharesYear && (sameHead || sharesWord)) {
      return 10;
    }
    boolean conflicting = !a.words.isEmpty() && !b.words.isEmpty() && !sharesWord;
    if (conflicting || !a.places.isEmpty() && !b.places.isEmpty()) {
      return 0;
    }
    boolean dated = !a.years.isEmpty() || !b.years.isEmpty();
    if (dated && !sharesYear && (!a.places.isEmpty() || !b.places.isEmpty())) {
      return 0;
    }
    if (!a.places.isEmpty() && b.words.isEmpty() || !b.places.isEmpty() && a.words.isEmpty()) {
      return sameHead && !phrases.isIndefinite(mention) ? 2 : 0;
    }
    if (sameHead && nested) {
      return sharesWord ? 6 : 3;
    }
    return sharesWord && (sameHead || !phrases.isIndefinite(mention)) ? 4 : 0;
  }

  private static <T> boolean disjoint(Set<T> a, Set<T> b) {
    return a.stream().noneMatch(b::contains);
  }
}
