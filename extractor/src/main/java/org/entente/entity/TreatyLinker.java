package org.entente.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.entente.mention.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Links the wordings of agreements: "l'accord de défense avec Paris", "le pacte", "ce texte". Two
 * wordings are one treaty where their words agree and neither names, dates nor parties gainsay it.
 */
final class TreatyLinker {
  private static final Set<String> FIRST = Set.of("premier", "ancien", "précédent", "first", "old");
  private static final Set<String> SECOND =
      Set.of(
          "second",
          "deuxième",
          "nouveau",
          "autre",
          "nouvel",
          "analogue",
          "semblable",
          "pareil",
          "new",
          "another");

  private static final Pattern DATE = Pattern.compile(" (de|du|d'|of)( \\p{Alnum}+){0,2} ?\\d{4}$");

  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Set<String> SIGNED =
      Set.of("signer", "conclure", "parapher", "sceller", "nouer", "sign", "conclude");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final Map<Node, TreatyWording> known = new IdentityHashMap<>();
  private final List<Node> inOrder = new ArrayList<>();
  private final Map<Node, Boolean> heralds = new IdentityHashMap<>(); // true for those of titles
  private final Set<String> judging;
  private final Set<String> nouns = new HashSet<>();
  private final TreatyGovernors governors;

  /**
   * @param judging adjectives that do not tell which agreement is meant: "historique"
   */
  TreatyLinker(ArticleLinks links, Phrases phrases, Set<String> judging) {
    this.links = links;
    this.phrases = phrases;
    this.judging = judging;
    this.governors = new TreatyGovernors(links.language);
    for (String line : WordLists.read(links.language, "nouns/treaties.txt")) {
      nouns.add(line.split("\t", 2)[0]);
    }
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      Node thing = links.thing(mention);
      if (thing != null && thing.type == EntityClass.TREATY) {
        note(thing, named(mention, thing));
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

  /** What a proper name says: "Accord d'Escazú" is an agreement, and Escazú its place. */
  private TreatyWording named(FoundMention mention, Node treaty) {
    TreatyWording wording = new TreatyWording();
    wording.sentences.add(mention.mention().sentence());
    List<String> names = new ArrayList<>(List.of(mention.mention().surface()));
    if (treaty.entry != null) {
      names.addAll(treaty.entry.labels(links.language));
    }
    for (String name : names) {
      for (String word : name.replace('’', '\'').split("[ '()]+")) {
        String lower = word.toLowerCase(Locale.ROOT);
        String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        if (nouns.contains(lower) || nouns.contains(singular)) {
          wording.heads.add(nouns.contains(lower) ? lower : singular);
        } else if (word.matches("(1[89]|20)\\d\\d")) {
          wording.years.add(word);
        } else if (word.length() > 3 && Character.isUpperCase(word.codePointAt(0))) {
          wording.places.add(word);
        } else if (word.length() > 3) {
          wording.words.add(lower);
        }
      }
    }
    if (treaty.entry != null) {
      links.gazetteer.treaty(treaty.entry.key()).flatMap(KnownTreaty::signed).stream()
          .map(day -> Integer.toString(day.getYear()))
          .forEach(wording.years::add);
    }
    return wording;
  }

  private void link(FoundMention mention, Noun noun) {
    boolean anaphor = noun.detail().equals("anaphor");
    boolean weak = !noun.detail().isEmpty() && !anaphor;
    if (weak && phrases.isPlural(mention)) {
      return; // "des partenariats stratégiques" are none in particular
    }
    TreatyWording wording = read(mention, noun);
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
      if (treaty == null && (anaphor || vague || phrases.isPlural(mention))) {
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
        !noun.detail().isEmpty() && wording.places.isEmpty() && wording.years.isEmpty()
            || !wording.isParticular() && !phrases.isDefinite(mention)
            || wording.isBare();
    return treaty;
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

  private TreatyWording read(FoundMention mention, Noun noun) {
    TreatyWording wording = new TreatyWording();
    wording.sentences.add(mention.mention().sentence());
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
  private void readParties(FoundMention mention, Sentence sentence, TreatyWording wording) {
    int from = mention.mention().last() + 1;
    int limit = Math.min(sentence.tokens().size(), from + 9);
    boolean linked = false;
    boolean signed = false;
    for (int i = from; i < limit; i++) {
      Token token = sentence.token(i);
      String form = token.form().toLowerCase(Locale.ROOT);
      if (i <= from + 1 && SIGNED.contains(token.lemma())) {
        signed = true;
      } else if (signed && YEAR.matcher(form).matches()) {
        wording.years.add(form); // "le traité signé avec Paris en décembre 2011"
      }
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
    for (Node treaty : inOrder) {
      int agreement = wording.agreement(known.get(treaty), phrases.isIndefinite(mention));
      if (agreement > 0 && agreement >= most) {
        best = treaty;
        most = agreement;
      }
    }
    return best;
  }
}
