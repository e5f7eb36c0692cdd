package org.entente.cli;

import java.util.Locale;

/**
 * Tells how far a long job is: on a terminal one line that changes, in a pipe a plain line now and
 * then. Used by one thread.
 */
final class Progress {
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PIPE_NANOS = 5_000_000_000L;

  private final Console console;
  private final String what;
  private final int total;
  private final long start = System.nanoTime();
  private long last = start;
  private int done;
  private boolean shown;

  /**
   * @param what plural of what is counted: "articles"
   */
  Progress(Console console, String what, int total) {
    this.console = console;
    this.what = what;
    this.total = total;
  }

  /** One more is done. */
  void step() {
    done++;
    long now = System.nanoTime();
    if (now - last < (console.isTerminal() ? TERMINAL_NANOS : PIPE_NANOS)) {
      return;
    }
    last = now;
    String line = line(done, total, what, (now - start) / 1e9);
    if (console.isTerminal()) {
      console.err().print("\r" + line + "\u001B[K");
      console.err().flush();
      shown = true;
    } else {
      console.note(line);
    }
  }

  /** A line beside the progress: a note on one article. */
  void note(String line) {
    clear();
    console.note(line);
  }

  /** No more to come; the changing line goes away. */
  void clear() {
    if (shown) {
      console.err().print("\r\u001B[K");
      console.err().flush();
      shown = false;
    }
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** "12 of 24 articles, 3.1 a second, 4 s left". */
  static String line(int done, int total, String what, double seconds) {
    double rate = seconds > 0 ? done / seconds : 0;
    long left = rate > 0 ? Math.round((total - done) / rate) : 0;
    String time = left >= 90 ? (left + 30) / 60 + " min" : left + " s";
    return String.format(
        Locale.ROOT, "%d of %d %s, %.1f a second, %s left", done, total, what, rate, time);
  }
}
