package org.entente.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.Sentence;
import org.entente.language.Token;

/**
 * Finds what says when, and resolves it against the article's date and the dates told before. Times
 * of day are left out. Relative expressions of an article without a date give nothing. Immutable
 * and thread-safe.
 */
public final class TimeFinder {
  /** A date after no more words than these opens its sentence: "Puis, le 5 mai, …". */
  private static final int OPENING_WORDS = 2;

  /** So many words and signs may stand before the year of a heading. */
  private static final int HEADING_WORDS = 6;

  /** A sentence of so many words before its year says little else. */
  private static final int SHORT_SENTENCE = 5;

  private final Map<Language, TimeGrammar> grammars = new EnumMap<>(Language.class);
  private final Map<Language, TenseReader> tenses = new EnumMap<>(Language.class);

  private TimeFinder() {}

  /** With the rules of every language that ship with the extractor. */
  public static TimeFinder load() {
    TimeFinder finder = new TimeFinder();
    for (Language language : Language.values()) {
      finder.grammars.put(language, TimeGrammar.load(language));
      finder.tenses.put(language, TenseReader.load(language));
    }
    return finder;
  }

  /** The time expressions of an article, in text order. */
  public List<TimeMention> find(Article article, List<Sentence> sentences) {
    return read(article, sentences).mentions();
  }

  /** The time expressions, and the date at which each sentence is told. */
  public Timeline read(Article article, List<Sentence> sentences) {
    Reader reader = new Reader(article);
    for (Sentence sentence : sentences) {
      reader.read(sentence);
    }
    return new Timeline(reader.mentions, reader.contexts);
  }

  /** Rules and examples of a language, for the tests that run them. */
  TimeGrammar grammar(Language language) {
    return requireGrammar(language);
  }

  private TimeGrammar requireGrammar(Language language) {
    TimeGrammar grammar = grammars.get(language);
    if (grammar == null) {
      throw new IllegalArgumentException("language: no time rules for " + language);
    }
    return grammar;
  }

  /** One pass over an article; keeps what was told so far. */
  private final class Reader {
    private final Article article;
    private final TimeGrammar grammar;
    private final TenseReader tense;
    private final TimeResolver resolver;
    private final Story story;
    private final List<TimeMention> mentions = new ArrayList<>();
    private final List<Optional<TimeValue>> contexts = new ArrayList<>();

    Reader(Article article) {
      this.article = article;
      this.grammar = requireGrammar(article.language());
      TenseReader reader = tenses.get(article.language());
      if (reader == null) {
        throw new IllegalArgumentException("language: no tenses for " + article.language());
      }
      this.tense = reader;
      this.resolver = new TimeResolver(article.date());
      this.story = new Story(Anniversary.find(article, grammar));
    }

    void read(Sentence sentence) {
      story.enter(sentence.blockIndex(), sentence.index());
      contexts.add(story.context());
      boolean aboutArticle =
          sentence.block() == Block.Kind.HEADER || sentence.block() == Block.Kind.SIGNATURE;
      if (aboutArticle && article.date().isPresent()) {
        return;
      }
      boolean heading = sentence.block() == Block.Kind.HEADING;
      if (heading) {
        story.endChapter();
      }
      List<Lexeme> text = Lexer.lex(article.text(), sentence.span().start(), sentence.span().end());
      for (TimeGrammar.Match match : grammar.findAll(text)) {
        if (namesYear(match.expression())
            && (aboutArticle || isAlone(text, match) || heading && isLast(text, match))) {
          chapter(match.expression());
        } else if (!aboutArticle) {
          note(sentence, text, match);
        }
      }
    }

    /** A date over the text dates what follows, and is told of nothing itself. */
    private void chapter(TimeExpression date) {
      resolver
          .resolve(date, story.moment(Moment.Direction.PAST, false))
          .forEach(story::beginChapter);
    }

    private static boolean namesYear(TimeExpression date) {
      return switch (date) {
        case TimeExpression.Fields f -> f.year() > 0;
        case TimeExpression.Season s -> s.year() > 0;
        default -> false;
      };
    }

    /** A year or a month of a year, with nothing beside it: the heading of a chronology. */
    private static boolean isAlone(List<Lexeme> text, TimeGrammar.Match match) {
      return match.first() == 0
          && match.next() == text.size()
          && match.expression() instanceof TimeExpression.Fields f
          && f.day() == 0;
    }

    /**
     * "1. L'été 1974", "La guerre de 1982": a short heading that ends with the year it tells of.
     */
    private static boolean isLast(List<Lexeme> text, TimeGrammar.Match match) {
      return match.next() == text.size() && match.first() <= HEADING_WORDS;
    }

    /** "L'épreuve vint en 1982.": what follows is told of that year. */
    private static boolean isAllTold(List<Lexeme> text, TimeGrammar.Match match) {
      return namesYear(match.expression())
          && match.next() == text.size() - 1
          && match.first() <= SHORT_SENTENCE;
    }

    private void note(Sentence sentence, List<Lexeme> text, TimeGrammar.Match match) {
      boolean opening = match.first() <= OPENING_WORDS || isAllTold(text, match);
      boolean aside = !opening && tense.isAside(text, match.first());
      Moment moment = story.moment(tense.around(text, match.first(), match.next()), aside);
      Span span = new Span(text.get(match.first()).start(), text.get(match.next() - 1).end());
      for (TimeValue value : resolver.resolve(match.expression(), moment)) {
        mention(sentence, span, value).ifPresent(mentions::add);
        story.tell(match.expression(), value, opening, aside);
        if (isHeading(text, match)) {
          story.head(value);
        }
      }
    }

    /** "21 février.", "2 mars 2014 –", "18 au 21 juillet :" at the head of a sentence. */
    private static boolean isHeading(List<Lexeme> text, TimeGrammar.Match match) {
      return match.first() == 0
          && (match.next() == text.size() || ".:-—".contains(text.get(match.next()).text()));
    }

    private Optional<TimeMention> mention(Sentence sentence, Span span, TimeValue value) {
      int first = -1;
      int last = -1;
      for (Token token : sentence.tokens()) {
        if (token.span().overlaps(span)) {
          first = first < 0 ? token.index() : first;
          last = token.index();
        }
      }
      return first < 0
          ? Optional.empty()
          : Optional.of(
              new TimeMention(
                  span, sentence.index(), first, last, head(sentence, first, last), value));
    }

    /** The first token whose governor stands outside the expression. */
    private static int head(Sentence sentence, int first, int last) {
      for (int i = first; i <= last; i++) {
        int governor = sentence.token(i).head();
        if ((governor < first || governor > last) && !isFunction(sentence.token(i))) {
          return i;
        }
      }
      return last;
    }

    private static boolean isFunction(Token token) {
      return switch (token.upos()) {
        case "ADP", "DET", "PUNCT" -> true;
        default -> false;
      };
    }
  }
}
