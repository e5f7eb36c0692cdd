package org.entente.time;

import org.entente.article.Span;

/**
 * A stretch of text that says when.
 *
 * @param span the whole expression with its preposition: "depuis mai 2023", "le 5 septembre"
 * @param first index of its first token in its sentence
 * @param last index of its last token, inclusive
 * @param head the token the rest hangs on
 */
public record TimeMention(
    Span span, int sentence, int first, int last, int head, TimeValue value) {}
