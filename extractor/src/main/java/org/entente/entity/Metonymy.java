package org.entente.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.FoundMention;
import org.entente.mention.WordLists;

/**
 * Tells a capital that stands for its government ("Moscou a signé") from the town ("à Moscou").
 *
 * <p>It asks, in this order, where the name stands in the page, which preposition leads to it and
 * what governs that, and which part it plays in its clause.
 */
final class Metonymy {
  private static final Set<String> PLACE_CASES =
      Set.of(
          "en",
          "dans",
          "depuis",
          "jusque",
          "jusqu'",
          "près",
          "vers",
          "hors",
          "autour",
          "sur",
          "sous",
          "derrière",
          "après",
          "avant",
          "in",
          "at",
          "near",
          "around",
          "outside",
          "inside",
          "within",
          "into",
          "across",
          "aux");
  private static final Set<String> ACTOR_CASES =
      Set.of(
          "avec",
          "entre",
          "contre",
          "selon",
          "par",
          "pour",
          "envers",
          "chez",
          "sans",
          "d'après",
          "malgré",
          "with",
          "between",
          "against",
          "by",
          "for",
          "according",
          "without",
          "despite",
          "like",
          "comme",
          "than",
          "que");

  private final Set<String> giving;
  private final Set<String> going;
  private final Set<String> placeNouns;
  private final Set<String> striking;

  Metonymy(Language language) {
    giving = new HashSet<>(WordLists.read(language, "metonymy/giving.txt"));
    going = new HashSet<>(WordLists.read(language, "metonymy/going.txt"));
    striking = new HashSet<>(WordLists.read(language, "metonymy/striking.txt"));
    placeNouns = new HashSet<>(WordLists.read(language, "metonymy/place-nouns.txt"));
  }

  /** True where the name acts, is spoken to or of as a government; false where it is a town. */
  boolean acts(Sentence sentence, FoundMention mention) {
    return acts(
        sentence, mention.mention().first(), mention.mention().last(), mention.mention().head(), 0);
  }

  /** True where "à", "au" or "at" leads to the name: "reçu à la Maison Blanche". */
  boolean isAt(Sentence sentence, FoundMention mention) {
    String before = caseBefore(sentence, mention.mention().first());
    return before.equals("à") || before.equals("at");
  }

  /** "À la Maison Blanche, on se félicite": those who sit there. */
  boolean speaks(Sentence sentence, FoundMention mention) {
    int last = mention.mention().last();
    for (int i = last + 1; i < Math.min(sentence.tokens().size(), last + 4); i++) {
      if (sentence.token(i).form().equals("on")) {
        return true;
      }
    }
    return false;
  }

  private boolean acts(Sentence sentence, int first, int last, int head, int depth) {
    if (sentence.block() == Block.Kind.HEADER || sentence.block() == Block.Kind.SIGNATURE) {
      return false;
    }
    if (isDateline(sentence, first, last)) {
      return false;
    }
    Token name = sentence.token(head);
    String before = caseBefore(sentence, first);
    if (isAside(sentence, first, last)) {
      return false;
    }
    boolean conjoined =
        name.deprel().startsWith("conj")
            && depth < 3
            && name.head() >= 0
            && sentence.token(name.head()).upos().equals("PROPN");
    if (before.isEmpty() && conjoined && name.head() != head) {
      int to = name.head();
      return acts(sentence, to, to, to, depth + 1);
    }
    if (PLACE_CASES.contains(before)) {
      return false;
    }
    Token governor = name.head() < 0 ? null : sentence.token(name.head());
    String lemma = governor == null ? "" : governor.lemma().toLowerCase(Locale.ROOT);
    if (ACTOR_CASES.contains(before)) {
      boolean against = before.equals("contre") || before.equals("against");
      boolean bound = before.equals("pour") || before.equals("for"); // "s'envoler pour Caracas"
      return !(against && striking.contains(lemma)) && !(bound && isBound(sentence, first, lemma));
    }
    return switch (before) {
      case "à", "to" -> isGiven(sentence, first, lemma) || isSaidAt(sentence, first, last);
      case "de", "of", "from" -> {
        if (before.equals("from")) {
          yield giving.contains(lemma);
        }
        if (first > 1
            && placeNouns.contains(
                sentence.token(before(sentence, first) - 1).lemma().toLowerCase(Locale.ROOT))) {
          yield false; // "à deux cents kilomètres de Moscou", whatever the parser hangs it on
        }
        yield governor == null || !placeNouns.contains(lemma) && !going.contains(lemma);
      }
      default ->
          !(name.deprel().startsWith("obj") && going.contains(lemma))
              && !(name.deprel().startsWith("nsubj:pass") && going.contains(lemma));
    };
  }

