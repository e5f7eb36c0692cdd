package org.entente.entity;

import java.util.List;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.mention.FoundName;

/**
 * Tells which thing each mention of an article is. Two steps, as the analyzer wants the names before
 * it parses: {@link #names} over sentences cut into words, {@link #link} over trees. Pure and
 * thread-safe.
 */
public final class EntityLinker {
  private EntityLinker() {}

  /** For articles in one language; models and gazetteer are loaded once and shared. */
  public static EntityLinker of(Language language) {
    return new EntityLinker();
  }

  /** The proper names of an article, in text order, not overlapping. */
  public List<FoundName> names(Article article, List<RawSentence> sentences) {
    return List.of();
  }

  /**
   * The things of an article and where it mentions them.
   *
   * @param names what {@link #names} gave for the same article
   */
  public EntityTable link(Article article, List<Sentence> sentences, List<FoundName> names) {
    return new EntityTable(List.of(), List.of());
  }
}
