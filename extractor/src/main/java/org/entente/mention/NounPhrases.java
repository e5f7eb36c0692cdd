package org.entente.mention;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.language.FrenchMonths;
import org.entente.language.Morphology.Count;
import org.entente.language.Morphology.VerbForm;
import org.entente.language.Sentence;
import org.entente.language.Token;

/**
 * How far a description reaches. It follows the words more than the tree, as it is just the small
 * complements that parsers hang up wrongly.
 */
final class NounPhrases {
  private static final Set<String> TREATY_LINKS =
      Set.of("sur", "en", "pour", "contre", "on", "for", "against", "in");
  private static final Pattern ORDINAL = Pattern.compile("\\d+(e|er|ère|ème|th|st|nd|rd)");

  private static final Set<String> RULED = // "gouvernement Mamine", "administration Trump"
      Set.of(
          "gouvernement",
          "administration",
          "cabinet",
          "régime",
          "présidence",
          "junte",
          "exécutif",
          "government",
          "presidency",
          "regime");
  private static final Set<String> OF_PEOPLE = // "associations de rapatriés"
      Set.of(
          "association",
          "collectif",
          "club",
          "syndicat",
          "fédération",
          "ligue",
          "réseau",
          "comité",
          "équipe",
          "famille",
          "conférence",
          "défenseur",
          "union",
          "organisation",
          "coordination",
          "mouvement",
          "parti");
  private static final Set<String> VERBS_TOO = // adjectives for the tagger, verbs in the press
      Set.of("dément", "pique", "court", "conteste", "trouble", "double", "dispute", "proteste");
  private final Language language;
  private final Sentence sentence;
  private final FoundMention[] nameAt;
  private final Predicate<String> adjective;
  private final Set<String> history;

  NounPhrases(
      Language language,
      Sentence sentence,
      FoundMention[] nameAt,
      Predicate<String> adjective,
      Set<String> history) {
    this.history = history;
    this.language = language;
    this.sentence = sentence;
    this.nameAt = nameAt;
    this.adjective = adjective;
  }

  /** The governing token of a phrase: the first noun in French, in English the last before "of". */
  int head(int first, int last) {
    if (language == Language.FR) {
      return first;
    }
    int head = first;
    for (int i = first; i <= last && !sentence.token(i).upos().equals("ADP"); i++) {
      if (!sentence.token(i).upos().equals("PART")) {
        head = i;
      }
    }
    return head;
  }

  /** First token of the phrase with the adjectives (in English also nouns, names) before it. */
  int left(NounKind kind, int first) {
    int left = first;
    while (left > 0) {
      Token before = sentence.token(left - 1);
      boolean modifies =
          switch (language) {
            case FR ->
                before.upos().equals("ADJ")
                        && nameAt[before.index()] == null
                        && before.head() >= left - 1
                    || isOrdinal(before.form());
            case EN -> isEnglishModifier(kind, before);
          };
      if (!modifies) {
        break;
      }
      left--;
      boolean owned = before.form().equals("'s") || before.form().equals("’s");
      if (language == Language.EN && owned && left > 0 && nameAt[left - 1] != null) {
        return nameAt[left - 1].mention().first(); // "Nicolás Maduro's government"
      }
    }
    return left;
  }

  private boolean isEnglishModifier(NounKind kind, Token before) {
    FoundMention name = nameAt[before.index()];
    if (name != null && name.name().isPresent() && name.name().get().type() == NameType.PERSON) {
      return false;
    }
    if (before.form().equals("'s") || before.form().equals("’s")) {
      return (kind == NounKind.BODY || kind == NounKind.FORCE)
          && before.index() > 0
          && nameAt[before.index() - 1] != null;
    }
    return switch (before.upos()) {
      case "ADJ", "PROPN" -> true;
      case "NOUN" -> before.head() >= before.index() && before.deprel().startsWith("compound");
      default -> isOrdinal(before.form());
    };
  }

  private static boolean isOrdinal(String form) {
    return Character.isDigit(form.charAt(0)) && ORDINAL.matcher(form).matches();
  }

