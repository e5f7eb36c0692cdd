package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.article.ArticleId;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.mention.EntityClass;

/**
 * Names things from what is said of them, so that the same thing in two articles gets the same IRI
 * without anybody comparing articles.
 */
public final class IriMinter {
  /** Where data lives unless told otherwise. */
  public static final String DEFAULT_BASE = "http://localhost:3030/";

  private static final Pattern NUMBERED_UNIT =
      Pattern.compile("^\\d+(er?|re|ère|ème|st|nd|rd|th)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

  private final String base;

  /**
   * @param base absolute, ends in "/" or gets one
   */
  public IriMinter(String base) {
    if (!base.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.+")) {
      throw new IllegalArgumentException("base: not an absolute IRI: " + base);
    }
    this.base = base.endsWith("/") || base.endsWith("#") ? base : base + "/";
  }

  public String base() {
    return base;
  }

  /** A thing by its key: "state/KP" → {base}id/state/KP. */
  public Node thing(String key) {
    return NodeFactory.createURI(base + "id/" + key);
  }

  /** A named graph by its name: "gazetteer" → {base}graph/gazetteer. */
  public Node graph(String name) {
    return NodeFactory.createURI(base + "graph/" + name);
  }

  public Node articleGraph(ArticleId article) {
    return graph("article/" + segment(article.value()));
  }

  public Node article(ArticleId article) {
    return thing("article/" + segment(article.value()));
  }

  /**
   * A passage, by the fragment form of RFC 5147.
   *
   * @param codePoints positions in the article's text, counted in code points
   */
  public Node evidence(ArticleId article, Span codePoints) {
    return NodeFactory.createURI(
        article(article).getURI() + "#char=" + codePoints.start() + "," + codePoints.end());
  }

  /**
   * A thing no gazetteer lists. A name is trusted across articles only where it names: a full name
   * of a person, a proper name of another thing, or a described body of a known State ("armée
   * nord-coréenne" of KP). Whatever else an article describes ("les deux ministres", "Dupont") is
   * that article's own.
   *
   * @param owners local names of what it belongs to: "KP"
   */
  public Node nil(Entity entity, List<String> owners, ArticleId article) {
    String slug = Slug.of(entity.name());
    String owned = owners.isEmpty() ? slug : String.join("-", owners) + "-" + slug;
    boolean proper = !entity.described() && isProper(entity.name());
    String local =
        switch (entity.type()) {
          case PERSON -> proper && slug.contains("-") ? slug : null;
          case ARMED_FORCE, GOVERNMENT_BODY -> !owners.isEmpty() ? owned : proper ? slug : null;
          case MILITARY_UNIT ->
              NUMBERED_UNIT.matcher(entity.name()).matches() && !owners.isEmpty()
                  ? owned
                  : proper && !Character.isDigit(entity.name().charAt(0)) ? slug : null;
          case STATE, ORGANIZATION, INTERNATIONAL_ORGANIZATION, MEDIA, STATE_GROUP, PLACE ->
              proper ? slug : null;
          case TREATY ->
              throw new IllegalArgumentException("entity: treaties are known by their parties too");
        };
    return local == null ? inArticle(entity, article) : thing(kind(entity.type()) + "/" + local);
  }

  /** A thing that only its article can tell from others of its description. */
  Node inArticle(Entity entity, ArticleId article) {
    return thing(
        kind(entity.type()) + "/" + Slug.of(entity.name()) + "-in-" + segment(article.value()));
  }

  /** The folder of a class: "person", "state", "organization", … */
  static String kind(EntityClass type) {
    return switch (type) {
      case PERSON -> "person";
      case STATE -> "state";
      case ORGANIZATION, INTERNATIONAL_ORGANIZATION -> "organization";
      case GOVERNMENT_BODY -> "body";
      case ARMED_FORCE -> "force";
      case MEDIA -> "media";
      case STATE_GROUP -> "group";
      case MILITARY_UNIT -> "unit";
      case PLACE -> "place";
      case TREATY -> "treaty";
    };
  }

  /** True where some word is written like a name: "accords de Minsk", but not "accord de paix". */
  static boolean isProper(String name) {
    return name.codePoints().anyMatch(Character::isUpperCase);
  }

  /** What stands after the last slash: "KP" of …/id/state/KP. */
  public static String localName(Node thing) {
    String iri = thing.getURI();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** One path segment: whatever an IRI may not hold there is percent-encoded. */
  static String segment(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  safe.append(String.format(Locale.ROOT, "%%%02X", b));
                }
              }
            });
    return safe.toString();
  }
}
