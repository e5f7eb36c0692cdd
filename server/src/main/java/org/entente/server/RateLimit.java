package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets one address ask so often and no more: each has a bucket of a tenth of what it may ask in a
 * minute, which fills up evenly. Style sheets and health are free.
 */
final class RateLimit implements Filter {
  private static final int ADDRESSES = 10_000;
  private static final double NANOS = 60e9;

  private final int perMinute;
  private final boolean behindProxy;
  private final LongSupplier clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  /**
   * @param perMinute above 0
   * @param clock nanoseconds, from whenever
   */
  RateLimit(int perMinute, boolean behindProxy, LongSupplier clock) {
    this.perMinute = perMinute;
    this.behindProxy = behindProxy;
    this.clock = clock;
  }

  private static final class Bucket {
    private double left;
    private long at;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    String path = in.getRequestURI();
    if (path.startsWith("/static/") || HealthServlet.isHealth(path)) {
      chain.doFilter(request, response);
      return;
    }
    int wait = secondsToWait(address(in));
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Retry-After", Integer.toString(wait));
    Replies.plain(
        out,
        429,
        "Too many requests: one address may ask "
            + perMinute
            + " times a minute. Ask again in "
            + wait
            + " s; for everything at once take the exports.");
  }

  /** 0 where the address may go on; else after how many seconds it may. */
  int secondsToWait(String address) {
    double most = Math.max(1, perMinute / 10.0);
    long now = clock.getAsLong();
    synchronized (buckets) {
      Bucket bucket = buckets.get(address);
      if (bucket == null) {
        bucket = new Bucket();
        bucket.left = most;
        bucket.at = now;
        buckets.put(address, bucket);
      }
      bucket.left = Math.min(most, bucket.left + (now - bucket.at) * perMinute / NANOS);
      bucket.at = now;
      if (bucket.left >= 1) {
        bucket.left--;
        return 0;
      }
      return Math.max(1, (int) Math.ceil((1 - bucket.left) * 60 / perMinute));
    }
  }

  /** The last hop of X-Forwarded-For is the one that our own proxy wrote. */
  private String address(HttpServletRequest request) {
    String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
    if (forwarded == null || forwarded.isBlank()) {
      return request.getRemoteAddr();
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
