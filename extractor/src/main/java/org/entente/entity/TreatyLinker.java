package org.entente.entity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/**
 * Links the wordings of agreements: "l'accord de défense avec Paris", "le pacte", "ce texte". Two
 * wordings are one treaty where their words agree and neither names, dates nor parties gainsay it.
 */
final class TreatyLinker {

  private static final Pattern DATE = Pattern.compile(" (de|du|d'|of)( \\p{Alnum}+){0,2} ?\\d{4}$");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final Map<Node, TreatyWording> known = new IdentityHashMap<>();
  private final List<Node> inOrder = new ArrayList<>();
  private final Map<Node, Boolean> heralds = new IdentityHashMap<>(); // true for those of titles
  private final TreatyWordings wordings;
  private final TreatyGovernors governors;

  /**
   * @param judging adjectives that do not tell which agreement is meant: "historique"
   */
  TreatyLinker(ArticleLinks links, Phrases phrases, Set<String> judging) {
    this.links = links;
    this.phrases = phrases;
    this.governors = new TreatyGovernors(links.language);
    this.wordings = new TreatyWordings(links, phrases, judging);
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      Node thing = links.thing(mention);
      if (thing != null && thing.type == EntityClass.TREATY) {
        note(thing, wordings.named(mention, thing));
      } else if (!links.isResolved(mention) && !mention.nouns().isEmpty()) {
        mention.noun(NounKind.TREATY).ifPresent(noun -> link(mention, noun));
      }
    }
    new NamedByPlace(links, governors).link();
    mergeHeralds();
    new TreatyIdentity(links, known).link();
  }

  private void note(Node treaty, TreatyWording wording) {
    known.computeIfAbsent(treaty, t -> new TreatyWording()).add(wording);
    inOrder.remove(treaty);
    inOrder.add(treaty);
  }

  private void link(FoundMention mention, Noun noun) {
    boolean anaphor = noun.detail().equals("anaphor");
    boolean weak = !isFull(noun) && !anaphor;
    if (weak && phrases.isPlural(mention)) {
      return; // "des partenariats stratégiques" are none in particular
    }
    TreatyWording wording = wordings.read(mention, noun);
    if (noun.detail().equals("named") && wording.places.isEmpty()) {
      return; // "la paix de Presbourg", not "la paix"
    }
    List<GazetteerEntry> entries = entries(mention, wording);
    boolean title = isTitle(mention);
    Node treaty;
    if (!entries.isEmpty()) {
      treaty = links.of(entries.get(0));
    } else if (anaphor || wording.isBare()) {
      if (!anaphor && !title && (isUndetermined(mention) || isPredicate(mention))) {
        return; // "d'accord", "sans traité"
      }
      treaty = antecedent(mention, noun, wording, weak);
      boolean vague = weak && !governors.governs(links.sentence(mention), mention);
      boolean sealed = governors.seals(links.sentence(mention), mention);
      if (treaty == null && (anaphor || vague || phrases.isPlural(mention)) && !sealed) {
        return;
      }
    } else {
      treaty = same(mention, wording);
      if (treaty == null && noun.detail().equals("thin") && !wording.isParticular()) {
        return; // a truce that nobody is said to have agreed with anybody
      }
    }
    if (treaty == null) {
      treaty = create(mention, noun, wording);
      if (title || wording.isBare() && wording.ordinal != 2 && !phrases.isDefinite(mention)) {
        heralds.put(treaty, title || mention.mention().sentence() == 0);
      }
    } else if (!wording.isBare() && isFull(noun) && phrases.isDefinite(mention)) {
      treaty.described = false;
    }
    note(treaty, wording);
    if (isFull(noun) || treaty.names.isEmpty()) {
      treaty.names.add(phrases.text(mention)); // "texte" and "trêve" name it less well
    } else {
      treaty.otherNames.add(phrases.text(mention));
    }
    links.resolve(mention, treaty);
  }

  /** Those called so, the date left out where it is theirs: "accord intercoréen de 2018". */
  private List<GazetteerEntry> entries(FoundMention mention, TreatyWording wording) {
    String text = phrases.text(mention);
    List<GazetteerEntry> entries = called(text);
    if (!entries.isEmpty() || wording.years.isEmpty()) {
      return entries;
    }
    return called(DATE.matcher(text).replaceFirst("")).stream()
        .filter(
            e ->
                links
                    .gazetteer
                    .treaty(e.key())
                    .flatMap(KnownTreaty::signed)
                    .map(d -> wording.years.contains(Integer.toString(d.getYear())))
                    .orElse(true))
        .toList();
  }

  private List<GazetteerEntry> called(String name) {
    return links.gazetteer.named(links.language, name).stream()
        .filter(e -> e.type() == EntityClass.TREATY)
        .toList();
  }

  private Node create(FoundMention mention, Noun noun, TreatyWording wording) {
    Node treaty = links.create(EntityClass.TREATY);
    treaty.phrase = noun.phrase();
    treaty.described =
        !isFull(noun) && wording.places.isEmpty() && wording.years.isEmpty()
            || !wording.isParticular() && !phrases.isDefinite(mention)
            || wording.isBare();
    return treaty;
  }

  /** True for nouns that mean an agreement whatever stands beside them. */
  private static boolean isFull(Noun noun) {
    return noun.detail().isEmpty() || noun.detail().equals("capital");
  }

  private boolean isTitle(FoundMention mention) {
    return switch (links.sentence(mention).block()) {
      case TITLE, HEADING, HEADER -> true;
      case PARAGRAPH, SIGNATURE -> false;
    };
  }

  private boolean isUndetermined(FoundMention mention) {
    int first = mention.mention().first();
    return phrases.determiner(mention).isEmpty()
        && links.language == Language.FR
        && first > 0
        && links.sentence(mention).token(first - 1).upos().equals("ADP")
        && !phrases.isPlural(mention);
  }

  /** "Un pacte historique", says the headline, and the text then tells which: one treaty. */
  private void mergeHeralds() {
    List<Node> full =
        links.nodes().stream()
            .filter(n -> n.type == EntityClass.TREATY && known.containsKey(n))
            .filter(n -> n.entry != null || !known.get(n).isBare())
            .toList();
    for (Node herald : links.nodes()) {
      TreatyWording wording = known.get(herald);
      if (!heralds.containsKey(herald) || wording == null || herald.entry != null) {
        continue;
      }
      Node fuller = null;
      for (Node treaty : full) {
        boolean after = treaty != herald && treaty.root() == treaty;
        if (after
            && treaty.firstOffset > herald.firstOffset
            && tells(wording, known.get(treaty), heralds.get(herald))
            && (fuller == null || treaty.firstOffset < fuller.firstOffset)) {
          fuller = treaty;
        }
      }
      boolean only = full.stream().filter(n -> n != herald && n.root() == n).count() == 1;
      boolean near =
          fuller != null
              && !known.get(fuller).sentences.isEmpty()
              && known.get(fuller).sentences.iterator().next()
                  <= wording.sentences.iterator().next() + 3;
      if (fuller != null && (near || only && heralds.get(herald))) {
        known.get(fuller).add(wording);
        herald.mergeInto(fuller);
        known.remove(herald);
        inOrder.remove(herald);
      }
    }
  }

  private static boolean tells(TreatyWording herald, TreatyWording fuller, boolean title) {
    return !herald.contradicts(fuller)
        && (title || herald.heads.stream().anyMatch(fuller::isCalled))
        && (herald.words.isEmpty() || fuller.words.containsAll(herald.words));
  }

  /** The treaty that a bare or pointing description goes back to. */
  private @Nullable Node antecedent(
      FoundMention mention, Noun noun, TreatyWording wording, boolean sameNounOnly) {
    if (!phrases.isDefinite(mention) && !isTitle(mention) && !opensJudging(mention)) {
      return null;
    }
    boolean plural = phrases.isPlural(mention);
    Node any = null;
    Node sameHead = null;
    for (Node treaty : inOrder) {
      TreatyWording its = known.get(treaty);
      boolean passing = treaty.described && its.words.isEmpty();
      if (passing && any != null && !any.described && !its.isCalled(noun.phrase())) {
        continue; // a truce told of in passing is not "the text"
      }
      if (plural && !treaty.plural && treaty.entry == null) {
        continue;
      }
      if (wording.ordinal != 0 && its.ordinal != 0 && wording.ordinal != its.ordinal) {
        continue;
      }
      any = treaty;
      if (its.isCalled(noun.phrase()) || its.words.contains(noun.phrase())) {
        sameHead = treaty;
      }
    }
    return sameHead != null || sameNounOnly ? sameHead : any;
  }

  /** "Un accord historique, dont …": a sentence that opens by judging what was just told. */
  private boolean opensJudging(FoundMention mention) {
    return mention.mention().first() <= 1
        && mention.mention().last() > mention.coreEnd()
        && mention.mention().sentence() > 1;
  }

  /** "Ce traité n'est pas un simple accord": what is said of a thing is none itself. */
  private boolean isPredicate(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    return phrases.isIndefinite(mention)
        && sentence.tokens().stream()
            .anyMatch(t -> t.head() == mention.mention().head() && t.deprel().equals("cop"));
  }

  private @Nullable Node same(FoundMention mention, TreatyWording wording) {
    Node best = null;
    int most = 0;
    boolean indefinite = // "n'a pas conclu d'accord avec Moscou"
        phrases.isIndefinite(mention) || isUndetermined(mention);
    for (Node treaty : inOrder) {
      int agreement = wording.agreement(known.get(treaty), indefinite);
      if (agreement > 0 && agreement >= most) {
        best = treaty;
        most = agreement;
      }
    }
    return best;
  }
}