  /** Index one past the last token of the phrase with its complements. */
  int right(NounKind kind, int head, int from) {
    int end = from;
    boolean named = false;
    while (end < sentence.tokens().size()) {
      Token token = sentence.token(end);
      int next = end;
      if (nameAt[end] != null) {
        if (kind == NounKind.BODY
            && end == from
            && isPerson(nameAt[end])
            && RULED.contains(sentence.token(head).lemma())) {
          end = nameAt[end].mention().last() + 1; // "gouvernement Mamine", "administration Trump"
        }
        break;
      } else if (language == Language.FR
          && (isPostAdjective(token) && agrees(head, token) && !governs(kind, token)
              || kind == NounKind.TREATY && isQualifyingParticiple(token))) {
        next = distributed(head, end);
      } else if (kind == NounKind.TROOPS
          && end == from
          && language == Language.FR
          && token.form().matches("\\d{1,4}")) {
        next = end + 1; // "la brigade 444"
      } else if (kind != NounKind.TREATY && token.form().equals("à") && isSupport(end - 1)) {
        next = complement(kind, end + 1); // "mission d'appui à la sécurité"
      } else if (isOf(token)) {
        next = complement(kind, end + 1);
      } else if (kind == NounKind.TREATY && TREATY_LINKS.contains(token.form())) {
        next = complement(kind, end + 1);
      } else if (kind == NounKind.TREATY && continues(end)) {
        next = complement(kind, end + 2);
      } else if (kind == NounKind.TREATY && token.form().equals("«")) {
        next = quoted(end);
      } else if (kind == NounKind.PLACE && token.form().equals("entre")) {
        next = between(end + 1);
      }
      if (next <= end) {
        break;
      }
      named |= nameAt[next - 1] != null;
      end = next;
      if (named && kind != NounKind.TREATY && kind != NounKind.BODY) {
        break;
      }
    }
    return end;
  }

  private boolean isSupport(int at) {
    return switch (sentence.token(at).lemma()) {
      case "appui", "soutien", "aide", "assistance" -> true;
      default -> false;
    };
  }

  // "manifestants favorables à …": who they are ends before what they favour
  private boolean governs(NounKind kind, Token token) {
    if (kind != NounKind.PEOPLE
        || adjective.test(token.form())
        || token.index() + 1 >= sentence.tokens().size()) {
      return false;
    }
    String next = sentence.token(token.index() + 1).form();
    return next.equals("à") || next.equals("au") || next.equals("aux");
  }

  private boolean isPostAdjective(Token token) {
    return token.upos().equals("ADJ")
            && !VERBS_TOO.contains(token.form())
            && !token.form().equals("tel")
            && !token.form().endsWith("ement")
            && (token.head() < token.index() || adjective.test(token.form()))
        || adjective.test(token.form()) && !Character.isUpperCase(token.form().charAt(0));
  }

  /** One past an adjective; past all of them in "gouvernements allemand, polonais et américain". */
  private int distributed(int noun, int at) {
    int end = at + 1;
    String first = sentence.token(at).form();
    if (sentence.token(noun).morphology().count() != Count.PLURAL || !adjective.test(first)) {
      return end;
    }
    while (end + 1 < sentence.tokens().size()
        && (sentence.token(end).form().equals(",") || sentence.token(end).form().equals("et"))
        && adjective.test(sentence.token(end + 1).form())
        && first.endsWith("s") == sentence.token(end + 1).form().endsWith("s")) {
      end += 2;
    }
    return end;
  }

  // "de chars et d'artillerie serbes": a plural adjective says nothing of a singular noun before it
  private boolean agrees(int head, Token adjective) {
    for (int i = head; i < adjective.index(); i++) {
      if (sentence.token(i).upos().equals("NOUN")
          && sentence.token(i).morphology().count() != Count.SINGULAR) {
        return true;
      }
    }
    return !sentence.token(head).upos().equals("NOUN")
        || adjective.morphology().count() != Count.PLURAL
        || !adjective.form().endsWith("s");
  }

  // "coopération renforcée" belongs to the name, "accord signé en mai" does not
  private boolean isQualifyingParticiple(Token token) {
    return token.morphology().verbForm() == VerbForm.PARTICIPLE
        && token.form().matches(".*[ée]s?|.*ée?s?")
        && !history.contains(token.lemma());
  }

  private static boolean isOf(Token token) {
    String form = token.form();
    return form.equals("de")
        || form.equals("d'")
        || form.equals("d’")
        || form.equals("of")
        || form.equals("des") && token.upos().equals("ADP");
  }

  private boolean continues(int at) {
    String form = sentence.token(at).form();
    if (at + 2 >= sentence.tokens().size()
        || !isOf(sentence.token(at + 1))
        || nameAt[at + 2] != null) {
      return false;
    }
    if (form.equals("et")) {
      return true;
    }
    for (int i = at + 2;
        form.equals(",") && i < Math.min(at + 7, sentence.tokens().size() - 1);
        i++) {
      if (sentence.token(i).form().equals("et") && isOf(sentence.token(i + 1))) {
        return true; // "traité d'amitié, de bon voisinage et de coopération"
      }
    }
    return false;
  }

