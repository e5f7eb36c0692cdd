package org.entente.graph;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.article.Language;
import org.entente.entity.Entity;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.ontology.Ent;
import org.entente.ontology.TermLabels;
import org.jspecify.annotations.Nullable;

/** One line for people on each fact: "Déploiement : Corée du Nord → Russie (2024-10)". */
final class Labels {
  private final TermLabels terms;
  private final Names names;
  private final ArticleThings things;
  private final Language articleLanguage;

  Labels(TermLabels terms, Names names, ArticleThings things, Language articleLanguage) {
    this.terms = terms;
    this.names = names;
    this.things = things;
    this.articleLanguage = articleLanguage;
  }

  Language articleLanguage() {
    return articleLanguage;
  }

  /** The name of an entity in a language, or in the article's. */
  String name(String id, Language language) {
    Entity entity = things.entity(id);
    return entity.gazetteer().flatMap(key -> names.name(key, language)).orElse(entity.name());
  }

  /** "type : who, what (when)"; of the article's own words only where no thing is named. */
  String event(FactType fact, Node type, Map<Role, Filler> roles, Language language) {
    Set<String> parts = new LinkedHashSet<>();
    for (Role role : fact.roles()) {
      if (roles.get(role) instanceof Filler.Entities entities) {
        entities.ids().forEach(id -> parts.add(name(id, language)));
      }
    }
    for (Role role : new Role[] {Role.OFFICE, Role.ITEM, Role.TOPIC, Role.QUOTE}) {
      if (roles.get(role) instanceof Filler.Text text) {
        parts.add(cut(text.value()));
      }
    }
    String colon = language == Language.FR ? "\u00a0: " : ": ";
    String when =
        roles.get(Role.TIME) instanceof Filler.When time ? " (" + time.value().iso() + ")" : "";
    return capital(terms.label(type, language.code()))
        + (parts.isEmpty() ? "" : colon + String.join(", ", parts))
        + when;
  }

  /** As a triple is read, since French would need articles that names lack. */
  String relation(Fact fact, Node property, Language language, Role subject, Role object) {
    return list(fact.roles().get(subject), language)
        + " · "
        + terms.label(property, language.code())
        + " · "
        + list(fact.roles().get(object), language);
  }

  private String list(@Nullable Filler filler, Language language) {
    return switch (filler) {
      case Filler.Entities entities ->
          String.join(", ", entities.ids().stream().map(id -> name(id, language)).toList());
      case Filler.Text text -> terms.label(Ent.term(text.value()), language.code());
      case null, default -> "…";
    };
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
