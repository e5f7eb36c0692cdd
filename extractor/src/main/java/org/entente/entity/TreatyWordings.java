package org.entente.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.WordLists;

/** Reads what the words of a mention say of an agreement: kind, parties, place, year. */
final class TreatyWordings {
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
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Set<String> SIGNED =
      Set.of("signer", "conclure", "parapher", "sceller", "nouer", "sign", "conclude");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final Set<String> judging;
  private final Set<String> nouns = new HashSet<>();

  /**
   * @param judging adjectives that do not tell which agreement is meant: "historique"
   */
  TreatyWordings(ArticleLinks links, Phrases phrases, Set<String> judging) {
    this.links = links;
    this.phrases = phrases;
    this.judging = judging;
    for (String line : WordLists.read(links.language, "nouns/treaties.txt")) {
      nouns.add(line.split("\t", 2)[0]);
    }
  }

  /** What a proper name says: "Accord d'Escazú" is an agreement, and Escazú its place. */
  TreatyWording named(FoundMention mention, Node treaty) {
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

  TreatyWording read(FoundMention mention, Noun noun) {
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
}
