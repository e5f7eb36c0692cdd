package org.entente.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.entity.EntityLinker;
import org.entente.entity.EntityTable;
import org.entente.event.Grammar;
import org.entente.event.Lexicon;
import org.entente.event.LexiconReader;
import org.entente.event.Tree;
import org.entente.language.Analyzers;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.language.SentenceAnalyzer;
import org.entente.mention.FoundName;

/** A French article with its trees and things, for tests of who vouches for what. */
final class Told {
  static final Lexicon LEXICON = LexiconReader.read(org.entente.article.Language.FR);
  static final ModalityWords WORDS = ModalityWords.of(LEXICON);

  final Article article;
  final List<Sentence> sentences;
  final EntityTable entities;
  final List<Grammar> grammars = new ArrayList<>();

  /**
   * @param head title and source line
   */
  private Told(String head, String body) {
    byte[] text = (head + "\n\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
    ArticleResult result = new ArticleReader().read(new ArticleId("a"), "a.txt", text);
    this.article = ((ArticleResult.Readable) result).article();
    SentenceAnalyzer analyzer = Analyzers.of(article.language());
    EntityLinker linker = EntityLinker.of(article.language());
    List<RawSentence> raw = analyzer.split(article);
    List<FoundName> names = linker.names(article, raw);
    this.sentences = analyzer.parse(article, raw, names.stream().map(FoundName::span).toList());
    this.entities = linker.link(article, sentences, names);
    sentences.forEach(s -> grammars.add(new Grammar(new Tree(s), LEXICON.grammar())));
  }

  static Told article(String head, String body) {
    return new Told(head, body);
  }

  static Told of(String body) {
    return new Told("Nouvelles des lacs\nLe Courrier des Lacs, 12 mars 2024", body);
  }

  /** The first sentence that holds these words. */
  Sentence sentence(String words) {
    return sentences.stream()
        .filter(s -> s.span().of(article.text()).contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** Index of the first token of this form. */
  static int token(Sentence sentence, String form) {
    return sentence.tokens().stream()
        .filter(t -> t.form().equals(form))
        .findFirst()
        .orElseThrow()
        .index();
  }

  String names(List<String> ids) {
    return ids.stream().map(id -> entities.entity(id).name()).collect(Collectors.joining(", "));
  }
}
