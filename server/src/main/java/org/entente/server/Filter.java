package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.server.library.Library;
import org.entente.server.library.Register;

/**
 * Which claims a page shows; blank where it does not matter.
 *
 * @param modality as {@link Ui#MODALITIES}
 * @param known a day: only what had been published by then
 * @param source part of the name of the publisher, or of whom it is attributed to
 * @param kind local name of a class of facts
 * @param from a day, month or year: only what happened then or later
 * @param until a day, month or year: only what happened then or earlier
 */
public record Filter(
    String modality, String known, String source, String kind, String from, String until) {

  static Filter of(HttpServletRequest request) {
    return new Filter(
        given(request, "modality"),
        given(request, "known"),
        given(request, "source"),
        given(request, "kind"),
        given(request, "from"),
        given(request, "until"));
  }

  static String given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** True where it leaves anything out. */
  public boolean isSet() {
    return asksWhoSays() || !kind.isEmpty() || !from.isEmpty() || !until.isEmpty();
  }

  /** True where it depends on the claims and not on the fact alone. */
  boolean asksWhoSays() {
    return !modality.isEmpty() || !known.isEmpty() || !source.isEmpty();
  }

  /** The same filter for other days, as the query of an address. */
  String during(String first, String last) {
    String query =
        also("from", first)
            + also("until", last)
            + also("kind", kind)
            + also("modality", modality)
            + also("source", source)
            + also("known", known);
    return query.isEmpty() ? query : query.substring(1);
  }

  /** One more parameter for an address; nothing where it is blank. */
  static String also(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** This filter as the query of an address; blank where nothing is left out. */
  public String query() {
    return during(from, until);
  }

  /** A conclusion has no article of its own: it passes only where no day and no source is asked. */
  boolean passes(Library library, Node claim) {
    return !isSet()
        || library.register().claim(claim).map(told -> passes(library, told)).orElse(concluded());
  }

  /** Whether conclusions pass. */
  boolean concluded() {
    return known.isEmpty()
        && source.isEmpty()
        && kind.isEmpty()
        && from.isEmpty()
        && until.isEmpty()
        && (modality.isEmpty() || modality.equals("inferred"));
  }

  /** Whether what an article says passes. */
  boolean passes(Library library, Register.Claim claim) {
    if (!isSet()) {
      return true;
    }
    String issued = claim.article().flatMap(library.register()::issued).orElse(claim.knownSince());
    return (modality.isEmpty() || claim.modalities().contains(Library.ent(modality)))
        && (known.isEmpty() || !issued.isEmpty() && issued.compareTo(known) <= 0)
        && within(claim.earliest(), claim.latest())
        && (kind.isEmpty()
            || claim
                .situation()
                .flatMap(library.register()::situation)
                .filter(situation -> isKind(library, situation))
                .isPresent())
        && (source.isEmpty() || names(library, claim).contains(fold(source)));
  }

  /** Whether a situation is of the kind asked for. */
  boolean isKind(Library library, Register.Situation situation) {
    return kind.isEmpty()
        || situation.types().contains(Library.ent(kind))
        || situation.types().stream()
            .flatMap(type -> library.broader(type).stream())
            .anyMatch(Library.ent(kind)::equals);
  }

  /** Whether what happened between two times, as ISO text, can have been in the days asked for. */
  boolean within(String earliest, String latest) {
    if (from.isEmpty() && until.isEmpty()) {
      return true;
    }
    return !earliest.isEmpty()
        && (from.isEmpty() || (latest.isEmpty() ? earliest : latest).compareTo(from) >= 0)
        && (until.isEmpty() || cut(earliest, until.length()).compareTo(until) <= 0);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private static String names(Library library, Register.Claim claim) {
    StringBuilder names = new StringBuilder();
    claim
        .article()
        .flatMap(article -> library.text(article, Library.ent("publisher")))
        .ifPresent(publisher -> names.append(publisher).append('\n'));
    for (Node source : claim.attributedTo()) {
      names.append(String.join("\n", library.allNames(source))).append('\n');
    }
    return fold(names.toString());
  }

  private static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
