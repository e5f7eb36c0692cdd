package org.entente.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/**
 * Finds names in four layers: a trained model, the names known beforehand, capitals that neither
 * explains, and rules that clean up.
 *
 * <p>Known names win over the model's, the longest first, unless a longer person or organization
 * covers them ("Institut d'études de Moscou").
 */
public final class LayeredNameFinder implements NameFinder {
  private final NameFinder model;
  private final NameList known;
  private final Set<String> demonyms;
  private final NameRules rules;
  private final InstitutionNames institutions;

  /**
   * @param known names of the gazetteer
   * @param demonyms words for people of a State, which name nobody: "Russes"
   * @param givenNames first names, with a capital
   */
  public LayeredNameFinder(
      Language language, NameList known, Set<String> demonyms, Set<String> givenNames) {
    this(StatisticalNameFinder.load(language), language, known, demonyms, givenNames);
  }

  LayeredNameFinder(
      NameFinder model,
      Language language,
      NameList known,
      Set<String> demonyms,
      Set<String> givenNames) {
    this.model = model;
    this.known = known;
    this.demonyms = Set.copyOf(demonyms);
    this.rules = new NameRules(language, givenNames);
    this.institutions = new InstitutionNames(language, rules, this.demonyms);
  }

  @Override
  public List<FoundName> find(String text, List<RawSentence> sentences) {
    List<FoundName> guessed = model.find(text, sentences);
    List<List<FoundName>> bySentence = new ArrayList<>();
    Set<String> people = new HashSet<>();
    int next = 0;
    for (RawSentence sentence : sentences) {
      int from = next;
      while (next < guessed.size() && guessed.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      List<FoundName> names = merge(text, sentence, guessed.subList(from, next));
      names = institutions.extend(text, sentence, names);
      names = addShips(text, sentence, names);
      names = widenPeople(text, sentence, names);
      addCapitals(text, sentence, names);
      names = joinPeople(text, names);
      for (FoundName name : names) {
        String surface = name.span().of(text);
        if (name.type() == NameType.PERSON && surface.indexOf(' ') > 0) {
          people.add(lastWord(surface));
        }
      }
      bySentence.add(names);
    }
    List<FoundName> all = new ArrayList<>();
    for (List<FoundName> names : bySentence) {
      for (FoundName name : names) {
        boolean surname = name.score() < 1 && people.contains(name.span().of(text));
        all.add(surname ? new FoundName(name.span(), NameType.PERSON, name.score()) : name);
      }
    }
    Collections.sort(all);
    return all;
  }

  /** "HMS Conqueror": letters that only ships bear, and the capitals behind them. */
  private List<FoundName> addShips(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    List<FoundName> all = new ArrayList<>(names);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int end = i + 1;
      while (end < tokens.size()
          && end <= i + 3
          && rules.isShipPrefix(word(text, tokens, i))
          && NameRules.isCapital(word(text, tokens, end))) {
        end++;
      }
      if (end > i + 1) {
        Span span = tokens.get(i).cover(tokens.get(end - 1));
        all.removeIf(n -> n.span().overlaps(span));
        all.add(new FoundName(span, NameType.ORGANIZATION, 0.95));
      }
    }
    Collections.sort(all);
    return all;
  }

  // "President Recep Tayyip Erdogan", of whom the model found the last two words
  private List<FoundName> widenPeople(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    List<FoundName> wide = new ArrayList<>();
    for (FoundName name : names) {
      int first = indexAt(tokens, name.span().start());
      if (name.type() == NameType.PERSON && name.score() < 1 && first > 1) {
        String before = word(text, tokens, first - 1);
        boolean part =
            NameRules.isCapital(before)
                && before.length() > 2
                && isFree(tokens.get(first - 1), names)
                && !NameRules.opens(text, tokens, first - 1)
                && !rules.isTitle(before)
                && !rules.isNoName(before)
                && !demonyms.contains(before)
                && !NameRules.isAcronym(before)
                && !institutions.isHead(before);
        if (part) {
          name = new FoundName(tokens.get(first - 1).cover(name.span()), name.type(), name.score());
        }
      }
      wide.add(name);
    }
    return wide;
  }

