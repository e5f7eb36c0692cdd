package org.entente.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.ArticleId;
import org.entente.reasoner.GraphNames;

/**
 * Made-up graphs of articles, of the shape that the extractor writes: per article some twenty
 * claims with their evidence, three quarters of them of events. Articles come in stories: four of
 * them tell of much the same events, with figures and dates of their own, and one claim in ten goes
 * back to what was told long before, as news does. Same seed, same graphs, in any order.
 */
final class ArticleGraphs {
  static final int ARTICLES_OF_A_STORY = 4;
  private static final int EVENTS_OF_A_STORY = 12;
  private static final int TOLD_OF_WARS = 7; // the first events of a story
  private static final int CLAIMS = 22;

  private final long seed;
  private final World world;

  ArticleGraphs(long seed) {
    this.seed = seed;
    this.world = new World(new SplittableRandom(seed));
  }

  /** What every store starts with. */
  List<Quad> gazetteer() {
    return world.gazetteer();
  }

  static Node graph(int number) {
    return GraphNames.DEFAULT.article(new ArticleId("a" + number));
  }

  /** The graph of one article. */
  List<Quad> article(int number) {
    RandomGenerator random = new SplittableRandom(seed * 31 + number);
    ArticleDraft draft = new ArticleDraft(number, world, random);
    int story = number / ARTICLES_OF_A_STORY;
    for (int claim = 0; claim < CLAIMS; claim++) {
      if (random.nextInt(4) == 0) {
        draft.relation(claim);
      } else {
        int told = random.nextInt(10) == 0 ? random.nextInt(story + 1) : story;
        int event = random.nextInt(EVENTS_OF_A_STORY);
        draft.event(claim, StoryEvent.of(seed, told, event, world));
      }
    }
    return draft.quads();
  }

  /**
   * What rules ask for and nothing else, as if every article told of wars and treaties and of
   * nothing else: the gazetteer, then what events are, until there are that many facts.
   */
  Set<Triple> facts(int count) {
    Set<Triple> facts = new LinkedHashSet<>();
    gazetteer().forEach(quad -> facts.add(quad.asTriple()));
    for (int story = 0; facts.size() < count; story++) {
      for (int event = 0; event < TOLD_OF_WARS; event++) {
        facts.addAll(StoryEvent.of(seed, story, event, world).triples());
      }
    }
    return facts;
  }

  /**
   * The gazetteer, then articles from the first on, until there are that many quads.
   *
   * @return how many articles
   */
  int forEachQuad(long count, Consumer<Quad> work) {
    long quads = gazetteer().size();
    gazetteer().forEach(work);
    int number = 0;
    for (; quads < count; number++) {
      List<Quad> article = article(number);
      article.forEach(work);
      quads += article.size();
    }
    return number;
  }
}
