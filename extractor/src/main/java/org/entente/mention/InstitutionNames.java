package org.entente.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/**
 * Gives institutions their whole name: "Institut d'Asie orientale de Bordeaux", of which a model
 * finds the ends only. The first word says that an institution begins, the small words how far it
 * goes.
 */
final class InstitutionNames {
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          ".*(ique|iques|ante|antes|rouge|rouges|verte|vertes|noire|noires|blanche|blanches|bleue|bleues|arabes|russes|turques|kurdes|serbes|slaves|al|ale|ales|aux|ien|ienne|iens|iennes|aire|aires|nel|nelle|nels"
              + "|nelles|iel|ielle|iels|ielles|uel|uelle|ain|aine|ains|aines|ais|aise|aises|if|ive|ifs|ives|iste|istes|éen|éenne|éens"
              + "|éennes|eux|euse|able|ible|uni|unis|unies|oise|ois|pure|libre|libres|serbe|arabe"
              + "|russe|turc|turque|kurde|armé|armée|armés|armées|interalliée?s?|unifiée?s?|réunifiée?s?"
              + "|fédérée?s?|confédérée?s?|occupée?s?|supérieure?s?|suprême|mixtes?|rapide|autonomes?"
              + "|démocrates?|patriotes?|oromo|karen|afar)");
  private static final Set<String> LINKS =
      Set.of("de", "d'", "du", "des", "pour", "sur", "contre", "of", "for", "on", "sans");
  private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "the", "l");
  private static final Set<String> PARTIES = Set.of("Parti", "Front", "Mouvement", "Ligue");
  private static final Set<String> SUPPORTING = Set.of("appui", "soutien", "aide", "assistance");
  private static final int LONGEST_IN_TOKENS = 12;

  private final Language language;
  private final NameRules rules;
  private final Set<String> heads;
  private final Set<String> naming;
  private final Set<String> demonyms;

  InstitutionNames(Language language, NameRules rules, Set<String> demonyms) {
    this.language = language;
    this.rules = rules;
    this.demonyms = demonyms;
    this.heads = new HashSet<>(WordLists.read(language, "names/institutions.txt"));
    this.naming =
        language == Language.FR
            ? Set.copyOf(WordLists.read(language, "names/naming-nouns.txt"))
            : Set.of();
  }

  /** True for a word that, with a capital, makes the name of an institution. */
  boolean isHead(String word) {
    return heads.contains(word);
  }

  /** The names, with institutions made whole and added. */
  List<FoundName> extend(String text, RawSentence sentence, List<FoundName> names) {
    if (language != Language.FR) {
      return extendEnglish(text, sentence, names);
    }
    List<Span> tokens = sentence.tokens();
    List<FoundName> extended = new ArrayList<>(names);
    for (int i = 0; i < tokens.size(); i++) {
      boolean named = isNamed(text, tokens, i, extended);
      if (!named
          && (!heads.contains(tokens.get(i).of(text))
              || NameRules.opens(text, tokens, i)
                  && i + 1 < tokens.size()
                  && !continues(text, tokens, i + 1))) {
        continue;
      }
      int end = named ? namedEnd(text, tokens, i) : end(text, tokens, i);
      if (end <= i + 1) {
        continue;
      }
      Span span = tokens.get(i).cover(tokens.get(end - 1));
      boolean known =
          extended.stream()
              .anyMatch(
                  n ->
                      n.score() == 1
                          && n.span().start() == span.start()
                          && !isShortOf(text, tokens, n.span(), span));
      boolean cuts =
          extended.stream()
              .anyMatch(
                  n ->
                      n.span().overlaps(span)
                          && !span.contains(n.span())
                          && n.span().start() < span.start());
      if (known || cuts) {
        continue;
      }
      extended.removeIf(n -> n.span().overlaps(span));
      int inner = innerStart(text, tokens, i, end);
      int outer = inner;
      while (outer > i + 1 && isSmall(word(text, tokens, outer - 1))) {
        outer--;
      }
      if (inner > i && outer > i + 1) {
        Span whole = tokens.get(i).cover(tokens.get(outer - 1));
        Span part = tokens.get(inner).cover(tokens.get(end - 1));
        extended.add(new FoundName(whole, NameType.ORGANIZATION, 0.9));
        extended.add(new FoundName(part, NameType.ORGANIZATION, 0.9));
      } else {
        extended.add(new FoundName(span, NameType.ORGANIZATION, 0.9));
      }
      i = end - 1;
    }
    Collections.sort(extended);
    return extended;
  }

  /**
   * Where in "Conseil de paix de l'Union africaine (UA)" the part begins that the acronym spells,
   * the rest being another body; -1 where the acronym is that of the whole.
   */
  private static int innerStart(String text, List<Span> tokens, int first, int end) {
    if (end + 2 >= tokens.size()
        || !word(text, tokens, end).equals("(")
        || !NameRules.isAcronym(word(text, tokens, end + 1))
        || !word(text, tokens, end + 2).equals(")")) {
      return -1;
    }
    String acronym = word(text, tokens, end + 1);
    for (int i = first + 2; i < end; i++) {
      if (NameRules.isCapital(word(text, tokens, i))
          && initials(text, tokens, i, end).equals(acronym)
          && !initials(text, tokens, first, end).equals(acronym)) {
        return i;
      }
    }
    return -1;
  }

  private static String initials(String text, List<Span> tokens, int from, int to) {
    StringBuilder initials = new StringBuilder();
    for (int i = from; i < to; i++) {
      String word = word(text, tokens, i);
      if (!isSmall(word) && !word.equals("et") && Character.isLetter(word.charAt(0))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private static boolean isSmall(String word) {
    return LINKS.contains(word) || ARTICLES.contains(word);
  }

  /** "Formosa Forum", "Cleveland Institute of Energy": capitals up to a word for a house. */
  private List<FoundName> extendEnglish(String text, RawSentence sentence, List<FoundName> names) {
    if (sentence.block() != Block.Kind.PARAGRAPH) {
      return names; // headlines write every word with a capital
    }
    List<Span> tokens = sentence.tokens();
    List<FoundName> extended = new ArrayList<>(names);
    for (int i = 1; i < tokens.size(); i++) {
      if (!heads.contains(word(text, tokens, i)) || !isPart(text, tokens, i - 1)) {
        continue;
      }
      int start = i - 1;
      while (start > 0 && isPart(text, tokens, start - 1)) {
        start--;
      }
      if (start == 0 && i == 1) {
        continue; // "Several Committee members"
      }
      int end = i + 1;
      if (end + 1 < tokens.size() && LINKS.contains(word(text, tokens, end))) {
        int at = skipArticles(text, tokens, end + 1);
        int last = at;
        while (last < tokens.size() && isPart(text, tokens, last)) {
          last++;
        }
        end = last > at ? last : end;
      }
      Span span = tokens.get(start).cover(tokens.get(end - 1));
      boolean told =
          extended.stream()
              .anyMatch(
                  n ->
                      n.span().overlaps(span)
                          && (!span.contains(n.span())
                              || n.type() == NameType.ORGANIZATION && n.score() == 1
                              || n.span().equals(span)));
      if (!told) {
        extended.removeIf(n -> n.span().overlaps(span));
        extended.add(new FoundName(span, NameType.ORGANIZATION, 0.9));
      }
    }
    Collections.sort(extended);
    return extended;
  }

  private boolean isPart(String text, List<Span> tokens, int at) {
    String word = word(text, tokens, at);
    return NameRules.isCapital(word)
        && Character.isLetter(word.charAt(0))
        && !ARTICLES.contains(word.toLowerCase(Locale.ROOT))
        && !rules.isTitle(word)
        && !rules.isDay(word);
  }

  /** A capital right behind "association", which no known name and no adjective explains. */
  private boolean isNamed(String text, List<Span> tokens, int i, List<FoundName> names) {
    return i > 0
        && naming.contains(word(text, tokens, i - 1))
        && NameRules.isCapital(word(text, tokens, i))
        && !NameRules.isAcronym(word(text, tokens, i))
        && names.stream()
            .noneMatch(
                n ->
                    n.span().overlaps(tokens.get(i))
                        && (n.score() == 1 || n.span().length() > tokens.get(i).length()));
  }

  /** "Frontières douces", "Vivre sans bombe": how far such a name goes. */
  private int namedEnd(String text, List<Span> tokens, int first) {
    int end = first + 1;
    while (end < tokens.size() && NameRules.isCapital(word(text, tokens, end))) {
      end++;
    }
    while (end + 1 < tokens.size()) {
      String word = word(text, tokens, end);
      boolean linked =
          LINKS.contains(word) && word(text, tokens, end + 1).matches("\\p{Ll}{3,}|\\p{Lu}.*");
      boolean closes = !Character.isLetterOrDigit(word(text, tokens, end + 1).charAt(0));
      boolean agrees =
          word.matches("\\p{Ll}{4,}[sx]") && word(text, tokens, end - 1).matches(".*[sx]");
      if (isAdjective(word) || agrees && closes) {
        end++;
      } else if (linked) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  // "Front national", where the text goes on "de libération": another than the known one
  private static boolean isShortOf(String text, List<Span> tokens, Span known, Span whole) {
    int next = TokenRow.indexAt(tokens, known.end() - 1) + 1;
    if (next + 1 < tokens.size()
        && whole.end() > known.end()
        && PARTIES.contains(word(text, tokens, TokenRow.indexAt(tokens, known.start())))
        && (word(text, tokens, next).equals("de") || word(text, tokens, next).equals("d'"))
        && NameRules.isCapital(word(text, tokens, next + 1))) {
      return true; // "Parti républicain d'Arménie"
    }
    return whole.end() > known.end()
        && next + 1 < tokens.size()
        && (word(text, tokens, next).equals("de") || word(text, tokens, next).equals("pour"))
        && known.of(text).indexOf(' ') > 0
        && word(text, tokens, next + 1).matches("\\p{Ll}{4,}");
  }

  private boolean continues(String text, List<Span> tokens, int at) {
    String word = word(text, tokens, at);
    return LINKS.contains(word)
        || isAdjective(word)
        || NameRules.isCapital(word) && at > 1 && !NameRules.isAcronym(word);
  }

  boolean isAdjective(String word) {
    return word.length() > 2
        && word.equals(word.toLowerCase(Locale.ROOT))
        && (ADJECTIVE.matcher(word).matches()
            || demonyms.contains(
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
  }

  private int end(String text, List<Span> tokens, int first) {
    int end = first + 1;
    int limit = Math.min(tokens.size(), first + LONGEST_IN_TOKENS);
    boolean linked = false;
    while (end < limit) {
      String word = word(text, tokens, end);
      boolean next = end == first + 1; // "Collectif Terre sans mines"
      if (NameRules.isCapital(word) && (next || !rules.isNoName(word)) && !rules.isTitle(word)) {
        end++;
      } else if (isAdjective(word)) {
        end++;
      } else if (LINKS.contains(word)
          || word.equals("à") && SUPPORTING.contains(word(text, tokens, end - 1))) {
        int at = skipArticles(text, tokens, end + 1);
        if (at >= limit
            || !startsWord(word(text, tokens, at))
            || word(text, tokens, at).equals("ici")
            || word(text, tokens, at).matches(".*(er|ir|re)")
                && Character.isLowerCase(word(text, tokens, at).codePointAt(0))
                && !word.startsWith("d")) {
          break; // "d'ici à l'été", "une Agence pour faire"
        }
        linked = true;
        end = at + 1;
      } else if (word.equals("et") && linked) {
        int at = skipArticles(text, tokens, end + 1);
        boolean linkedToo = at < limit && LINKS.contains(word(text, tokens, end + 1));
        boolean parallel = at > end + 1 || linkedToo;
        boolean another = // "le Mouvement pour l'Azawad et la Plateforme"
            !linkedToo && at < limit && NameRules.isCapital(word(text, tokens, at));
        if (!parallel || at >= limit || another) {
          break;
        }
        end =
            LINKS.contains(word(text, tokens, at))
                ? Math.min(limit, skipArticles(text, tokens, at + 1) + 1)
                : at + 1;
        if (end + 1 < limit
            && !word(text, tokens, end).equals("en")
            && !continues(text, tokens, end)) {
          break;
        }
      } else if (word.equals("en")
          && end + 1 < limit
          && NameRules.isCapital(word(text, tokens, end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private int skipArticles(String text, List<Span> tokens, int at) {
    while (at < tokens.size() && ARTICLES.contains(word(text, tokens, at))) {
      at++;
    }
    return at;
  }

  private static boolean startsWord(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(0));
  }

  private static String word(String text, List<Span> tokens, int index) {
    return tokens.get(index).of(text).replace('’', '\'');
  }
}
