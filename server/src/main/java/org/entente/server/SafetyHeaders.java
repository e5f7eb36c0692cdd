package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers on every answer, errors too: no script but our own files, no framing, readable from any
 * origin (the public service is read-only).
 */
final class SafetyHeaders implements Filter {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Content-Security-Policy", POLICY);
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("Referrer-Policy", "same-origin");
    out.setHeader("Access-Control-Allow-Origin", "*");
    out.setHeader("Access-Control-Expose-Headers", "Link, ETag, Location");
    if (in.getMethod().equals("OPTIONS")) {
      out.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      out.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
      out.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}