  // "assure-t-on à Rabat", "on assure à Rabat que", "à Rabat, on assure que"
  private static boolean isSaidAt(Sentence sentence, int first, int last) {
    int size = sentence.tokens().size();
    boolean behind =
        first > 1 && sentence.token(first - 2).form().toLowerCase(Locale.ROOT).matches("-(t-)?on");
    boolean inside =
        first > 2
            && sentence.token(first - 3).form().equalsIgnoreCase("on")
            && sentence.token(first - 2).isVerb();
    boolean before =
        last + 2 < size
            && sentence.token(last + 1).form().equals(",")
            && sentence.token(last + 2).form().equals("on");
    return behind || inside || before;
  }

  // "céder à Kiev", "tendre la main à Kiev": the verb may stand some words before.
  private boolean isGiven(Sentence sentence, int first, String governor) {
    if (giving.contains(governor) || isSpokenFor(sentence, first)) {
      return true;
    }
    for (int i = first - 2; i >= 0 && i >= first - 5; i--) {
      Token token = sentence.token(i);
      if (token.upos().equals("PUNCT") || i < first - 2 && token.upos().equals("ADP")) {
        return false;
      }
      if (giving.contains(token.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  // "a quitté Batoumi pour Vilnius"
  private boolean isBound(Sentence sentence, int first, String governor) {
    for (int i = first - 2; i >= Math.max(0, first - 5); i--) {
      if (sentence.token(i).isVerb() && going.contains(sentence.token(i).lemma())) {
        return true;
      }
    }
    return going.contains(governor);
  }

  /** "dit-on à Tokyo", "à Pékin, on se tait", "contrairement à Riyad": a government. */
  private static boolean isSpokenFor(Sentence sentence, int first) {
    int size = sentence.tokens().size();
    for (int i = Math.max(0, first - 4); i < Math.min(size, first + 4); i++) {
      String form = sentence.token(i).form().toLowerCase(Locale.ROOT);
      boolean inverted = i < first && form.startsWith("-") && form.endsWith("-on");
      boolean after = i > first && sentence.token(i - 1).form().equals(",");
      if (form.equals("on") && (after || i < first && i > 0 && i + 3 >= first)
          || inverted
          || form.equals("-on")
          || form.equals("-t-on")
          || form.equals("contrairement") && i == first - 2) {
        return true;
      }
    }
    return false;
  }

  /** Index of the preposition before a name, 1 at least. */
  private static int before(Sentence sentence, int first) {
    int at = first - 1;
    return Math.max(1, at > 0 && sentence.token(at).upos().equals("DET") ? at - 1 : at);
  }

  /** The preposition right before the name, an article between them skipped; or "". */
  private static String caseBefore(Sentence sentence, int first) {
    int at = first - 1;
    if (at >= 0 && sentence.token(at).upos().equals("DET")) {
      at--;
    }
    if (at < 0 || !sentence.token(at).upos().equals("ADP")) {
      return at >= 0 && sentence.token(at).form().equals("que") ? "que" : "";
    }
    String form = sentence.token(at).form().toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean opened =
        at > 0 && sentence.token(at - 1).form().toLowerCase(Locale.ROOT).startsWith("d");
    if (form.equals("après") && opened) {
      return "d'après";
    }
    if (form.equals("de") || form.equals("d'")) {
      // "près de Moscou", "autour de", "au sud de": the word before tells
      if (at > 0) {
        String word = sentence.token(at - 1).lemma().toLowerCase(Locale.ROOT);
        if (PLACE_CASES.contains(word) || word.equals("loin") || word.equals("lors")) {
          return "près";
        }
      }
      return "de";
    }
    boolean behindDe = at > 0 && sentence.token(at - 1).lemma().equals("de");
    return form.equals("après") && behindDe ? "d'après" : form;
  }

  // "MOSCOU, 3 mai – …", "Séoul (AFP) – …"
  private static boolean isDateline(Sentence sentence, int first, int last) {
    if (first > 1 || sentence.block() != Block.Kind.PARAGRAPH) {
      return false; // "Séoul, marchand de canons": headlines have no dateline
    }
    int limit = Math.min(sentence.tokens().size(), last + 14);
    for (int i = last + 1; i < limit; i++) {
      String form = sentence.token(i).form();
      if (form.equals("–") || form.equals("—") || form.equals("-")) {
        String next = sentence.token(last + 1).form();
        return next.equals(",") || next.equals("(") || i == last + 1;
      }
      if (sentence.token(i).isVerb()) {
        return false;
      }
    }
    return limit == sentence.tokens().size()
        && last + 1 < limit
        && (sentence.token(last + 1).form().equals(",")
            || sentence.token(last + 1).form().equals("("))
        && sentence.tokens().stream().noneMatch(Token::isVerb);
  }

  // "… (Moscou)": an aside names the place
  private static boolean isAside(Sentence sentence, int first, int last) {
    return first > 0
        && last + 1 < sentence.tokens().size()
        && sentence.token(first - 1).form().equals("(")
        && sentence.token(last + 1).form().equals(")");
  }
}
