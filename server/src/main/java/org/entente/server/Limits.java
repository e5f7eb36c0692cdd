package org.entente.server;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How much one client may ask for. What goes over a limit is told so; no answer is cut in silence.
 *
 * @param queryTime how long one SPARQL query may run; then 503
 * @param rows at most so many rows or triples of one SPARQL answer; the rest is left out, and the
 *     header {@value QueryService#CUT} says so
 * @param bytes at most about so much text in one SPARQL answer, told alike
 * @param requestBytes the longest request body taken; else 413
 * @param queriesAtOnce how many SPARQL queries run at a time; the others wait, for as long as a
 *     query may run, then 503
 * @param requestsPerMinute of one address, a tenth of them in one burst; then 429; 0: no limit
 * @param behindProxy whether the last X-Forwarded-For is the client, not who connects
 * @param stopTime how long a stop waits for answers under way
 */
public record Limits(
    Duration queryTime,
    int rows,
    long bytes,
    long requestBytes,
    int queriesAtOnce,
    int requestsPerMinute,
    boolean behindProxy,
    Duration stopTime) {
  /** What a server open to others grants one address where nobody says otherwise. */
  public static final int OPEN_REQUESTS_PER_MINUTE = 1200;

  public Limits {
    requirePositive("queryTime", queryTime.toMillis());
    requirePositive("rows", rows);
    requirePositive("bytes", bytes);
    requirePositive("requestBytes", requestBytes);
    requirePositive("queriesAtOnce", queriesAtOnce);
    requirePositive("stopTime", stopTime.toMillis());
    if (requestsPerMinute < 0) {
      throw new IllegalArgumentException("requestsPerMinute: " + requestsPerMinute + " is below 0");
    }
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": " + value + " is below 1");
    }
  }

  /** For this machine alone: no limit by address. */
  public static Limits defaults() {
    return new Limits(
        Duration.ofSeconds(30), 100_000, 64L << 20, 16L << 20, 8, 0, false, Duration.ofSeconds(10));
  }

  public Limits withQueryTime(Duration queryTime) {
    return but(draft -> draft.queryTime = queryTime);
  }

  public Limits withRows(int rows) {
    return but(draft -> draft.rows = rows);
  }

  public Limits withBytes(long bytes) {
    return but(draft -> draft.bytes = bytes);
  }

  public Limits withRequestBytes(long requestBytes) {
    return but(draft -> draft.requestBytes = requestBytes);
  }

  public Limits withQueriesAtOnce(int queriesAtOnce) {
    return but(draft -> draft.queriesAtOnce = queriesAtOnce);
  }

  public Limits withRequestsPerMinute(int requestsPerMinute) {
    return but(draft -> draft.requestsPerMinute = requestsPerMinute);
  }

  public Limits withBehindProxy(boolean behindProxy) {
    return but(draft -> draft.behindProxy = behindProxy);
  }

  private Limits but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.limits();
  }

  /** Limits that are being written down. */
  private static final class Draft {
    private Duration queryTime;
    private int rows;
    private long bytes;
    private long requestBytes;
    private int queriesAtOnce;
    private int requestsPerMinute;
    private boolean behindProxy;
    private final Duration stopTime;

    Draft(Limits from) {
      queryTime = from.queryTime;
      rows = from.rows;
      bytes = from.bytes;
      requestBytes = from.requestBytes;
      queriesAtOnce = from.queriesAtOnce;
      requestsPerMinute = from.requestsPerMinute;
      behindProxy = from.behindProxy;
      stopTime = from.stopTime;
    }

    Limits limits() {
      return new Limits(
          queryTime,
          rows,
          bytes,
          requestBytes,
          queriesAtOnce,
          requestsPerMinute,
          behindProxy,
          stopTime);
    }
  }
}
