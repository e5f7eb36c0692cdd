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
 */
record Quotation(Span span, List<String> speakers, String verb, Span evidence, int sentence) {
  Quotation {
    speakers = List.copyOf(speakers);
  }

  boolean hasSpeaker() {
    return !speakers.isEmpty();
  }
}
