package org.entente.mention;

import org.entente.article.Span;

/**
 * A stretch of an article that names something.
 *
 * @param span where it stands in the article's text
 * @param surface the text at {@code span}, exactly as printed: "l'Élysée", not "Elysée"
 * @param kind how it names
 * @param sentence index of its sentence
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param head index of the token that governs the rest of it
 * @param score the finder's confidence in [0, 1]; 1 for a gazetteer hit
 */
public record Mention(
    Span span,
    String surface,
    MentionKind kind,
    int sentence,
    int first,
    int last,
    int head,
    double score) {}
