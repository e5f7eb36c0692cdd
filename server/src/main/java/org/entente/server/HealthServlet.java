package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * For whoever watches the server: {@value #LIVE} says that the process answers, {@value #READY}
 * that the store can be read and nobody has asked it to stop.
 */
final class HealthServlet extends HttpServlet {
  static final String LIVE = "/$/live";
  static final String READY = "/$/ready";

  /** Servlet attribute; set while the server stops. */
  static final String STOPPING = "org.entente.stopping";

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  HealthServlet(Desk desk) {
    this.desk = desk;
  }

  static boolean isHealth(String path) {
    return path.equals(LIVE) || path.equals(READY) || path.equals("/$/ping");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().equals(LIVE)) {
      Replies.plain(response, 200, "alive");
      return;
    }
    if (getServletContext().getAttribute(STOPPING) != null) {
      Replies.plain(response, 503, "stopping");
      return;
    }
    try {
      desk.read(getServletContext(), library -> library.dataset().isEmpty());
    } catch (RuntimeException e) {
      log("the store cannot be read", e);
      Replies.plain(response, 503, "the store cannot be read");
      return;
    }
    Replies.plain(response, 200, "ready");
  }
}
