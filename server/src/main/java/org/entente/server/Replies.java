package org.entente.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** The same for the same bytes, on every machine. */
  static String tag(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length) + "\"";
  }

  static void bytes(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
