package org.entente.mention;

import java.util.List;
import org.entente.language.RawSentence;

/** Finds proper names in sentences cut into words. Pure and thread-safe. */
public interface NameFinder {
  /**
   * @param text the article's text, which the sentences point into
   * @return in text order, not overlapping
   */
  List<FoundName> find(String text, List<RawSentence> sentences);
}
