package org.entente.extractor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.claim.ClaimBuilder;
import org.entente.claim.FactsWriter;
import org.entente.claim.Judge;
import org.entente.entity.EntityLinker;
import org.entente.entity.EntityTable;
import org.entente.event.Attempt;
import org.entente.event.FrameMatcher;
import org.entente.event.Grammar;
import org.entente.event.Lexicon;
import org.entente.event.LexiconReader;
import org.entente.event.Proposal;
import org.entente.event.Tree;
import org.entente.language.Analyzers;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.language.SentenceAnalyzer;
import org.entente.mention.FoundName;
import org.entente.time.QuantityFinder;
import org.entente.time.QuantityMention;
import org.entente.time.TimeFinder;
import org.entente.time.Timeline;

/**
 * Reads one article. Same article, same resources, same reading: no clock, no network, no state
 * that an article could change. Thread-safe.
 */
public final class Extractor {
  private final Map<Language, Stages> stages;
  private final TimeFinder times = TimeFinder.load();
  private final QuantityFinder quantities = QuantityFinder.load();
  private final Judge judge = Judge.load();

  private Extractor(Map<Language, Stages> stages) {
    this.stages = stages;
  }

  /** Tells the things of an article; a seam for tests and for other linkers. */
  public interface Linker {
    List<FoundName> names(Article article, List<RawSentence> sentences);

    EntityTable link(Article article, List<Sentence> sentences, List<FoundName> names);
  }

  /** What one language needs. */
  private record Stages(
      SentenceAnalyzer analyzer,
      Linker linker,
      Lexicon lexicon,
      FrameMatcher frames,
      ClaimBuilder claims) {}

  /** Loads models and lexicons of all languages from the class path. */
  public static Extractor load() {
    return with(
        new Linker() {
          @Override
          public List<FoundName> names(Article article, List<RawSentence> sentences) {
            return EntityLinker.of(article.language()).names(article, sentences);
          }

          @Override
          public EntityTable link(
              Article article, List<Sentence> sentences, List<FoundName> names) {
            return EntityLinker.of(article.language()).link(article, sentences, names);
          }
        });
  }

  /** As {@link #load()}, with another way of telling what is named. */
  public static Extractor with(Linker linker) {
    Map<Language, Stages> stages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (Analyzers.class.getResource(
              "/org/entente/extractor/models/" + language.code() + "/parser.bin")
          != null) {
        stages.put(language, stages(language, linker));
      }
    }
    return new Extractor(stages);
  }

  private static Stages stages(Language language, Linker linker) {
    Lexicon lexicon = LexiconReader.read(language);
    return new Stages(
        Analyzers.of(language),
        linker,
        lexicon,
        new FrameMatcher(lexicon),
        new ClaimBuilder(lexicon));
  }

  /** Reads an article in a language that has models. */
  public Reading read(Article article) {
    Optional<Draft> draft = draft(article);
    if (draft.isEmpty()) {
      return new Reading.Refused(
          article.id(),
          "other-language",
          article.location()
              + ": no models for "
              + article.language()
              + "; read French or English");
    }
    return draft.get().done(judge.decide(draft.get().candidates()));
  }

  /** Reads an article without judging what was found; empty in a language that has no models. */
  public Optional<Draft> draft(Article article) {
    return draft(article, FrameMatcher.NOBODY);
  }

  /** As {@link #draft(Article)}, telling the watcher of every frame that a word evokes. */
  public Optional<Draft> draft(Article article, Consumer<Attempt> watcher) {
    Stages stage = stages.get(article.language());
    if (stage == null) {
      return Optional.empty();
    }
    List<RawSentence> raw = stage.analyzer().split(article);
    List<FoundName> names = stage.linker().names(article, raw);
    List<Span> spans = names.stream().map(FoundName::span).toList();
    List<Sentence> sentences = stage.analyzer().parse(article, raw, spans);
    EntityTable entities = stage.linker().link(article, sentences, names);
    Timeline timeline = times.read(article, sentences);
    List<QuantityMention> counted = quantities.find(article, sentences, timeline.mentions());
    List<Grammar> grammars = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Grammar grammar = new Grammar(new Tree(sentence), stage.lexicon().grammar());
      grammars.add(grammar);
      int index = sentence.index();
      proposals.addAll(
          stage
              .frames()
              .match(
                  article.text(),
                  grammar,
                  entities,
                  timeline.mentions(index),
                  timeline.contextOf(index),
                  counted.stream().filter(q -> q.sentence() == index).toList(),
                  watcher));
    }
    List<Proposal> together =
        stage
            .frames()
            .together(
                grammars,
                entities,
                timeline::mentions,
                s -> counted.stream().filter(q -> q.sentence() == s).toList(),
                proposals);
    return Optional.of(
        new Draft(
            article,
            sentences,
            entities,
            stage
                .claims()
                .build(article, sentences, grammars, entities, together, timeline.mentions())));
  }

  /** A reading in the facts format. */
  public static String facts(Reading.Done reading) {
    return FactsWriter.write(reading.article(), reading.entities(), reading.claims());
  }
}
