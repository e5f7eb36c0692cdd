package org.entente.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads numbers in digits and words: "8 000", "47.000", "1,2 million", "deux mille trois cents",
 * "quatre-vingt-dix-neuf", "twenty-five".
 *
 * @param words number words to values: units and tens; "cent" 100; "mille" 1000; "million" …
 * @param collectives nouns of number: "dizaine" 10, "millier" 1000; they make a number approximate
 * @param joiners words that may stand within a number: "et", "and"
 * @param commaIsDecimal true where "1,2" is one and a fifth, false where "1,200" is twelve hundred
 */
record Numerals(
    Map<String, Long> words,
    Map<String, Long> collectives,
    List<String> joiners,
    boolean commaIsDecimal) {

  /**
   * A number read.
   *
   * @param next index of the first lexeme after it
   * @param round true where a noun of number says it: "une centaine"
   * @param inWords true where no digit was used
   */
  record Numeral(double value, int next, boolean round, boolean inWords) {}

  /** The longest number that begins at a lexeme. "un" alone is a number here; so is "une". */
  Optional<Numeral> read(List<Lexeme> text, int at) {
    if (at >= text.size()) {
      return Optional.empty();
    }
    Lexeme first = text.get(at);
    if (first.isDigits()) {
      return Optional.of(digits(text, at));
    }
    return first.isWord() && mayBegin(text, at) ? spelled(text, at) : Optional.empty();
  }

  private boolean mayBegin(List<Lexeme> text, int at) {
    String first = text.get(at).text();
    if (isArticle(text.get(at))) { // "a hundred", "a dozen"; not "a soldier"
      String next = at + 1 < text.size() ? text.get(at + 1).text() : "";
      return words.getOrDefault(next, 0L) >= 100 || collectives.containsKey(next);
    }
    if (collectives.containsKey(first) || words.getOrDefault(first, 0L) > 1000) {
      // "dizaines", "millions" alone say no number, "m" and "bn" nothing at all
      return !first.endsWith("s") && first.length() > 2;
    }
    return words.containsKey(first);
  }

  private Numeral digits(List<Lexeme> text, int at) {
    StringBuilder number = new StringBuilder(text.get(at).text());
    int next = at + 1;
    if (number.length() <= 3) {
      next = groups(text, next, number);
    }
    double value = Double.parseDouble(number.toString());
    if (next + 1 < text.size()
        && text.get(next).is(commaIsDecimal ? "," : ".")
        && text.get(next).glued()
        && text.get(next + 1).isDigits()
        && text.get(next + 1).glued()) {
      value = Double.parseDouble(number + "." + text.get(next + 1).text());
      next += 2;
    }
    return multiplied(text, value, next, false);
  }

  /** Groups of three digits: after a blank, or after the sign that is not the decimal one. */
  private int groups(List<Lexeme> text, int from, StringBuilder number) {
    int next = from;
    while (next < text.size()) {
      Lexeme sign = text.get(next);
      if (sign.isDigits()
          && sign.text().length() == 3
          && !sign.glued()
          && sign.start() - text.get(next - 1).end() == 1) {
        number.append(sign.text());
        next++;
      } else if (next + 1 < text.size()
          && (sign.is(commaIsDecimal ? "." : ",") || sign.is("'"))
          && sign.glued()
          && text.get(next + 1).isDigits()
          && text.get(next + 1).glued()
          && text.get(next + 1).text().length() == 3) {
        number.append(text.get(next + 1).text());
        next += 2;
      } else {
        return next;
      }
    }
    return next;
  }

  /** "2,5 millions", "10 mille", "3 milliards et demi". */
  private Numeral multiplied(List<Lexeme> text, double value, int at, boolean inWords) {
    double product = value;
    int next = at;
    if (next < text.size()) {
      Long factor = words.get(text.get(next).text());
      boolean letters = text.get(next).text().length() <= 2; // "5bn", but not "9M729"
      if (letters
          && next + 1 < text.size()
          && text.get(next + 1).glued()
          && text.get(next + 1).isDigits()) {
        factor = null;
      }
      if (factor != null && factor >= 1000) {
        product *= factor;
        next++;
        if (isHalf(text, next)) {
          product += factor / 2.0;
          next += 2;
        }
      }
    }
    return new Numeral(Math.rint(product * 1000) / 1000, next, false, inWords);
  }

  private static boolean isHalf(List<Lexeme> text, int at) {
    return at + 1 < text.size()
        && text.get(at).is("et")
        && (text.get(at + 1).is("demi") || text.get(at + 1).is("demie"));
  }

  private Optional<Numeral> spelled(List<Lexeme> text, int at) {
    double total = 0;
    double group = 0;
    boolean any = false;
    boolean round = false;
    int next = at;
    int last = at;
    while (next < text.size()) {
      Lexeme word = text.get(next);
      Long value = word.isWord() ? words.get(word.text()) : null;
      Long collective = word.isWord() ? collectives.get(word.text()) : null;
      if (value != null && !(any && value == 1 && isArticle(word))) {
        if (value >= 1000) {
          total += (group == 0 ? 1 : group) * value;
          group = 0;
          if (isHalf(text, next + 1)) {
            total += value / 2.0;
            next += 2;
          }
        } else if (value == 100) {
          group = (group == 0 ? 1 : group) * 100;
        } else if (group != 0 && !canFollow(group, value)) {
          break;
        } else {
          // "quatre-vingts": four times twenty, the one product below a hundred
          group = value == 20 && group % 100 == 4 ? group + 76 : group + value;
        }
        any = true;
        last = ++next;
      } else if (collective != null) {
        group = (group == 0 ? 1 : group) * collective;
        round = true;
        any = true;
        last = ++next;
        if (next + 1 < text.size() && text.get(next).is("de")) { // "une centaine de milliers"
          Long factor =
              words.getOrDefault(
                  text.get(next + 1).text(), collectives.get(text.get(next + 1).text()));
          if (factor != null && factor >= 1000) {
            group *= factor;
            last = next + 2;
          }
        }
        break;
      } else if (any && (word.is("-") || joiners.contains(word.text())) && continues(text, next)) {
        next++;
      } else {
        break;
      }
    }
    return any ? Optional.of(new Numeral(total + group, last, round, true)) : Optional.empty();
  }

  private boolean continues(List<Lexeme> text, int at) {
    if (at + 1 >= text.size()) {
      return false;
    }
    Lexeme sign = text.get(at);
    Lexeme after = text.get(at + 1);
    Long value = after.isWord() ? words.get(after.text()) : null;
    if (value == null) {
      return false;
    }
    if (sign.is("-")) {
      return sign.glued() && after.glued();
    }
    if (sign.is("et")) { // vingt et un, soixante et onze; not "deux et un"
      Long before = words.get(text.get(at - 1).text());
      return before != null && before >= 20 && before < 100 && (value == 1 || value == 11);
    }
    Long before = words.get(text.get(at - 1).text()); // two hundred and five
    return before != null && before >= 100 && value < 100;
  }

  private static boolean isArticle(Lexeme word) {
    return word.is("a") || word.is("an");
  }

  /** Whether a smaller number may be added: "trois cent | deux", "soixante | douze". */
  private static boolean canFollow(double group, long value) {
    int rest = (int) group % 100;
    if (rest == 0) {
      return value < 100;
    }
    if (rest == 4 && value == 20) {
      return true;
    }
    return rest >= 20 && rest % 10 == 0 && (value < 10 || (rest == 60 || rest == 80) && value < 20)
        || rest == 10 && value >= 7 && value < 10;
  }
}
