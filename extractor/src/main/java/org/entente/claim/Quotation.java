package org.entente.claim;

import java.util.List;
import org.entente.article.Span;

/**
 * Words between quotation marks.
 *
 * @param span of the words, without the marks
 * @param speakers ids of those who say them; empty if the text names none
 * @param verb lemma of the word of saying, "" where there is none
 * @param evidence the words with their speaker and verb
 * @param sentence index of the sentence they begin in
 * @param close true where the word of saying stands beside them: "a qualifié X de « … »"
 */
record Quotation(
    Span span, List<String> speakers, String verb, Span evidence, int sentence, boolean close) {
  Quotation {
    speakers = List.copyOf(speakers);
  }

  Quotation(Span span, List<String> speakers, String verb, Span evidence, int sentence) {
    this(span, speakers, verb, evidence, sentence, false);
  }

  boolean hasSpeaker() {
    return !speakers.isEmpty();
  }
}
