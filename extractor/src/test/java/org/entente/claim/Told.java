package org.entente.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.entity.EntityLinker;
import org.entente.entity.EntityTable;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.FrameMatcher;
import org.entente.event.Grammar;
import org.entente.event.Lexicon;
import org.entente.event.LexiconReader;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Analyzers;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.language.SentenceAnalyzer;
import org.entente.mention.FoundName;
import org.entente.time.Quantity;
import org.entente.time.QuantityFinder;
import org.entente.time.QuantityMention;
import org.entente.time.TimeFinder;
import org.entente.time.Timeline;

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

  /** What the frames tell of the article, before it is judged. */
  List<Candidate> candidates() {
    Timeline timeline = TimeFinder.load().read(article, sentences);
    List<QuantityMention> counted =
        QuantityFinder.load().find(article, sentences, timeline.mentions());
    FrameMatcher frames = new FrameMatcher(LEXICON);
    List<Proposal> proposals = new ArrayList<>();
    for (Grammar grammar : grammars) {
      int index = grammar.tree().sentence().index();
      proposals.addAll(
          frames.match(
              article.text(),
              grammar,
              entities,
              timeline.mentions(index),
              timeline.contextOf(index),
              counted.stream().filter(q -> q.sentence() == index).toList()));
    }
    List<Proposal> together =
        frames.together(
            grammars,
            entities,
            timeline::mentions,
            s -> counted.stream().filter(q -> q.sentence() == s).toList(),
            proposals);
    return new ClaimBuilder(LEXICON)
        .build(article, sentences, grammars, entities, together, timeline.mentions());
  }

  /** "denied France 300 2024-05", for each fact of a type that is no guess, in order. */
  String facts(FactType type, Role... roles) {
    return candidates().stream()
        .filter(c -> !c.isBold() && c.claim().fact().type() == type)
        .map(
            c -> {
              StringBuilder told = new StringBuilder();
              if (c.claim().modality() != Modality.ASSERTED) {
                told.append(c.claim().modality().name().toLowerCase(Locale.ROOT)).append(' ');
              }
              for (Role role : roles) {
                Filler filler = c.claim().fact().roles().get(role);
                told.append(filler == null ? "–" : words(filler)).append(' ');
              }
              return told.toString().strip();
            })
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private String words(Filler filler) {
    return switch (filler) {
      case Filler.Entities things -> names(things.ids());
      case Filler.Text text -> text.value();
      case Filler.When when -> when.value().iso();
      case Filler.Amount amount -> Quantity.canonical(amount.value().value().orElse(-1));
    };
  }

  String names(List<String> ids) {
    return ids.stream().map(id -> entities.entity(id).name()).collect(Collectors.joining(", "));
  }
}
