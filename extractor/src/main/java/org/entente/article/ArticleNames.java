package org.entente.article;

import java.text.Normalizer;
import java.util.Locale;

/** Makes {@link ArticleId}s of file names. */
final class ArticleNames {
  private ArticleNames() {}

  /** "Traité signé.fr.html" → "Traite-signe.fr"; a name already plain stays as it is. */
  static ArticleId idOf(String fileName) {
    String stem = fileName.replaceFirst("(?i)\\.(?:txt|text|md|html?|xhtml)$", "");
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    if (plain.isEmpty()) {
      // "新闻.txt" leaves nothing: its code points name it.
      StringBuilder hex = new StringBuilder("article");
      stem.codePoints().forEach(c -> hex.append('-').append(Integer.toHexString(c)));
      plain = hex.toString().toLowerCase(Locale.ROOT);
    }
    return new ArticleId(plain);
  }
}
