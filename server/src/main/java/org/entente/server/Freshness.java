package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Spares who has an answer already: its ETag is the version of the store, that of the program, and
 * what was negotiated, so that a 304 costs one look at the store. Where the store has no version
 * (nobody of ours wrote it), answers are tagged one by one, or not at all.
 */
final class Freshness implements Filter {
  /** What is no view of the store, or tags itself. */
  private static final List<String> OTHERS = List.of("/static/", "/$/", "/id/", "/favicon.ico");

  private final Desk desk;
  private final String program = program();

  Freshness(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    Optional<String> tag = isView(in) ? tag(in) : Optional.empty();
    if (tag.isPresent()) {
      out.setHeader("Cache-Control", "no-cache"); // keep it, but ask
      out.setHeader("ETag", tag.get());
      if (Replies.isFresh(in, tag.get())) {
        out.addHeader("Vary", "Accept, Accept-Language");
        out.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isView(HttpServletRequest request) {
    String path = request.getRequestURI();
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && OTHERS.stream().noneMatch(path::startsWith)
        && !desk.isDataset(request.getServletContext(), path);
  }

  private Optional<String> tag(HttpServletRequest request) {
    return desk.version(request.getServletContext())
        .map(
            version -> {
              CRC32C wanted = new CRC32C();
              String accept = request.getHeader("Accept");
              wanted.update((accept + "").getBytes(StandardCharsets.UTF_8));
              String language = Ui.of(request).language();
              return "W/\"%s-%s-%s-%x\"".formatted(version, program, language, wanted.getValue());
            });
  }

  /** Other for another build; of classes that are not packed, for each run. */
  private static String program() {
    try {
      CodeSource source = Freshness.class.getProtectionDomain().getCodeSource();
      Path at = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(at)) {
        long stamp = Files.getLastModifiedTime(at).toMillis() * 31 + Files.size(at);
        return Long.toHexString(stamp);
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      // fall through: unknown, so for each run
    }
    return Long.toHexString(System.nanoTime());
  }
}
