package org.entente.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.time.PhrasePattern.Kept;
import org.entente.time.PhrasePattern.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The time expressions of one language, read from {@code lexicon/LANGUAGE/time/expressions.yml};
 * that file tells how a rule is written. Immutable after loading.
 */
final class TimeGrammar {
  /** The rules tried at each place of a sentence. */
  private static final String TOP = "time";

  /** No expression has more words than these before its first digit or word of time. */
  private static final int SIGNAL_REACH = 8;

  /** What a rule found. */
  record Match(int first, int next, TimeExpression expression, String rule) {}

  /** A rule's own examples: text to the value it must have, empty for nothing. */
  record Example(String rule, String text, String value) {}

  private record End(int next, @Nullable Kept kept) {}

  private record Reading(int next, TimeExpression expression) {}

  private record Rule(String pattern, List<Piece> pieces, Meaning meaning) {}

  private final Map<String, Map<String, Object>> words = new HashMap<>();
  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
  private final List<Rule> byCategory = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final Set<String> signals = new HashSet<>();
  private final TimeWords classes;

  private TimeGrammar(TimeWords classes) {
    this.classes = classes;
  }

  static TimeGrammar load(Language language) {
    String file = "lexicon/" + language.code() + "/time/expressions.yml";
    TimeGrammar grammar = new TimeGrammar(TimeWords.load(language));
    Map<?, ?> root = LexiconFile.read(file);
    try {
      grammar.readWords(LexiconFile.map(root.get("words")));
      grammar.signals.addAll(LexiconFile.texts(root.get("signals")));
      grammar.readRules(LexiconFile.map(root.get("rules")));
      grammar.index();
    } catch (IllegalArgumentException e) {
      throw new EntenteException(file + ": " + e.getMessage(), e);
    }
    return grammar;
  }

  List<Example> examples() {
    return List.copyOf(examples);
  }

  TimeWords classes() {
    return classes;
  }

  private void readWords(Map<?, ?> tables) {
    tables.forEach(
        (name, table) -> {
          Map<String, Object> values = new HashMap<>();
          LexiconFile.map(table).forEach((form, value) -> values.put(form.toString(), value));
          words.put(name.toString(), values);
          signals.addAll(values.keySet());
        });
  }

  private void readRules(Map<?, ?> groups) {
    groups.forEach(
        (name, list) -> {
          List<Rule> group = new ArrayList<>();
          for (Object item : (List<?>) list) {
            Map<?, ?> rule = LexiconFile.map(item);
            String pattern = LexiconFile.text(rule, "pattern");
            group.add(
                new Rule(
                    pattern,
                    PhrasePattern.parse(pattern),
                    Meaning.parse(LexiconFile.text(rule, "means"))));
            if (rule.get("finds") instanceof Map<?, ?> finds) {
              finds.forEach(
                  (text, value) ->
                      examples.add(new Example(pattern, text.toString(), value.toString())));
            }
            if (rule.get("ignores") instanceof List<?> ignores) {
              ignores.forEach(text -> examples.add(new Example(pattern, text.toString(), "")));
            }
          }
          rules.put(name.toString(), List.copyOf(group));
        });
  }

  /** Sorts the top rules by what may begin them, so that most words cost one look-up. */
  private void index() {
    List<Rule> top = rules.get(TOP);
    if (top == null) {
      throw new IllegalArgumentException("rules: no group \"" + TOP + "\"");
    }
    for (Rule rule : top) {
      List<String> firsts = new ArrayList<>();
      if (!firstWords(rule.pieces(), 0, firsts)) {
        byCategory.add(rule);
      }
      firsts.stream()
          .distinct()
          .forEach(w -> byFirstWord.computeIfAbsent(w, k -> new ArrayList<>()).add(rule));
    }
  }

  /** Adds all words that may begin a sequence; false where a built-in category may, too. */
  private boolean firstWords(List<Piece> pieces, int at, List<String> into) {
    if (at >= pieces.size()) {
      return false;
    }
    return switch (pieces.get(at)) {
      case Piece.Word w -> into.add(w.form());
      case Piece.Maybe m ->
          firstWords(List.of(m.piece()), 0, into) & firstWords(pieces, at + 1, into);
      case Piece.Look l -> firstWords(pieces, at + 1, into);
      case Piece.Choice c -> {
        boolean all = true;
        for (List<Piece> way : c.ways()) {
          List<Piece> whole = new ArrayList<>(way);
          whole.addAll(pieces.subList(at + 1, pieces.size()));
          all &= firstWords(whole, 0, into);
        }
        yield all;
      }
      case Piece.Category c -> {
        Map<String, Object> table = words.get(c.name());
        if (table != null) {
          yield into.addAll(table.keySet()) || table.isEmpty();
        }
        boolean all = rules.containsKey(c.name());
        for (Rule rule : rules.getOrDefault(c.name(), List.of())) {
          List<Piece> whole = new ArrayList<>(rule.pieces());
          all &= firstWords(whole, 0, into);
        }
        yield all;
      }
    };
  }

