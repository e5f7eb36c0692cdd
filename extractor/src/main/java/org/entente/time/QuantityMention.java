package org.entente.time;

import org.entente.article.Span;

/**
 * A counted or measured stretch: "près de 11 000 soldats".
 *
 * @param span number words, hedges and the counted noun
 * @param counted index of the counted noun's token ("soldats"), or of the number where none follows
 */
public record QuantityMention(
    Span span, int sentence, int first, int last, int counted, Quantity quantity) {}
