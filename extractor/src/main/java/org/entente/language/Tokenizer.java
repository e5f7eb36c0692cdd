package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.article.Span;

/**
 * Cuts a sentence into surface tokens by rules, as the treebanks of its language do. Tokens do not
 * overlap, and between them stand only blanks.
 */
final class Tokenizer {
  private static final String WEB =
      "(?:https?://|www\\.)[^\\s«»<>\"“”]*[^\\s«»<>\"“”.,;:!?)]"
          + "|[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
          + "|[@#][\\p{L}\\p{N}_]+";
  private static final String INITIALS =
      "\\p{Lu}\\.(?:-?\\p{Lu}\\.)+|\\p{Lu}\\.(?=[\\s\\u00A0]*\\p{L})";
  private static final String OTHER = "\\.{2,}|--+|[^\\s\\u00A0\\u202F\\u2009]";
  private static final String APOSTROPHE = "['’]";
  private static final String LETTERS = "\\p{L}[\\p{L}\\p{M}\\p{N}_²³]*";

  private static final Pattern FRENCH =
      Pattern.compile(
          WEB
              + "|(?:M|MM|Mme|Mmes|Mlle|Mgr|Dr|Pr|St|Ste|art|cf|etc|env|vol|chap|janv|févr|avr|juil"
              + "|oct|nov|déc)\\."
              + "|(?:sept|p|pp)\\.(?=[\\s\\u00A0]*\\d)"
              + "|"
              + INITIALS
              // 11 000, also with no-break and thin blanks
              + "|\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+(?!\\d)(?:,\\d+)?"
              + "|\\d+(?:ère|er|ème|nde|nd|es|e|h(?:\\d\\d)?)(?![\\p{L}\\p{N}])"
              + "|\\d+(?:[.,:/]\\d+)*"
              + "|(?i:aujourd"
              + APOSTROPHE
              + "hui|quelqu"
              + APOSTROPHE
              + "une?|prud"
              + APOSTROPHE
              + "hom\\p{L}+|presqu"
              + APOSTROPHE
              + "île|c"
              + APOSTROPHE
              + "est-à-dire)"
              // n' and m' before a consonant begin a name: N'Djamena, M'Bala
              + "|(?i:[nm])"
              + APOSTROPHE
              + "(?=(?i:[bcdgkpqrstwz]))\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}+)*"
              + "|(?i:jusqu|lorsqu|puisqu|quoiqu|qu|[ldjmtscn])"
              + APOSTROPHE
              + "(?=[\\p{L}\\p{N}«\"“(])"
              + "|\\p{Lu}&\\p{Lu}+"
              + "|"
              + LETTERS
              + "(?:(?:[-‐‑]|"
              + APOSTROPHE
              + ")[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_²³]*)*"
              + "|"
              + OTHER);

  /** Pronouns hung on a verb: a-t-il, est-ce, dites-le. */
  private static final Pattern FRENCH_CLITIC =
      Pattern.compile(
          "[-‐‑](?:t[-‐‑])?(?:ils?|elles?|on|je|tu|nous|vous|ce|les?|la|lui|leur|moi|toi|y|en)"
              + "|[-‐‑](?:là|ci)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Hyphenated words that end like a clitic but are one word. */
  private static final Pattern FRENCH_WHOLE =
      Pattern.compile(
          "(?:rendez-vous|sous-la|celui|celle|ceux|celles|ce|au|par|de|là|jusque|va-et)"
              + "(?:-.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FRENCH_VERB_AT_START =
      Pattern.compile(
          "Est|Sont|A|Ont|Était|Étaient|Avait|Fut|Sera|Serait|Fait|Doit|Doivent|Peut|Peuvent|Faut"
              + "|Va|Vont|Veut|Veulent|Dit|Reste|Existe|Avez|Avons|Pouvez|Voulez|Faudra|Aurait|Aura"
              + "|Ira|Dites|Soit|Pourquoi|Peux");

  private static final Pattern ENGLISH =
      Pattern.compile(
          WEB
              + "|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Brig|Adm|Sen|Rep|Gov|Prof|Rev|Jr|Sr"
              + "|Hon|St|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Art|vs"
              + "|etc|approx|a\\.m|p\\.m|e\\.g|i\\.e)\\."
              + "|(?:No|Nos|pp?)\\.(?=[\\s\\u00A0]*\\d)"
              + "|"
              + INITIALS
              + "|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}])"
              + "|\\d+(?:[.,:/]\\d+)*"
              + "|\\p{Lu}&\\p{Lu}+"
              + "|"
              + APOSTROPHE
              + "(?i:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])"
              + "|(?i:anti|co|counter|cross|e|ex|mid|mini|multi|non|pan|pre|pro|re|semi|sub|un|vice)"
              + "[-‐‑](?=\\p{Ll})\\p{Ll}+|"
              + LETTERS
              + "(?:"
              + APOSTROPHE
              + "(?!(?i:s|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}]))\\p{L}[\\p{L}\\p{M}\\p{N}]*)*"
              + "(?:"
              + APOSTROPHE
              + "t(?![\\p{L}\\p{N}]))?"
              + "|"
              + OTHER);

  private final Language language;

  Tokenizer(Language language) {
    this.language = language;
  }

  /** The tokens of {@code span}, as stretches of {@code text}. */
  List<Span> tokens(String text, Span span) {
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = (language == Language.FR ? FRENCH : ENGLISH).matcher(text);
    matcher.region(span.start(), span.end());
    while (matcher.find()) {
      Span token = new Span(matcher.start(), matcher.end());
      int cut = language == Language.FR ? frenchClitic(text, token) : englishClitic(text, token);
      if (cut > token.start() && cut < token.end()) {
        tokens.add(new Span(token.start(), cut));
        tokens.add(new Span(cut, token.end()));
      } else {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** "a-t-il" → where "-t-il" begins; -1 for one word. */
  private static int frenchClitic(String text, Span token) {
    int hyphen = -1;
    for (int i = token.start() + 1; i < token.end() && hyphen < 0; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '‐' || c == '‑') {
        Matcher clitic = FRENCH_CLITIC.matcher(text).region(i, token.end());
        if (clitic.matches()) {
          hyphen = i;
        }
      }
    }
    if (hyphen < 0) {
      return -1;
    }
    String verb = text.substring(token.start(), hyphen);
    boolean liaison = hyphen + 2 < token.end() && "-‐‑".indexOf(text.charAt(hyphen + 2)) >= 0;
    boolean name = // Kim Jong-il is no question
        Character.isUpperCase(verb.charAt(0))
            && !liaison
            && !FRENCH_VERB_AT_START.matcher(verb).matches()
            && !verb.endsWith("ez");
    boolean whole = FRENCH_WHOLE.matcher(token.of(text)).matches();
    return name || whole ? -1 : hyphen;
  }

  /** "don't" → where "n't" begins, "cannot" → "not"; -1 for one word. */
  private static int englishClitic(String text, Span token) {
    int n = token.length();
    if (n > 3
        && Character.toLowerCase(text.charAt(token.end() - 1)) == 't'
        && "'’".indexOf(text.charAt(token.end() - 2)) >= 0
        && Character.toLowerCase(text.charAt(token.end() - 3)) == 'n') {
      return token.end() - 3;
    }
    return n == 6 && token.of(text).equalsIgnoreCase("cannot") ? token.start() + 3 : -1;
  }
}