  /** The expressions of a text from left to right, each as long as can be. */
  List<Match> findAll(List<Lexeme> text) {
    return new Scan(text).findAll();
  }

  /** One text being read; remembers what each group of rules found where. */
  private final class Scan {
    private final List<Lexeme> text;
    private final Map<String, List<Reading>[]> memo = new HashMap<>();

    Scan(List<Lexeme> text) {
      this.text = text;
    }

    List<Match> findAll() {
      List<Match> found = new ArrayList<>();
      int signal = -1;
      for (int at = 0; at < text.size(); ) {
        while (signal < at || signal < text.size() && !isSignal(text.get(signal))) {
          signal++;
        }
        if (signal == text.size()) {
          break;
        }
        if (signal - at > SIGNAL_REACH) {
          at = signal - SIGNAL_REACH;
        }
        Optional<Match> match = match(at);
        match.ifPresent(found::add);
        at = match.map(Match::next).orElse(at + 1);
      }
      return found;
    }

    private boolean isSignal(Lexeme lexeme) {
      return lexeme.isDigits() || signals.contains(lexeme.text());
    }

    /** The longest expression that begins at a lexeme; of two as long, the rule written first. */
    private Optional<Match> match(int at) {
      Lexeme first = text.get(at);
      @Nullable Match best = null;
      if (first.isWord() || first.isDigits()) {
        best = longest(byFirstWord.getOrDefault(first.text(), List.of()), at, best);
        if (first.isDigits() || classes.mayBeginNumber(first)) {
          best = longest(byCategory, at, best);
        }
      }
      return Optional.ofNullable(best);
    }

    private @Nullable Match longest(List<Rule> candidates, int at, @Nullable Match bestSoFar) {
      @Nullable Match best = bestSoFar;
      for (Rule rule : candidates) {
        for (End end : ends(rule.pieces(), 0, at, null)) {
          if (end.next() > at && (best == null || end.next() > best.next())) {
            Optional<TimeExpression> meant = rule.meaning().of(end.kept());
            if (meant.isPresent()) {
              best = new Match(at, end.next(), meant.get(), rule.pattern());
            }
          }
        }
      }
      return best;
    }

    /** Every way a sequence can match from here. */
    private List<End> ends(List<Piece> pieces, int piece, int at, @Nullable Kept kept) {
      if (piece == pieces.size()) {
        return List.of(new End(at, kept));
      }
      List<End> found = new ArrayList<>(2);
      for (End end : one(pieces.get(piece), at, kept)) {
        found.addAll(ends(pieces, piece + 1, end.next(), end.kept()));
      }
      return found;
    }

    private List<End> one(Piece piece, int at, @Nullable Kept kept) {
      return switch (piece) {
        case Piece.Word w ->
            at < text.size() && text.get(at).is(w.form())
                ? List.of(new End(at + 1, kept))
                : List.of();
        case Piece.Choice c -> {
          List<End> found = new ArrayList<>(2);
          for (List<Piece> way : c.ways()) {
            found.addAll(ends(way, 0, at, kept));
          }
          yield found;
        }
        case Piece.Maybe m -> {
          List<End> found = new ArrayList<>(one(m.piece(), at, kept));
          found.add(new End(at, kept));
          yield found;
        }
        case Piece.Look l ->
            one(l.piece(), at, kept).isEmpty() == l.wanted()
                ? List.of()
                : List.of(new End(at, kept));
        case Piece.Category c -> category(c, at, kept);
      };
    }

    private List<End> category(Piece.Category category, int at, @Nullable Kept kept) {
      Map<String, Object> table = words.get(category.name());
      if (table != null) {
        Object value = at < text.size() ? table.get(text.get(at).text()) : null;
        return value == null || !classes.allows(category.name(), text.get(at))
            ? List.of()
            : List.of(new End(at + 1, new Kept(category.as(), value, kept)));
      }
      List<Rule> group = rules.get(category.name());
      if (group == null) {
        return classes
            .read(category.name(), text, at)
            .map(r -> List.of(new End(r.next(), new Kept(category.as(), r.value(), kept))))
            .orElse(List.of());
      }
      List<End> found = new ArrayList<>(2);
      for (Reading reading : readings(category.name(), group, at)) {
        found.add(new End(reading.next(), new Kept(category.as(), reading.expression(), kept)));
      }
      return found;
    }

    @SuppressWarnings("unchecked") // an array of lists, one for each lexeme
    private List<Reading> readings(String name, List<Rule> group, int at) {
      List<Reading>[] known =
          memo.computeIfAbsent(name, n -> (List<Reading>[]) new List<?>[text.size() + 1]);
      List<Reading> readings = known[at];
      if (readings == null) {
        readings = new ArrayList<>(2);
        for (Rule rule : group) {
          for (End end : ends(rule.pieces(), 0, at, null)) {
            Optional<TimeExpression> meant = rule.meaning().of(end.kept());
            if (meant.isPresent()) {
              readings.add(new Reading(end.next(), meant.get()));
            }
          }
        }
        known[at] = readings;
      }
      return readings;
    }
  }
}
