package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;

/**
 * Which claims a page shows; blank where it does not matter.
 *
 * @param modality as {@link Ui#MODALITIES}
 * @param known a day: only what had been published by then
 * @param source part of the name of the publisher, or of whom it is attributed to
 */
public record Filter(String modality, String known, String source) {

  static Filter of(HttpServletRequest request) {
    return new Filter(
        given(request, "modality"), given(request, "known"), given(request, "source"));
  }

  private static String given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** True where it leaves anything out. */
  public boolean isSet() {
    return !modality.isEmpty() || !known.isEmpty() || !source.isEmpty();
  }

  /** A conclusion has no article of its own: it passes only where no day and no source is asked. */
  boolean passes(Library library, Node claim) {
    if (!isSet()) {
      return true;
    }
    boolean concluded =
        library.objects(claim, RDF.type.asNode()).contains(Library.ent("Conclusion"));
    if (concluded) {
      return known.isEmpty()
          && source.isEmpty()
          && (modality.isEmpty() || modality.equals("inferred"));
    }
    Optional<Node> article = library.object(claim, Library.DERIVED);
    String issued = article.flatMap(a -> library.text(a, Library.ISSUED)).orElse("");
    return (modality.isEmpty()
            || library.objects(claim, Library.ent("modality")).contains(Library.ent(modality)))
        && (known.isEmpty() || !issued.isEmpty() && issued.compareTo(known) <= 0)
        && (source.isEmpty() || names(library, claim, article).contains(fold(source)));
  }

  private static String names(Library library, Node claim, Optional<Node> article) {
    StringBuilder names = new StringBuilder();
    article
        .flatMap(a -> library.text(a, Library.ent("publisher")))
        .ifPresent(publisher -> names.append(publisher).append('\n'));
    for (Node source : library.objects(claim, Library.ent("attributedTo"))) {
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
