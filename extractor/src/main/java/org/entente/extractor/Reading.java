package org.entente.extractor;

import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.claim.Claim;
import org.entente.entity.EntityTable;
import org.entente.graph.GraphWriter;
import org.entente.language.Sentence;

/** What became of one article. */
public sealed interface Reading {
  ArticleId id();

  /**
   * It was read.
   *
   * @param claims in text order
   */
  record Done(Article article, List<Sentence> sentences, EntityTable entities, List<Claim> claims)
      implements Reading {
    public Done {
      sentences = List.copyOf(sentences);
      claims = List.copyOf(claims);
    }

    @Override
    public ArticleId id() {
      return article.id();
    }

    /** The article's named graph, in the order it is written in. */
    public List<Quad> describedBy(GraphWriter writer) {
      return writer.describe(article, sentences, entities, claims);
    }
  }

  /**
   * It could not be read; the run goes on.
   *
   * @param reason stable name of the failure: "empty", "binary", "other-language", …
   * @param message what was found, where, and what to do
   */
  record Refused(ArticleId id, String reason, String message) implements Reading {}
}
