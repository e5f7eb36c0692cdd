package org.entente.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/** Names that nothing but their capitals tells, and ships, whose letters before the name do. */
final class CapitalNames {
  private static final Set<String> NOBLES =
      Set.of("prince", "princesse", "comte", "comtesse", "duc", "duchesse", "baron", "marquis");

  private final NameRules rules;
  private final Set<String> demonyms;
  private final InstitutionNames institutions;

  CapitalNames(NameRules rules, Set<String> demonyms, InstitutionNames institutions) {
    this.rules = rules;
    this.demonyms = demonyms;
    this.institutions = institutions;
  }

  /** "HMS Conqueror": letters that only ships bear, and the capitals behind them. */
  List<FoundName> addShips(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    List<FoundName> all = new ArrayList<>(names);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int end = i + 1;
      while (end < tokens.size()
          && end <= i + 3
          && rules.isShipPrefix(TokenRow.word(text, tokens, i))
          && NameRules.isCapital(TokenRow.word(text, tokens, end))) {
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

  /** Capitals inside a sentence that no other layer explains are names too. */
  void addCapitals(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    boolean heading = sentence.block() != Block.Kind.PARAGRAPH;
    if (heading && isShouted(text, tokens) || heading && rules.language() == Language.EN) {
      return; // every word may have a capital there
    }
    List<FoundName> more = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!TokenRow.isFree(tokens.get(i), names) || !startsName(text, tokens, i)) {
        continue;
      }
      int end = i + 1;
      for (int k = i + 1; k < tokens.size() && TokenRow.isFree(tokens.get(k), names); k++) {
        String word = TokenRow.word(text, tokens, k);
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
  static boolean opensHeading(String text, List<Span> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return true;
    }
    String next = TokenRow.word(text, tokens, i + 1);
    return next.equals(".")
        || next.equals(":")
        || next.equals("–")
        || next.equals("—")
        || NameRules.isAcronym(next) && next.length() > 3;
  }

  private boolean isSure(String text, List<Span> tokens, int first, int end) {
    String head = TokenRow.word(text, tokens, first);
    String before = first > 0 ? TokenRow.word(text, tokens, first - 1) : "";
    String after = end < tokens.size() ? TokenRow.word(text, tokens, end) : "";
    String last = TokenRow.word(text, tokens, end - 1);
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
    String head = TokenRow.word(text, tokens, first);
    String before = first > 0 ? TokenRow.word(text, tokens, first - 1) : "";
    boolean noble = // "le prince de Schwarzenberg"
        first > 1
            && (before.equals("de") || before.equals("d'"))
            && NOBLES.contains(TokenRow.word(text, tokens, first - 2));
    if (noble || rules.isTitle(before) || rules.isGivenName(head) && end - first > 1) {
      return NameType.PERSON;
    }
    if (end - first == 1 && NameRules.isAcronym(head)
        || institutions.isHead(TokenRow.word(text, tokens, end - 1))) {
      return NameType.ORGANIZATION;
    }
    if (NameRules.leadsToPlace(before)) {
      return NameType.PLACE;
    }
    if (before.equals("les") || before.equals("des") || before.equals("aux")) {
      return NameType.OTHER; // "les Taurus": things by the dozen
    }
    if (end - first > 1) {
      return TokenRow.isArticle(before) ? NameType.ORGANIZATION : NameType.PERSON;
    }
    return NameType.PLACE; // of single unknown names most are places
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
}
