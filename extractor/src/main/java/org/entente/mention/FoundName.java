package org.entente.mention;

import org.entente.article.Span;

/**
 * A proper name in a text, whatever it names.
 *
 * @param span from its first to its last character, without article or title
 * @param score in [0, 1]; 1 for a name of the gazetteer
 */
public record FoundName(Span span, NameType type, double score) implements Comparable<FoundName> {
  @Override
  public int compareTo(FoundName other) {
    return span.compareTo(other.span);
  }
}
