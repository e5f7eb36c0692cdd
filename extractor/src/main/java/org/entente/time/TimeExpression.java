package org.entente.time;

import java.util.List;

/** What a time expression says before it is known when it was said. */
sealed interface TimeExpression {
  /** From where a relative expression counts. */
  enum Origin {
    /** The article's date: "hier", "il y a deux ans". */
    PUBLICATION,
    /** The date last told of: "la veille", "trois jours plus tard". */
    NARRATIVE
  }

  /** Which of the dates that fit is meant. */
  enum Pick {
    /** The text does not say: tense and neighbours decide. */
    OPEN,
    /** The last before the article: "lundi dernier", "en mai dernier". */
    LAST,
    /** The next after the article: "vendredi prochain". */
    NEXT,
    /** The first after the date last told of: "le 6 février suivant". */
    FOLLOWING,
    /** The last before the date last told of: "le mois de mai précédent". */
    PRECEDING,
    /** In the year, or month, of the date last told of: "le 21 du même mois". */
    SAME
  }

  /**
   * Fields of a calendar date, 0 where the text leaves one out.
   *
   * @param weekday 1 (Monday) to 7
   */
  record Fields(int year, int month, int day, int weekday, Pick pick) implements TimeExpression {
    /** With what it leaves out taken from another: "3" of "3 au 5 mai". */
    Fields completedBy(Fields other) {
      return new Fields(
          year == 0 && other.month != 0 ? other.year : year,
          month == 0 && day != 0 ? other.month : month,
          day,
          weekday,
          pick == Pick.OPEN ? other.pick : pick);
    }
  }

  /** Whole years, both ends within: "les années 1990", "le XIXe siècle". */
  record Years(int first, int last) implements TimeExpression {}

  /** So many units before (negative) or after the origin. */
  record Offset(int count, TimeUnit unit, Origin origin) implements TimeExpression {}

  /** So many units before the article, to the day: "il y a huit ans aujourd'hui". */
  record Anniversary(int count, TimeUnit unit) implements TimeExpression {}

  /** A whole week, month or year, counted from that of the origin: "la semaine dernière" is -1. */
  record Period(int count, TimeUnit unit, Origin origin) implements TimeExpression {}

  /** Saturday and Sunday, counted from the article's week. */
  record Weekend(int count) implements TimeExpression {}

  /**
   * A season; told as its year, because the seasons have no months that all agree on.
   *
   * @param year 0 where left out
   * @param month a month in its middle, to choose the year by
   */
  record Season(int year, int month, Pick pick) implements TimeExpression {}

  /**
   * From one date to another; either list may be empty, for an open interval.
   *
   * @param lookingBack true for "depuis", which no future follows
   */
  record Range(List<TimeExpression> from, List<TimeExpression> to, boolean lookingBack)
      implements TimeExpression {}

  /** Months of one year, both within: "au second semestre". */
  record Months(int first, int last, int year) implements TimeExpression {}

  /** Several dates in one breath: "les 12 et 18 septembre"; none for what only looks like one. */
  record Several(List<TimeExpression> dates) implements TimeExpression {}
}
