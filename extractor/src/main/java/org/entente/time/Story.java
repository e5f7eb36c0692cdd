package org.entente.time;

import java.util.Optional;
import org.entente.time.Moment.Anchor;
import org.entente.time.Moment.Direction;
import org.entente.time.TimeExpression.Fields;
import org.entente.time.TimeExpression.Origin;
import org.entente.time.TimeExpression.Pick;
import org.entente.time.TimeValue.Grain;

/**
 * Remembers, while an article is read, at which date its story stands. Dates in asides ("l'accord
 * signé en 2002", "au pouvoir depuis 1992") move the story only where it stands nowhere yet.
 */
final class Story {
  private record Told(TimeValue value, int sentence, boolean opening, boolean byArticle) {
    Anchor seenFrom(int now) {
      return new Anchor(value, now - sentence, opening, byArticle);
    }
  }

  private Optional<Told> main = Optional.empty();
  private Optional<Told> aside = Optional.empty();
  private Optional<Told> pending = Optional.empty();
  private Optional<Told> earlier = Optional.empty();
  private Optional<Told> latest = Optional.empty();
  private Optional<TimeValue> year = Optional.empty();
  private final Optional<TimeValue> remembered;
  private Optional<TimeValue> heading = Optional.empty();
  private Optional<TimeValue> context = Optional.empty();
  private int contextIn;
  private Optional<TimeValue> chapter = Optional.empty();
  private int block = -1;
  private int sentence;

  /**
   * @param remembered the day that an article on an anniversary looks back to
   */
  Story(Optional<TimeValue> remembered) {
    this.remembered = remembered;
  }

  /** Moves on to a sentence; where it begins a block, what was told becomes the earlier story. */
  void enter(int block, int sentence) {
    if (pending.isPresent()) {
      main = pending;
      pending = Optional.empty();
    }
    if (block != this.block) {
      this.block = block;
      earlier = main.or(() -> earlier).or(() -> aside);
      main = Optional.empty();
      aside = Optional.empty();
      context = Optional.empty();
      heading = Optional.empty();
    }
    this.sentence = sentence;
  }

  /**
   * The date a sentence without one is told at: that of the sentence just before, else that which
   * heads the block. Further off, sentences mostly tell of no date at all.
   */
  Optional<TimeValue> context() {
    return context.filter(c -> sentence - contextIn <= 1).or(() -> heading);
  }

  /** Notes that a date heads the block as in a chronology: "21 février. Vladimir Poutine …". */
  void head(TimeValue value) {
    heading = Optional.of(value);
  }

  /**
   * What is known here.
   *
   * @param inAside true where the expression hangs on a participle or a relative clause; it then
   *     goes with the aside of the same sentence
   */
  Moment moment(Direction tense, boolean inAside) {
    Optional<Told> told =
        inAside ? aside.filter(t -> t.sentence() == sentence).or(() -> main) : main;
    return new Moment(
        tense,
        told.map(t -> t.seenFrom(sentence))
            .or(() -> chapter.map(c -> new Anchor(c, 0, true, false))),
        earlier.map(t -> t.seenFrom(sentence)),
        latest.map(t -> t.seenFrom(sentence)),
        year,
        remembered);
  }

  /**
   * Notes a date told of.
   *
   * @param opening true where it opens the sentence
   * @param inAside true where it hangs on a participle or a relative clause
   */
  void tell(TimeExpression expression, TimeValue value, boolean opening, boolean inAside) {
    if (value.start().isEmpty() || value.end().isEmpty() && !opening) {
      return; // "depuis 1992", "jusqu'en 2026" say nothing of when the story stands
    }
    // a sentence that opens with "Depuis octobre 2023, …" comes up to the article's own time
    TimeValue point = value.end().isEmpty() ? value.start().orElseThrow() : point(value);
    year = Optional.of(point);
    Told told = new Told(point, sentence, opening, countsFromArticle(expression));
    boolean dayStep = point.grain() == Grain.DAY && isStep(expression);
    if (point.grain() == Grain.YEAR && !opening) {
      return;
    }
    if (point.grain() != Grain.YEAR && !dayStep) {
      latest = Optional.of(told);
    }
    if (inAside) {
      aside = Optional.of(told);
      return;
    }
    if (dayStep) {
      pending = Optional.of(told); // "le lendemain …, le surlendemain": both from one day
    } else {
      main = Optional.of(told);
      pending = Optional.empty();
    }
    if (value.end().isPresent() && (opening || context.isEmpty() || contextIn < sentence)) {
      context = Optional.of(value);
      contextIn = sentence;
    }
  }

  /** Notes a year, or a month of a year, that stands alone over what follows: "1936". */
  void beginChapter(TimeValue value) {
    chapter = Optional.of(value);
  }

  /** Notes a heading, under which another chapter begins. */
  void endChapter() {
    chapter = Optional.empty();
  }

  private static boolean isStep(TimeExpression expression) {
    return expression instanceof TimeExpression.Offset o && o.origin() == Origin.NARRATIVE;
  }

  /** Of some days the first, of longer stretches the last: that is where the story goes on. */
  private static TimeValue point(TimeValue value) {
    return (value.grain() == Grain.DAY ? value.start() : value.end()).orElseThrow();
  }

  private static boolean countsFromArticle(TimeExpression expression) {
    return switch (expression) {
      case Fields f ->
          f.weekday() > 0 && f.month() == 0 || f.pick() == Pick.LAST || f.pick() == Pick.NEXT;
      case TimeExpression.Range r -> r.lookingBack();
      case TimeExpression.Offset o -> o.origin() == Origin.PUBLICATION;
      case TimeExpression.Period p -> p.origin() == Origin.PUBLICATION;
      case TimeExpression.Weekend w -> true;
      case TimeExpression.Anniversary a -> true;
      default -> false;
    };
  }
}
