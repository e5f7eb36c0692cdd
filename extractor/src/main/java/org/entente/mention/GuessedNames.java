package org.entente.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.article.Span;

/**
 * Cleans the names that the model guesses: titles, articles and days at their edges, wrong types.
 */
final class GuessedNames {
  private static final Set<String> PLATFORMS =
      Set.of("Telegram", "Facebook", "Twitter", "YouTube", "WhatsApp", "TikTok");
  private static final Set<String> CLOSING =
      Set.of("et", "où", "le", "la", "en", "dans", "par", "pour", "depuis", "avec", "sous", "au");
  private static final Set<String> TAKING =
      Set.of(
          "repris",
          "pris",
          "prend",
          "prennent",
          "prirent",
          "reprend",
          "reprennent",
          "occupe",
          "occupent",
          "occupé",
          "bombarde",
          "bombardent",
          "bombardé",
          "pilonne",
          "pilonnent",
          "pilonné",
          "assiège",
          "assiègent",
          "assiégé",
          "évacué",
          "évacue",
          "évacuent",
          "envahi",
          "conquis",
          "investi",
          "encercle",
          "encerclent",
          "encerclé",
          "contrôle",
          "contrôlent",
          "tient",
          "tiennent",
          "quitté",
          "quitte",
          "quittent",
          "atteint",
          "atteignent",
          "visité");
  private static final Pattern ADDRESSING =
      Pattern.compile(
          "(ré(pond|pliqu|torqu)|succ[éè]d|remi|remet|rend|hommage|demand|reproch|donn|confi|accord"
              + "|écri|annonc|attribu|télépho|adress|parl|transm|envoy|oppos|impos|promi|promet|offr"
              + "|offer|grâce|doit|doiv|impute|décern|ordonn|appartien|fidèle|soutien|appui|fac|li[ée])"
              + ".*");
  private final NameRules rules;
  private final Set<String> demonyms;
  private final InstitutionNames institutions;

  GuessedNames(NameRules rules, Set<String> demonyms, InstitutionNames institutions) {
    this.rules = rules;
    this.demonyms = demonyms;
    this.institutions = institutions;
  }

