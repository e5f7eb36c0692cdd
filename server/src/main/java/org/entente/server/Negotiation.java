package org.entente.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses a syntax from an Accept header by its q-values (RFC 9110, 12.5.1). */
final class Negotiation {
  private record Range(String type, double quality, int specificity) {}

  private Negotiation() {}

  /**
   * @param accept the header; null or blank means anything goes
   * @param offered in the order we prefer
   * @return the best offered one; empty where none is acceptable
   */
  static Optional<Syntax> choose(
      @org.jspecify.annotations.Nullable String accept, List<Syntax> offered) {
    if (accept == null || accept.isBlank()) {
      return offered.contains(Syntax.TURTLE)
          ? Optional.of(Syntax.TURTLE)
          : offered.stream().findFirst();
    }
    List<Range> ranges = parse(accept);
    Syntax best = null;
    double bestQuality = 0;
    for (Syntax syntax : offered) {
      double quality = quality(ranges, syntax);
      if (quality > bestQuality) {
        best = syntax;
        bestQuality = quality;
      }
    }
    // "*/*" alone is what programs send; a browser always names text/html.
    if (best == Syntax.HTML && !accept.contains("html") && !accept.contains("text/")) {
      return offered.contains(Syntax.TURTLE) ? Optional.of(Syntax.TURTLE) : Optional.of(best);
    }
    return Optional.ofNullable(best);
  }

  private static double quality(List<Range> ranges, Syntax syntax) {
    Range decisive = null;
    for (Range range : ranges) {
      if (matches(range.type(), syntax)
          && (decisive == null || range.specificity() > decisive.specificity())) {
        decisive = range;
      }
    }
    return decisive == null ? 0 : decisive.quality();
  }

  private static boolean matches(String range, Syntax syntax) {
    if (range.equals("*/*") || range.equals(syntax.mediaType())) {
      return true;
    }
    if (syntax == Syntax.HTML && range.equals("application/xhtml+xml")) {
      return true;
    }
    if (syntax == Syntax.JSONLD && range.equals("application/json")) {
      return true;
    }
    String family = syntax.mediaType().substring(0, syntax.mediaType().indexOf('/'));
    return range.equals(family + "/*");
  }

  private static List<Range> parse(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.trim().split(";");
      String type = pieces[0].trim();
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        String parameter = pieces[i].trim();
        if (parameter.startsWith("q=")) {
          quality = number(parameter.substring(2));
        }
      }
      int specificity = type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
      ranges.add(new Range(type, quality, specificity));
    }
    return ranges;
  }

  private static double number(String text) {
    try {
      return Math.max(0, Math.min(1, Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return 0; // an unreadable weight is no wish
    }
  }
}
