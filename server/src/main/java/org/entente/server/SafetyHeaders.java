package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Headers on every answer, errors too: no script but our own files, no framing, readable from any
 * origin (the public service is read-only).
 */
final class SafetyHeaders implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(SafetyHeaders.class);

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  static final String EXPOSED = "Link, ETag, Location, Retry-After, Warning, " + QueryService.CUT;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Content-Security-Policy", POLICY);
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("Referrer-Policy", "same-origin");
    out.setHeader("Access-Control-Allow-Origin", "*");
    out.setHeader("Access-Control-Expose-Headers", EXPOSED);
    if (in.getMethod().equals("OPTIONS")) {
      out.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      out.setHeader(
          "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
      out.setHeader("Access-Control-Max-Age", "86400");
      out.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (QueryCancelledException e) {
      failed(in, out, 503, "This takes too long to answer; ask for less.");
    } catch (RuntimeException | Error e) { // Jetty would show the stack
      LOG.error("{} {}", in.getMethod(), in.getRequestURI(), e);
      failed(in, out, 500, "Something went wrong here; the log of the server says what.");
    }
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, int status, String message)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      Replies.plain(response, status, message + " (" + request.getRequestURI() + ")");
    }
  }
}
