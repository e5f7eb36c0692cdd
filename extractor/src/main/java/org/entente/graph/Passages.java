package org.entente.graph;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.language.Sentence;
import org.entente.ontology.Ent;

/** The stretches of an article that claims stand in, as Web Annotation selectors. */
final class Passages {
  private final Article article;
  private final List<Sentence> sentences;
  private final IriMinter minter;
  private final QuadSink sink;

  Passages(Article article, List<Sentence> sentences, IriMinter minter, QuadSink sink) {
    this.article = article;
    this.sentences = sentences;
    this.minter = minter;
    this.sink = sink;
  }

  /** Describes the passage at a span of the article's text and returns its node. */
  Node describe(Span span) {
    String text = article.text();
    int start = text.codePointCount(0, span.start());
    int end = start + text.codePointCount(span.start(), span.end());
    Node node = minter.evidence(article.id(), new Span(start, end));
    sink.add(node, Terms.TYPE, Ent.Evidence);
    sink.add(node, Terms.HAS_SOURCE, minter.article(article.id()));
    sink.add(node, Terms.OA_START, integer(start));
    sink.add(node, Terms.OA_END, integer(end));
    sink.addText(node, Terms.OA_EXACT, span.of(text));
    sink.addText(node, Ent.sentence, sentences(span).of(text));
    return node;
  }

  /** From the first to the last sentence that the span touches. */
  private Span sentences(Span span) {
    Span whole = span;
    for (Sentence sentence : sentences) {
      if (sentence.span().overlaps(span)) {
        whole = whole.cover(sentence.span());
      }
    }
    return whole;
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
  }
}
