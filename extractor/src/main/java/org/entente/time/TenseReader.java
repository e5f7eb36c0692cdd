package org.entente.time;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Language;
import org.entente.time.Moment.Direction;

/**
 * Tells whether the clause around a place looks back or ahead, from the nearest word that says so.
 * It works on forms, so that an error of the tagger cannot move a date by a week. The words are in
 * {@code lexicon/LANGUAGE/time/tense.yml}.
 */
final class TenseReader {
  /** How many words a comma, a colon or a quotation mark counts for. */
  private static final int CLAUSE_BORDER = 6;

  /** A future further off than so many words is another clause's; the past is the default. */
  private static final int FUTURE_REACH = 16;

  private final Set<String> futureWords;
  private final List<String> futureEndings;
  private final Set<String> notFuture;
  private final Set<String> targets;
  private final Set<String> pastWords;
  private final List<String> pastEndings;
  private final Set<String> notPast;
  private final Set<String> perfect;
  private final Set<String> remoteWords;
  private final List<String> remoteEndings;
  private final Set<String> notRemote;
  private final Set<String> pluperfect;
  private final Set<String> auxiliaries;
  private final Set<String> relatives;
  private final List<String> asideParticiples;
  private final List<String> notParticiples;

  private TenseReader(Map<?, ?> file) {
    Map<?, ?> future = LexiconFile.map(file.get("future"));
    Map<?, ?> past = LexiconFile.map(file.get("past"));
    this.futureWords = Set.copyOf(new HashSet<>(LexiconFile.texts(future.get("words"))));
    this.futureEndings = LexiconFile.texts(future.get("endings"));
    this.notFuture = set(future, "except");
    this.targets = set(future, "targets");
    this.pastWords = Set.copyOf(new HashSet<>(LexiconFile.texts(past.get("words"))));
    this.pastEndings = LexiconFile.texts(past.get("endings"));
    this.notPast = Set.copyOf(new HashSet<>(LexiconFile.texts(past.get("except"))));
    Map<?, ?> remote = LexiconFile.map(file.get("remote"));
    this.perfect = set(file, "perfect");
    this.remoteWords = set(remote, "words");
    this.remoteEndings = LexiconFile.texts(remote.get("endings"));
    this.notRemote = set(remote, "except");
    this.pluperfect = set(file, "pluperfect");
    this.auxiliaries = set(file, "auxiliaries");
    this.relatives = set(file, "relatives");
    this.asideParticiples = LexiconFile.texts(file.get("aside"));
    this.notParticiples = LexiconFile.texts(file.get("notaside"));
  }

  private static Set<String> set(Map<?, ?> file, String key) {
    return Set.copyOf(new HashSet<>(LexiconFile.texts(file.get(key))));
  }

  static TenseReader load(Language language) {
    return new TenseReader(LexiconFile.read("lexicon/" + language.code() + "/time/tense.yml"));
  }

  /**
   * @param first index of the first lexeme of the time expression
   * @param next index of the first lexeme after it
   */
  Direction around(List<Lexeme> text, int first, int next) {
    Direction found = nearest(text, first, next);
    boolean recent = found == Direction.PERFECT || found == Direction.PRESENT;
    return recent && targets.contains(text.get(first).text())
        ? Direction.FUTURE // "annoncé pour septembre"; not "étaient promises pour décembre"
        : found;
  }

  private Direction nearest(List<Lexeme> text, int first, int next) {
    int distance = 0;
    int bestBefore = Integer.MAX_VALUE;
    Direction before = Direction.PRESENT;
    for (int i = first - 1; i >= 0 && before == Direction.PRESENT; i--) {
      distance += step(text.get(i));
      Direction found = at(text, i);
      if (found != Direction.PRESENT && (found != Direction.FUTURE || distance <= FUTURE_REACH)) {
        before = found;
        bestBefore = distance;
      }
    }
    distance = 0;
    for (int i = next; i < text.size(); i++) {
      distance += step(text.get(i));
      if (distance >= bestBefore) {
        break;
      }
      Direction found = at(text, i);
      if (found != Direction.PRESENT && (found != Direction.FUTURE || distance <= FUTURE_REACH)) {
        return found;
      }
    }
    return before;
  }