  /** "Bachar" and "al-Assad", "Staffan de" and "Mistura": one person, found in pieces. */
  private List<FoundName> joinPeople(String text, List<FoundName> names) {
    List<FoundName> joined = new ArrayList<>();
    for (FoundName name : names) {
      FoundName before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null
          && name.score() < 1
          && before.score() < 1
          && (isBlank(text, before.span().end(), name.span().start())
              || isGivenNameAlone(text, before) && gapIs(text, before, name, "d'")
              || looksLikeGivenName(text, before)
                  && gapJoins(text, before.span().end(), name.span().start()))) {
        NameType type =
            before.type() == NameType.ORGANIZATION
                    && before.score() > 0.6
                    && !looksLikeGivenName(text, before)
                ? NameType.ORGANIZATION
                : NameType.PERSON;
        joined.set(
            joined.size() - 1, new FoundName(before.span().cover(name.span()), type, name.score()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isBlank(String text, int from, int to) {
    return to == from + 1
        && text.charAt(from) != '\n'
        && (Character.isWhitespace(text.charAt(from)) || Character.isSpaceChar(text.charAt(from)));
  }

  // "Thomas d'Aquin Ouattara"
  private boolean isGivenNameAlone(String text, FoundName name) {
    return rules.isGivenName(name.span().of(text));
  }

  private static boolean gapIs(String text, FoundName before, FoundName name, String gap) {
    return name.type() == NameType.PERSON
        && text.substring(before.span().end(), name.span().start())
            .replace('’', '\'')
            .strip()
            .equals(gap);
  }

  private boolean looksLikeGivenName(String text, FoundName name) {
    String surface = name.span().of(text);
    int cut = surface.indexOf(' ');
    return name.type() == NameType.PERSON
        || rules.isGivenName(cut < 0 ? surface : surface.substring(0, cut));
  }

  private static boolean gapJoins(String text, int from, int to) {
    String gap = text.substring(from, to).replace('’', '\'').strip();
    return gap.isEmpty() && to > from
        || NameRules.isParticle(gap) && !gap.equals("d'") && !gap.equals("-") && !gap.equals("of")
        || gap.equals("de la")
        || gap.equals("von der");
  }

  private List<FoundName> merge(String text, RawSentence sentence, List<FoundName> guessed) {
    List<FoundName> guesses = new ArrayList<>();
    for (FoundName guess : guessed) {
      FoundName clean = clean(text, sentence.tokens(), guess);
      if (clean != null) {
        guesses.add(clean);
      }
    }
    List<FoundName> names = new ArrayList<>();
    List<Span> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); ) {
      int end = known.longest(text, tokens, i);
      boolean article = end > i && isArticle(word(text, tokens, i));
      if (end == i
          || article && i + 1 < tokens.size() && known.longest(text, tokens, i + 1) > end) {
        i++; // "the Gulf of Aden", not "the Gulf"
        continue;
      }
      Span span = tokens.get(i).cover(tokens.get(end - 1));
      NameType type = known.find(span.of(text)).orElseThrow();
      if (isPartOfLonger(text, tokens, i, end, span, type, guesses)) {
        i++;
      } else {
        names.add(new FoundName(span, type, 1));
        i = end;
      }
    }
    for (FoundName guess : guesses) {
      if (names.stream().noneMatch(n -> n.span().overlaps(guess.span()))) {
        names.add(guess);
      }
    }
    Collections.sort(names);
    return names;
  }

  private boolean isPartOfLonger(
      String text,
      List<Span> tokens,
      int first,
      int end,
      Span span,
      NameType type,
      List<FoundName> guesses) {
    for (FoundName guess : guesses) {
      boolean longer = guess.span().contains(span) && guess.span().length() > span.length();
      if (longer
          && type != NameType.PERSON
          && (guess.type() == NameType.PERSON || guess.type() == NameType.ORGANIZATION)) {
        return true;
      }
    }
    if (end - first == 1
        && first > 1
        && isInnerParticle(word(text, tokens, first - 1))
        && NameRules.isCapital(word(text, tokens, first - 2))) {
      return true; // "Mocímboa da Praia"
    }
    // "Jordan Bardella", "Paris Hilton": a known place between a first name or another capital
    return end - first == 1
        && type == NameType.PLACE
        && first > 0
        && rules.isGivenName(tokens.get(first - 1).of(text));
  }

  private static boolean isInnerParticle(String word) {
    return switch (word) {
      case "da", "do", "dos", "das", "del", "della", "di", "van", "von" -> true;
      default -> false;
    };
  }

  private FoundName clean(String text, List<Span> tokens, FoundName name) {
    int first = indexAt(tokens, name.span().start());
    int last = indexAt(tokens, name.span().end() - 1);
    while (first <= last
        && (rules.isLeftEdge(word(text, tokens, first))
            || first < last && isForeignToName(text, tokens, first))) {
      first++;
    }
    while (first <= last && isRightEdge(word(text, tokens, last), rules)) {
      last--;
    }
    if (last == first + 1
        && rules.language() == Language.FR
        && institutions.isHead(word(text, tokens, first))
        && !institutions.isAdjective(word(text, tokens, last))
        && Character.isLowerCase(word(text, tokens, last).codePointAt(0))) {
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
        && opensHeading(text, tokens, first)) {
      return null;
    }
    if (head.equals("État") && first > 0 && word(text, tokens, first - 1).equals("d'")) {
      return null; // "secrétaire d'État américain"
    }
    if (!hasCapital || rules.isNoName(surface) || first == last && demonyms.contains(head)) {
      return null;
    }
    NameType type = name.type();
    String before =
        first > 0 ? word(text, tokens, first - 1).toLowerCase(java.util.Locale.ROOT) : "";
    if (first > 0
        && type != NameType.PERSON
        && first < last
        && (demonyms.contains(word(text, tokens, first - 1))
            || rules.isTitle(word(text, tokens, first - 1)))
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
    if (type == NameType.PLACE
        && name.score() < 0.9
        && first > 0
        && first == last
        && rules.language() == Language.FR
        && rules.isTitle(word(text, tokens, first - 1))) {
      type = NameType.PERSON; // "le colonel Estigarribia"
    }
    if (type == NameType.PERSON
        && name.score() < 0.9
        && first > 1
        && !rules.isGivenName(head)
        && (before.equals("de") || before.equals("d'") || before.equals("du"))
        && rules.isPlaceHead(word(text, tokens, first - 2))) {
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

  // "Français Jean Arnault", "secrétaire d'État Christian Herter", "Au Kremlin"
  private boolean isForeignToName(String text, List<Span> tokens, int first) {
    String word = word(text, tokens, first);
    String next = word(text, tokens, first + 1);
    if (!NameRules.isCapital(next)) {
      return false;
    }
    boolean state =
        word.equals("État")
            && first > 1
            && word(text, tokens, first - 1).equals("d'")
            && word(text, tokens, first - 2).startsWith("secrétaire");
    return state
        || demonyms.contains(word)
        || NameRules.opens(text, tokens, first) && rules.isNoName(word);
  }

  private static boolean isRightEdge(String word, NameRules rules) {
    return word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) || rules.isDay(word);
  }

  /** Capitals inside a sentence that no other layer explains are names too. */
  private void addCapitals(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    boolean heading = sentence.block() != Block.Kind.PARAGRAPH;
    if (heading && isShouted(text, tokens) || heading && rules.language() == Language.EN) {
      return; // every word may have a capital there
    }
    List<FoundName> more = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isFree(tokens.get(i), names) || !startsName(text, tokens, i)) {
        continue;
      }
      int end = i + 1;
      for (int k = i + 1; k < tokens.size() && isFree(tokens.get(k), names); k++) {
        String word = word(text, tokens, k);
        if (NameRules.isCapital(word) && !rules.isTitle(word) && !demonyms.contains(word)) {
          end = k + 1;
        } else if (!NameRules.isParticle(word) || k - end > 1) {
          break;
        }
      }
      Span span = tokens.get(i).cover(tokens.get(end - 1));
      String surface = span.of(text);
      if (rules.isNoName(surface)) {
        continue;
      }
      NameType type = guessType(text, tokens, i, end);
      if (isDesignation(surface)) {
        type = NameType.OTHER;
      }
      if (rules.language() == Language.EN && !isSure(text, tokens, i, end)) {
        continue; // English writes too much with a capital
      }
      more.add(new FoundName(span, type, 0.5));
      i = end - 1;
    }
    names.addAll(more);
    Collections.sort(names);
  }

  private boolean startsName(String text, List<Span> tokens, int i) {
    String word = tokens.get(i).of(text);
    if (!NameRules.isCapital(word)
        || word.length() < 2
        || rules.isTitle(word)
        || demonyms.contains(word)
        || rules.isNoName(word)) {
      return false;
    }
    if (!NameRules.opens(text, tokens, i)) {
      return true;
    }
    // At the start of a sentence a capital proves nothing but before another one.
    return NameRules.isAcronym(word) && !opensHeading(text, tokens, i)
        || rules.isGivenName(word)
            && i + 1 < tokens.size()
            && NameRules.isCapital(tokens.get(i + 1).of(text));
  }

  /** "Hwasong-19", "B-1B", "F-16": equipment, not a thing that acts. */
  private static boolean isDesignation(String surface) {
    return surface.matches("[\\p{L}]+[- ]?\\d+[A-Za-z]{0,2}(-\\d+)?")
        && !surface.matches("G\\d+|M\\d+");
  }

  // "BRÈVES. …", "ATOME – …": the label of what follows
  private static boolean opensHeading(String text, List<Span> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return true;
    }
    String next = word(text, tokens, i + 1);
    return next.equals(".")
        || next.equals(":")
        || next.equals("–")
        || next.equals("—")
        || NameRules.isAcronym(next) && next.length() > 3;
  }

  private boolean isSure(String text, List<Span> tokens, int first, int end) {
    String head = word(text, tokens, first);
    String before = first > 0 ? word(text, tokens, first - 1) : "";
    String after = end < tokens.size() ? word(text, tokens, end) : "";
    String last = word(text, tokens, end - 1);
    boolean introduced =
        end - first > 1
            && end - first < 5
            && (after.equals(",") || before.equals("says") || before.equals("said"));
    return rules.isTitle(before)
        || introduced
        || institutions.isHead(last)
        || rules.isGivenName(head) && end - first > 1
        || end - first == 1 && (NameRules.isAcronym(head) || NameRules.leadsToPlace(before));
  }

  private NameType guessType(String text, List<Span> tokens, int first, int end) {
    String head = word(text, tokens, first);
    String before = first > 0 ? word(text, tokens, first - 1) : "";
    if (rules.isTitle(before) || rules.isGivenName(head) && end - first > 1) {
      return NameType.PERSON;
    }
    if (end - first == 1 && NameRules.isAcronym(head)
        || institutions.isHead(word(text, tokens, end - 1))) {
      return NameType.ORGANIZATION;
    }
    if (NameRules.leadsToPlace(before)) {
      return NameType.PLACE;
    }
    if (before.equals("les") || before.equals("des") || before.equals("aux")) {
      return NameType.OTHER; // "les Taurus": things by the dozen
    }
    if (end - first > 1) {
      return isArticle(before) ? NameType.ORGANIZATION : NameType.PERSON;
    }
    return NameType.PLACE; // of single unknown names most are places
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "le", "la", "l'", "Le", "La", "L'", "du", "au", "the", "The" -> true;
      default -> false;
    };
  }

  private static boolean isFree(Span token, List<FoundName> names) {
    for (FoundName name : names) {
      if (name.span().overlaps(token)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShouted(String text, List<Span> tokens) {
    int capitals = 0;
    int words = 0;
    for (Span token : tokens) {
      String word = token.of(text);
      if (word.length() > 3) {
        words++;
        capitals += word.equals(word.toUpperCase(java.util.Locale.ROOT)) ? 1 : 0;
      }
    }
    return words > 1 && capitals * 2 > words;
  }

  private static String word(String text, List<Span> tokens, int index) {
    return tokens.get(index).of(text).replace('’', '\'');
  }

  private static String lastWord(String name) {
    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf(' ')) + 1);
  }

  private static int indexAt(List<Span> tokens, int offset) {
    int at = 0;
    while (at < tokens.size() - 1 && tokens.get(at).end() <= offset) {
      at++;
    }
    return at;
  }
}
