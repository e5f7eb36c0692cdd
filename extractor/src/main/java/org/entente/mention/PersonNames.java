package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/** Makes the names of people whole: given names the model left out, names it found in pieces. */
final class PersonNames {
  private static final Set<String> KIN = Set.of("ben", "bin", "ibn", "ould", "bint", "Al", "al");

  private final NameRules rules;
  private final Set<String> demonyms;
  private final InstitutionNames institutions;

  PersonNames(NameRules rules, Set<String> demonyms, InstitutionNames institutions) {
    this.rules = rules;
    this.demonyms = demonyms;
    this.institutions = institutions;
  }

  // "President Recep Tayyip Erdogan", of whom the model found the last two words
  List<FoundName> widen(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    List<FoundName> wide = new ArrayList<>();
    for (FoundName name : names) {
      int first = TokenRow.indexAt(tokens, name.span().start());
      if (name.type() == NameType.PERSON && name.score() < 1 && first > 1) {
        String before = TokenRow.word(text, tokens, first - 1);
        boolean part =
            NameRules.isCapital(before)
                && before.length() > 2
                && TokenRow.isFree(tokens.get(first - 1), names)
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
  List<FoundName> join(String text, List<FoundName> names) {
    List<FoundName> joined = new ArrayList<>();
    for (FoundName name : names) {
      FoundName before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean runsOn = // "César Atoute Badiate", "Augustin Diamacoune Senghor": partly well known
          before != null
              && isBlank(text, before.span().end(), name.span().start())
              && (name.score() < 1
                      && isGivenNameAlone(text, before)
                      && name.type() == NameType.PERSON
                  || isGivenNameAlone(text, before)
                      && before.score() < 1
                      && name.type() == NameType.PERSON
                      && name.span().of(text).indexOf(' ') < 0
                  || before.score() < 1
                      && before.type() == NameType.PERSON
                      && before.span().of(text).indexOf(' ') > 0
                      && name.type() == NameType.PERSON
                      && name.span().of(text).indexOf(' ') < 0);
      runsOn |= // "Tito Okello", of whom the first word alone is well known
          before != null
              && before.score() == 1
              && before.type() == NameType.PERSON
              && before.span().of(text).indexOf(' ') < 0
              && name.score() < 1
              && name.type() != NameType.ORGANIZATION
              && isBlank(text, before.span().end(), name.span().start());
      runsOn |= // "Khalifa ben Salmane"
          before != null
              && KIN.contains(gap(text, before, name))
              && (before.type() == NameType.PERSON || isGivenNameAlone(text, before))
              && (name.type() == NameType.PERSON || isGivenNameAlone(text, name));
      if (runsOn) {
        Span whole = before.span().cover(name.span());
        int cut = whole.of(text).indexOf(' ');
        if (Character.isLowerCase(whole.of(text).codePointAt(0)) && cut > 0) {
          whole = new Span(whole.start() + cut + 1, whole.end()); // "roi Hamad" is known so
        }
        joined.set(joined.size() - 1, new FoundName(whole, NameType.PERSON, 0.9));
      } else if (before != null
          && before.score() < 1
          && before.type() == NameType.PLACE
          && name.type() == NameType.PLACE
          && name.score() == 1
          && isBlank(text, before.span().end(), name.span().start())
          && !rules.isPlaceHead(before.span().of(text))) {
        joined.set(
            joined.size() - 1, // "Bajo Cauca", of which the second word alone is well known
            new FoundName(before.span().cover(name.span()), NameType.PLACE, 0.9));
      } else if (before != null
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
    return name.type() == NameType.PERSON && gap(text, before, name).equals(gap);
  }

  private static String gap(String text, FoundName before, FoundName name) {
    return text.substring(before.span().end(), name.span().start()).replace('’', '\'').strip();
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
}