  FoundName clean(String text, List<Span> tokens, FoundName name) {
    int first = TokenRow.indexAt(tokens, name.span().start());
    int last = TokenRow.indexAt(tokens, name.span().end() - 1);
    while (first <= last
        && (rules.isLeftEdge(TokenRow.word(text, tokens, first))
            || first < last && isForeignToName(text, tokens, first)
            || first < last && PLATFORMS.contains(TokenRow.word(text, tokens, first)))) {
      first++;
    }
    while (first <= last && isRightEdge(TokenRow.word(text, tokens, last), rules)) {
      last--;
    }
    if (last == first + 1
        && rules.language() == Language.FR
        && institutions.isHead(TokenRow.word(text, tokens, first))
        && !institutions.isAdjective(TokenRow.word(text, tokens, last))
        && Character.isLowerCase(TokenRow.word(text, tokens, last).codePointAt(0))) {
      last--; // "la Cour réclame"
    }
    if (first > last) {
      return null;
    }
    Span span = tokens.get(first).cover(tokens.get(last));
    String surface = span.of(text);
    String head = tokens.get(first).of(text);
    boolean hasCapital = surface.chars().anyMatch(Character::isUpperCase);
    if (first == 0
        && first == last
        && surface.length() > 2
        && surface.equals(surface.toUpperCase(java.util.Locale.ROOT))
        && CapitalNames.opensHeading(text, tokens, first)) {
      return null;
    }
    if (head.equals("État") && first > 0 && TokenRow.word(text, tokens, first - 1).equals("d'")) {
      return null; // "secrétaire d'État américain"
    }
    if (!hasCapital || rules.isNoName(surface) || first == last && demonyms.contains(head)) {
      return null;
    }
    NameType type = name.type();
    String before =
        first > 0 ? TokenRow.word(text, tokens, first - 1).toLowerCase(java.util.Locale.ROOT) : "";
    if (first > 0
        && type != NameType.PERSON
        && first < last
        && (demonyms.contains(TokenRow.word(text, tokens, first - 1))
            || rules.isTitle(TokenRow.word(text, tokens, first - 1)))
        && rules.language() == Language.FR) {
      type = NameType.PERSON; // "le Nigérian Muhammadu Buhari"
    }
    if (type == NameType.PERSON
        && name.score() < 0.9
        && !rules.isGivenName(head)
        && first == last
        && (before.equals("à")
            || before.equals("en")
            || before.equals("in")
            || before.equals("at")
            || before.equals("near"))) {
      type = NameType.PLACE;
    }
    if (type == NameType.PERSON
        && name.score() < 0.97
        && first < last
        && rules.language() == Language.FR
        && !rules.isGivenName(head)
        && isAtPlace(text, tokens, first, last)) {
      boolean led = // "le Kikosi Maalum de Tito Okello"
          before.equals("le")
              && last + 2 < tokens.size()
              && TokenRow.word(text, tokens, last + 1).matches("de|d'")
              && rules.isGivenName(TokenRow.word(text, tokens, last + 2));
      type =
          led
              ? NameType.ORGANIZATION
              : NameType.PLACE; // "à Debre Birhan", "a repris Bosanska Krupa à l'armée"
    }
    if (type == NameType.PLACE
        && name.score() < 0.9
        && first > 0
        && first == last
        && rules.language() == Language.FR
        && rules.isTitle(TokenRow.word(text, tokens, first - 1))) {
      type = NameType.PERSON; // "le colonel Estigarribia"
    }
    if (type == NameType.PLACE
        && name.score() < 0.9
        && first == last
        && rules.language() == Language.FR
        && (before.equals("les") || before.equals("des") || before.equals("aux"))
        && surface.matches("\\p{Lu}\\p{Ll}+[^sxz]")) {
      type = NameType.ORGANIZATION; // "les Fapla", where towns and mountains would end on s
    }
    boolean ofLa = before.equals("la") && first > 2; // "place de la Perle"
    if (type == NameType.PERSON
        && name.score() < 0.9
        && first > 1
        && !rules.isGivenName(head)
        && (before.equals("de") || before.equals("d'") || before.equals("du") || ofLa)
        && rules.isPlaceHead(TokenRow.word(text, tokens, first - (ofLa ? 3 : 2)))) {
      type = NameType.PLACE; // "la province d'El Oro"
    }
    if (first < last
        && type != NameType.PERSON
        && rules.isGivenName(head)
        && last - first <= 3
        && NameRules.isCapital(tokens.get(last).of(text))
        && !rules.isGivenName(surface)
        && type != NameType.ORGANIZATION) {
      type = NameType.PERSON;
    }
    return new FoundName(span, type, name.score());
  }

  // two capitals behind "à", "le" or the verb of a conquest, of which neither is a first name
  private boolean isAtPlace(String text, List<Span> tokens, int first, int last) {
    if (first == 0) {
      return false;
    }
    String before = TokenRow.word(text, tokens, first - 1).toLowerCase(java.util.Locale.ROOT);
    String after = last + 1 < tokens.size() ? TokenRow.word(text, tokens, last + 1) : ".";
    boolean closed = !Character.isLetterOrDigit(after.codePointAt(0)) || CLOSING.contains(after);
    return switch (before) {
      case "à", "en" -> closed && !isAddressed(text, tokens, first - 1);
      case "près", "vers", "dans", "sur" -> true;
      case "le", "la", "du", "au" -> Character.isLetter(after.codePointAt(0)) || closed;
      case "de", "d'" -> first > 1 && rules.isPlaceHead(TokenRow.word(text, tokens, first - 2));
      default -> TAKING.contains(before);
    };
  }

  // "a répondu à", "hommage à": to somebody
  private boolean isAddressed(String text, List<Span> tokens, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      String word = TokenRow.word(text, tokens, i).toLowerCase(java.util.Locale.ROOT);
      if (ADDRESSING.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  // "Français Jean Arnault", "secrétaire d'État Christian Herter", "Au Kremlin"
  private boolean isForeignToName(String text, List<Span> tokens, int first) {
    String word = TokenRow.word(text, tokens, first);
    String next = TokenRow.word(text, tokens, first + 1);
    if (!NameRules.isCapital(next)) {
      return false;
    }
    boolean state =
        word.equals("État")
            && first > 1
            && TokenRow.word(text, tokens, first - 1).equals("d'")
            && TokenRow.word(text, tokens, first - 2).startsWith("secrétaire");
    return state
        || demonyms.contains(word)
        || NameRules.opens(text, tokens, first) && rules.isNoName(word);
  }

  private static boolean isRightEdge(String word, NameRules rules) {
    return word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) || rules.isDay(word);
  }
}
