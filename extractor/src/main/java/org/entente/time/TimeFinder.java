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
import org.entente.time.TimeValue.Grain;

/**
 * Finds what says when, and resolves it against the article's date and the dates told before.
 * Times of day are left out. Relative expressions of an article without a date give nothing.
 * Immutable and thread-safe.
 */
public final class TimeFinder {
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
    private final List<TimeMention> mentions = new ArrayList<>();
    private final List<Optional<TimeValue>> contexts = new ArrayList<>();
    private Optional<TimeValue> told = Optional.empty();
    private Optional<TimeValue> earlier = Optional.empty();
    private Optional<TimeValue> opening = Optional.empty();
    private int toldIn;
    private int block = -1;

    Reader(Article article) {
      this.article = article;
      this.grammar = requireGrammar(article.language());
      TenseReader reader = tenses.get(article.language());
      if (reader == null) {
        throw new IllegalArgumentException("language: no tenses for " + article.language());
      }
      this.tense = reader;
      this.resolver = new TimeResolver(article.date());
    }

    void read(Sentence sentence) {
      if (sentence.blockIndex() != block) {
        block = sentence.blockIndex();
        earlier = told.or(() -> earlier);
        told = Optional.empty();
        opening = Optional.empty();
      }
      contexts.add(opening);
      if (sentence.block() == Block.Kind.HEADER || sentence.block() == Block.Kind.SIGNATURE) {
        return;
      }
      List<Lexeme> text =
          Lexer.lex(article.text(), sentence.span().start(), sentence.span().end());
      for (int at = 0; at < text.size(); ) {
        Optional<TimeGrammar.Match> match = grammar.match(text, at);
        match.ifPresent(m -> note(sentence, text, m));
        at = match.map(TimeGrammar.Match::next).orElse(at + 1);
      }
    }

    private void note(Sentence sentence, List<Lexeme> text, TimeGrammar.Match match) {
      Moment moment =
          new Moment(
              tense.around(text, match.first(), match.next()),
              told,
              earlier,
              sentence.index() - toldIn);
      Span span =
          new Span(text.get(match.first()).start(), text.get(match.next() - 1).end());
      for (TimeValue value : resolver.resolve(match.expression(), moment)) {
        mention(sentence, span, value).ifPresent(mentions::add);
        remember(sentence, value, match.first());
      }
    }

    /** An open end ("jusqu'en 2026") says nothing of when the story stands. */
    private void remember(Sentence sentence, TimeValue value, int lexeme) {
      Optional<TimeValue> start = value.start();
      if (start.isEmpty()) {
        return;
      }
      boolean vaguer =
          told.isPresent()
              && toldIn == sentence.index()
              && start.get().grain() == Grain.YEAR
              && told.get().iso().startsWith(start.get().iso());
      if (!vaguer) {
        told = start;
        toldIn = sentence.index();
      }
      if (lexeme <= 2 || opening.isEmpty()) {
        opening = Optional.of(value);
      }
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
              new TimeMention(span, sentence.index(), first, last, head(sentence, first, last), value));
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
      return token.upos().equals("ADP") || token.upos().equals("DET") || token.upos().equals("PUNCT");
    }
  }
}
