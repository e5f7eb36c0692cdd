package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;
import org.entente.language.Analyzers;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.language.SentenceAnalyzer;
import org.entente.mention.FoundName;

/** A text whose things were linked, and what tests ask of it; each line is a paragraph. */
final class Linked {
  final Article article;
  final EntityTable table;
  private final List<Sentence> sentences;

  private Linked(Article article, List<Sentence> sentences, EntityTable table) {
    this.article = article;
    this.sentences = sentences;
    this.table = table;
  }

  static Linked french(String... lines) {
    return of(Language.FR, String.join("\n", lines));
  }

  static Linked english(String... lines) {
    return of(Language.EN, String.join("\n", lines));
  }

  private static Linked of(Language language, String text) {
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      blocks.add(new Block(new Span(start, end), Block.Kind.PARAGRAPH));
      start = end + 1;
    }
    Article article =
        new Article(
            new ArticleId("test"),
            language,
            text,
            Offsets.ofUnchanged(text),
            blocks,
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 11, 30)),
            Optional.empty(),
            "test");
    SentenceAnalyzer analyzer = Analyzers.of(language);
    EntityLinker linker = EntityLinker.of(language);
    List<RawSentence> raw = analyzer.split(article);
    List<FoundName> names = linker.names(article, raw);
    List<Sentence> sentences =
        analyzer.parse(article, raw, names.stream().map(FoundName::span).toList());
    return new Linked(article, sentences, linker.link(article, sentences, names));
  }

  /** What the first mention of these words stands for: "State Russie"; several joined by "+". */
  String thing(String surface) {
    return thing(surface, 1);
  }

  /** What the {@code nth} mention of these words stands for, from 1; "-" where it is unlinked. */
  String thing(String surface, int nth) {
    int seen = 0;
    for (ResolvedMention mention : mentions()) {
      if (mention.mention().surface().equals(surface) && ++seen == nth) {
        return String.join("+", mention.entities().stream().map(this::show).toList());
      }
    }
    return "-";
  }

  private String show(String id) {
    Entity entity = table.entity(id);
    return entity.type().term() + " " + entity.name();
  }

  Entity entity(String name) {
    return table.entities().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entity " + name + " among " + all()));
  }

  /** Every thing of a class, in order of first mention. */
  List<String> names(String term) {
    return table.entities().stream()
        .filter(e -> e.type().term().equals(term))
        .map(Entity::name)
        .toList();
  }

  List<String> all() {
    return table.entities().stream().map(e -> e.type().term() + " " + e.name()).toList();
  }

  List<ResolvedMention> mentions() {
    return sentences.stream().flatMap(s -> table.mentions(s.index()).stream()).toList();
  }
}
