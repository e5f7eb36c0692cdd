package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Style sheets, scripts and pictures of the pages, from the class path. */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "ico", "image/x-icon");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name =
        request.getPathInfo() == null ? "entente.svg" : request.getPathInfo().substring(1);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    // Only plain names: nothing above the folder can be asked for.
    InputStream found =
        type != null && name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
            ? StaticServlet.class.getResourceAsStream("static/" + name)
            : null;
    if (found == null) {
      Replies.plain(response, 404, "There is no file " + name + " here.");
      return;
    }
    try (found) {
      response.setHeader("Cache-Control", "max-age=3600");
      Replies.bytes(response, 200, type, found.readAllBytes());
    }
  }
}