  private int complement(NounKind kind, int from) {
    int at = from;
    int size = sentence.tokens().size();
    while (at < size
        && nameAt[at] == null
        && (sentence.token(at).upos().equals("DET") && !isIndefinite(sentence.token(at))
            || sentence.token(at).upos().equals("ADJ")
                && !adjective.test(sentence.token(at).form()))) {
      at++;
    }
    if (at >= size) {
      return from - 1;
    }
    if (nameAt[at] != null) {
      return takesName(kind, nameAt[at]) ? nameAt[at].mention().last() + 1 : from - 1;
    }
    Token token = sentence.token(at);
    if (token.upos().equals("NOUN") || token.upos().equals("PROPN")) {
      boolean month = FrenchMonths.isMonth(token.form());
      if (kind == NounKind.TREATY
          && month
          && at + 1 < size
          && sentence.token(at + 1).form().matches("(1[89]|20)\\d\\d")) {
        return at + 2; // "accord-cadre de juillet 2022"
      }
      boolean loose =
          kind == NounKind.PEOPLE
              && at == from
              && language == Language.FR
              && !(from > 1 && OF_PEOPLE.contains(sentence.token(from - 2).lemma()));
      boolean owned =
          loose
              || (kind == NounKind.FORCE || kind == NounKind.TROOPS)
                  && from > 1
                  && adjective.test(sentence.token(from - 2).form());
      if (!takesNoun(kind) || month || owned || token.form().equals("ici")) {
        return from - 1;
      }
      boolean named =
          at + 1 < size
              && nameAt[at + 1] != null
              && takesName(kind, nameAt[at + 1])
              && (kind == NounKind.TROOPS // "troupes du général Kundt"
                  || nameAt[at + 1].name().map(n -> n.type() != NameType.PERSON).orElse(true));
      return named ? nameAt[at + 1].mention().last() + 1 : at + 1; // "du groupe Wagner"
    }
    if (kind == NounKind.TREATY && Character.isDigit(token.form().charAt(0))) {
      int end = at + 1;
      while (end < size
          && (FrenchMonths.isMonth(sentence.token(end).form())
              || sentence.token(end).form().matches("(19|20)\\d\\d"))) {
        end++;
      }
      boolean year = token.form().matches("(1[89]|20)\\d\\d");
      return year || end > at + 1 ? end : from - 1;
    }
    return from - 1;
  }

  private static boolean isIndefinite(Token token) {
    return token.lemma().equals("un") || token.form().equals("a") || token.form().equals("an");
  }

  private static boolean takesNoun(NounKind kind) {
    return switch (kind) {
      case TREATY, BODY, OFFICE, TROOPS, MEDIA, PEOPLE, FORCE -> true;
      case STATE_GROUP, PLACE, COUNTRY -> false;
    };
  }

  private static boolean takesName(NounKind kind, FoundMention name) {
    boolean person = name.name().map(n -> n.type() == NameType.PERSON).orElse(false);
    return switch (kind) {
      case TREATY, BODY, FORCE, TROOPS, PEOPLE -> true;
      case OFFICE, PLACE -> !person;
      case STATE_GROUP, MEDIA -> !person;
      case COUNTRY -> false;
    };
  }

  private static boolean isPerson(FoundMention name) {
    return name.mention().score() < 1
        || name.name().map(n -> n.type() == NameType.PERSON).orElse(false);
  }

  private int quoted(int from) {
    if (from + 1 >= sentence.tokens().size()
        || !Character.isUpperCase(sentence.token(from + 1).form().codePointAt(0))) {
      return from; // "accord « horrible »" is not called so
    }
    for (int i = from + 1; i < Math.min(from + 7, sentence.tokens().size()); i++) {
      if (sentence.token(i).form().equals("»")) {
        return i + 1;
      }
    }
    return from;
  }

  private int between(int from) {
    int at = skipArticle(from);
    if (at >= sentence.tokens().size() || nameAt[at] == null) {
      return from - 1;
    }
    at = nameAt[at].mention().last() + 1;
    if (at >= sentence.tokens().size() || !sentence.token(at).form().equals("et")) {
      return from - 1;
    }
    at = skipArticle(at + 1);
    return at < sentence.tokens().size() && nameAt[at] != null
        ? nameAt[at].mention().last() + 1
        : from - 1;
  }

  private int skipArticle(int at) {
    return at < sentence.tokens().size() && sentence.token(at).upos().equals("DET") ? at + 1 : at;
  }
}
