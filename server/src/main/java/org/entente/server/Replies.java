package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes whole answers; always UTF-8. */
final class Replies {
  private Replies() {}

  static void plain(HttpServletResponse response, int status, String message) throws IOException {
    bytes(
        response,
        status,
        "text/plain; charset=utf-8",
        (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void html(HttpServletResponse response, int status, String page) throws IOException {
    bytes(response, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** 406, with what there is instead (RFC 9110, 15.5.7). */
  static void notAcceptable(HttpServletResponse response, List<Syntax> offered) throws IOException {
    StringBuilder list = new StringBuilder("Not acceptable. This is served as:");
    for (Syntax syntax : offered) {
      list.append("\n  ").append(syntax.mediaType()).append("  ?format=").append(syntax.suffix());
    }
    plain(response, 406, list.toString());
  }

  /** 200 with an ETag of the bytes, or 304 where the client has them. */
  static void tagged(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] body)
      throws IOException {
    String tag = response.getHeader("ETag"); // of the store's version, where it has one
    if (tag == null) {
      tag = tag(body);
      response.setHeader("ETag", tag);
    }
    if (isFresh(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    bytes(response, 200, type, body);
  }

  /** True where the client has what this tag stands for (RFC 9110, 13.1.2). */
  static boolean isFresh(HttpServletRequest request, String tag) {
    String known = request.getHeader("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String each : known.split(",")) {
      String weak = each.strip();
      if (weak.equals("*") || strong(weak).equals(strong(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** The same for the same bytes, on every machine. */
  static String tag(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length) + "\"";
  }

  static void bytes(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    if (status != HttpServletResponse.SC_OK) {
      response.setHeader("ETag", null); // only what is there has a version
      response.setHeader("Cache-Control", null);
    }
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
