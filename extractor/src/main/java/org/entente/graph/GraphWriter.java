package org.entente.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.claim.Claim;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.language.Sentence;
import org.entente.ontology.Ent;
import org.entente.ontology.TermLabels;

/**
 * Writes down one article's reading as one named graph: the article, its things, its situations and
 * its claims. Same reading, same quads. Thread-safe.
 */
public final class GraphWriter {
  private final IriMinter minter;
  private final TermLabels terms;
  private final Names names;

  public GraphWriter(IriMinter minter, TermLabels terms, Names names) {
    this.minter = minter;
    this.terms = terms;
    this.names = names;
  }

  /** With the packaged ontology and gazetteer. */
  public static GraphWriter at(String base) {
    return new GraphWriter(new IriMinter(base), TermLabels.load(), GazetteerGraph.load().names());
  }

  public IriMinter minter() {
    return minter;
  }

  /** The article's graph, sorted by {@link QuadOrder}; all quads bear its name. */
  public List<Quad> describe(
      Article article, List<Sentence> sentences, EntityTable entities, List<Claim> claims) {
    QuadSink sink = new QuadSink(minter.articleGraph(article.id()));
    ArticleThings things = new ArticleThings(minter, article.id(), entities, claims);
    describe(article, sink);
    for (Entity entity : entities.entities()) {
      describe(entity, article, things, sink);
    }
    Labels labels = new Labels(terms, names, things, article.language());
    Passages passages = new Passages(article, sentences, minter, sink);
    ClaimDescriber describer = new ClaimDescriber(article, minter, things, labels, passages, sink);
    for (Claim claim : claims) {
      describer.describe(claim);
    }
    return sink.sorted();
  }

  private void describe(Article article, QuadSink sink) {
    Node node = minter.article(article.id());
    sink.add(node, Terms.TYPE, Ent.Article);
    article
        .title()
        .ifPresentOrElse(
            title -> {
              sink.addText(node, Terms.LABEL, title, article.language());
              sink.addText(node, Terms.TITLE, title, article.language());
            },
            () -> sink.addText(node, Terms.LABEL, article.id().value()));
    article.date().ifPresent(date -> sink.add(node, Terms.ISSUED, TimeLiterals.date(date)));
    article.publisher().ifPresent(name -> sink.addText(node, Ent.publisher, name));
    sink.addText(node, Terms.LANGUAGE, article.language().code());
    sink.addText(node, Ent.location, article.location());
    sink.addText(node, Ent.text, article.text());
  }

  private void describe(Entity entity, Article article, ArticleThings things, QuadSink sink) {
    Node node = things.node(entity.id());
    sink.add(minter.article(article.id()), Ent.mentions, node);
    sink.add(node, Terms.TYPE, Ent.term(entity.type().term()));
    if (entity.gazetteer().isPresent()) {
      // Its other names stand in the gazetteer's graph.
      String key = entity.gazetteer().get();
      boolean known = false;
      for (Language language : Language.values()) {
        var name = names.name(key, language);
        name.ifPresent(n -> sink.addText(node, Terms.LABEL, n, language));
        known |= name.isPresent();
      }
      if (!known) {
        sink.addText(node, Terms.LABEL, entity.name(), article.language());
      }
    } else {
      sink.addText(node, Terms.LABEL, entity.name(), article.language());
      for (String name : entity.names()) {
        if (!name.equals(entity.name())) {
          sink.addText(node, Terms.ALT_LABEL, name, article.language());
        }
      }
    }
    entity
        .wikidata()
        .ifPresent(
            id -> sink.add(node, Terms.EXACT_MATCH, NodeFactory.createURI(Terms.WIKIDATA + id)));
    for (String owner : entity.of()) {
      Node whole = things.node(owner);
      if (!whole.equals(node)) {
        sink.add(node, Ent.partOf, whole);
      }
    }
  }
}