  /**
   * True where the expression hangs on a participle or stands in a relative clause: ", conquis en
   * juin 1967, restait occupé", "qui dirigeait le parti en 2010". The story is elsewhere then.
   */
  boolean isAside(List<Lexeme> text, int first) {
    for (int i = first - 1; i >= 0; i--) {
      Lexeme word = text.get(i);
      if (!word.isWord()) {
        if (word.is(",") || word.is(";") || word.is(":") || word.is("«")) {
          return false;
        }
        continue;
      }
      if (relatives.contains(word.text())) {
        return true;
      }
      if (isParticiple(word.text()) && !word.capital()) {
        return !helped(text, i);
      }
      if (at(text, i) != Direction.PRESENT) {
        return startsRelative(text, i);
      }
    }
    return false;
  }

  /** True where an auxiliary stands before a participle: "a été signé". */
  private boolean helped(List<Lexeme> text, int participle) {
    for (int i = participle - 1; i >= Math.max(0, participle - 4); i--) {
      if (!text.get(i).isWord()) {
        return false;
      }
      if (auxiliaries.contains(text.get(i).text())) {
        return true;
      }
    }
    return participle <= 1; // "Signé à Helsinki le 24 mars 1992, le traité …"
  }

  private boolean startsRelative(List<Lexeme> text, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4) && text.get(i).isWord(); i--) {
      if (relatives.contains(text.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static int step(Lexeme lexeme) {
    return lexeme.isWord() || lexeme.isDigits() || lexeme.is("-") || lexeme.is("'")
        ? 1
        : CLAUSE_BORDER;
  }

  private Direction at(List<Lexeme> text, int at) {
    Lexeme lexeme = text.get(at);
    if (!lexeme.isWord() || lexeme.capital() && at > 0) {
      return Direction.PRESENT;
    }
    String form = lexeme.text();
    if (isFuture(form)) {
      return at > 0
              && auxiliaries.contains(text.get(at - 1).text())
              && pastWords.contains(text.get(at - 1).text())
          ? Direction.BEFORE_PAST // "was due", "avait prévu"
          : Direction.FUTURE;
    }
    if (remoteWords.contains(form)
        || form.length() >= 4 && !notRemote.contains(form) && ends(form, remoteEndings)) {
      return Direction.REMOTE;
    }
    if (perfect.contains(form)) {
      return Direction.PERFECT;
    }
    if (pastWords.contains(form) || !notPast.contains(form) && ends(form, pastEndings)) {
      return Direction.PAST;
    }
    return isParticiple(form) ? ofParticiple(text, at) : Direction.PRESENT;
  }

  private boolean isFuture(String form) {
    return futureWords.contains(form) || !notFuture.contains(form) && ends(form, futureEndings);
  }

  /** "avait été signé" is before the past, "fut signé" remote, "a signé" and "signé" perfect. */
  private Direction ofParticiple(List<Lexeme> text, int participle) {
    for (int i = participle - 1; i >= Math.max(0, participle - 5); i--) {
      String form = text.get(i).text();
      if (!text.get(i).isWord()) {
        break;
      }
      if (pluperfect.contains(form)) {
        return Direction.BEFORE_PAST;
      }
      if (remoteWords.contains(form)) {
        return Direction.REMOTE;
      }
      if (isFuture(form)) {
        return Direction.FUTURE; // "sera signé", "doit être signé"
      }
    }
    return Direction.PERFECT;
  }

  private boolean isParticiple(String form) {
    return ends(form, asideParticiples) && !ends(form, notParticiples);
  }

  private static boolean ends(String form, List<String> endings) {
    for (String ending : endings) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
