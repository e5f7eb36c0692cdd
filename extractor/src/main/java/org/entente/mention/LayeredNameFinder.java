package org.entente.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final int SHORTEST_SURNAME = 4;
  private static final double SURNAME_SCORE = 0.8;

  private static final Set<String> PREPOSITIONS =
      Set.of("vers", "avec", "chez", "pour", "sous", "dans", "contre", "depuis", "entre");

  private final NameFinder model;
  private final NameList known;
  private final NameRules rules;
  private final InstitutionNames institutions;
  private final PersonNames persons;
  private final GuessedNames cleaner;
  private final CapitalNames capitals;

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
    this.rules = new NameRules(language, givenNames);
    this.institutions = new InstitutionNames(language, rules, Set.copyOf(demonyms));
    this.persons = new PersonNames(rules, Set.copyOf(demonyms), institutions);
    this.cleaner = new GuessedNames(rules, Set.copyOf(demonyms), institutions);
    this.capitals = new CapitalNames(rules, Set.copyOf(demonyms), institutions);
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
      names = capitals.addShips(text, sentence, names);
      names = persons.widen(text, sentence, names);
      capitals.addCapitals(text, sentence, names);
      names = persons.join(text, names);
      names = products(text, sentence, names);
      for (FoundName name : names) {
        String surface = name.span().of(text);
        if (name.type() == NameType.PERSON && surface.indexOf(' ') > 0) {
          people.add(TokenRow.lastWord(surface));
        }
      }
      bySentence.add(names);
    }
    List<FoundName> all = new ArrayList<>();
    for (int i = 0; i < bySentence.size(); i++) {
      List<FoundName> names = bySentence.get(i);
      addSurnames(text, sentences.get(i).tokens(), names, people, all);
      for (FoundName name : names) {
        boolean surname = name.score() < 1 && people.contains(name.span().of(text));
        all.add(surname ? new FoundName(name.span(), NameType.PERSON, name.score()) : name);
      }
    }
    Collections.sort(all);
    return all;
  }

  /** "Begin avait longtemps refusé": whom the article names in full elsewhere. */
  private void addSurnames(
      String text,
      List<Span> tokens,
      List<FoundName> names,
      Set<String> people,
      List<FoundName> all) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).of(text);
      if (word.length() >= SHORTEST_SURNAME
          && people.contains(word)
          && Character.isUpperCase(word.codePointAt(0))
          && !rules.isNoName(word)
          && TokenRow.isFree(tokens.get(i), names)) {
        all.add(new FoundName(tokens.get(i), NameType.PERSON, SURNAME_SCORE));
      }
    }
  }

  /** "l'opération Soberanía", "des missiles Qader et Nour" name neither people nor towns. */
  private List<FoundName> products(String text, RawSentence sentence, List<FoundName> names) {
    List<Span> tokens = sentence.tokens();
    List<FoundName> all = new ArrayList<>();
    FoundName last = null;
    for (FoundName name : names) {
      int first = TokenRow.indexAt(tokens, name.span().start());
      boolean joined =
          last != null
              && last.type() == NameType.OTHER
              && text.substring(last.span().end(), name.span().start()).matches(" et | ou |, ");
      if (name.score() < 1
          && name.type() != NameType.ORGANIZATION
          && (joined || first > 0 && isProduct(text, tokens, first - 1))) {
        name = new FoundName(name.span(), NameType.OTHER, name.score());
      }
      all.add(name);
      last = name;
    }
    return all;
  }

  private boolean isProduct(String text, List<Span> tokens, int before) {
    String word = TokenRow.word(text, tokens, before);
    if (rules.isProductHead(word)) {
      return true;
    }
    String head = before > 0 ? TokenRow.word(text, tokens, before - 1) : "";
    boolean between = word.equals("«") || word.matches("\\p{Ll}{4,}") && !rules.isTitle(word);
    return between && rules.isProductHead(head) && !PREPOSITIONS.contains(word);
  }

  private List<FoundName> merge(String text, RawSentence sentence, List<FoundName> guessed) {
    List<FoundName> guesses = new ArrayList<>();
    for (FoundName guess : guessed) {
      FoundName clean = cleaner.clean(text, sentence.tokens(), guess);
      if (clean != null) {
        guesses.add(clean);
      }
    }
    List<FoundName> names = new ArrayList<>();
    List<Span> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); ) {
      int end = known.longest(text, tokens, i);
      boolean article = end > i && TokenRow.isArticle(TokenRow.word(text, tokens, i));
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
        && isInnerParticle(TokenRow.word(text, tokens, first - 1))
        && NameRules.isCapital(TokenRow.word(text, tokens, first - 2))) {
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
}
