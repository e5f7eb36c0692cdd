package org.entente.extractor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.claim.ClaimBuilder;
import org.entente.entity.EntityLinker;
import org.entente.entity.EntityTable;
import org.entente.event.FrameMatcher;
import org.entente.event.Grammar;
import org.entente.event.Lexicon;
import org.entente.event.LexiconReader;
import org.entente.event.Proposal;
import org.entente.event.Tree;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.language.SentenceAnalyzer;
import org.entente.mention.FoundName;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;

/**
 * Reads one article. Same article, same resources, same reading: no clock, no network, no state that
 * an article could change. Thread-safe.
 */
public final class Extractor {
  private final Map<Language, Stages> stages;

  private Extractor(Map<Language, Stages> stages) {
    this.stages = stages;
  }

  /** What one language needs. */
  private record Stages(
      SentenceAnalyzer analyzer, EntityLinker linker, Lexicon lexicon, FrameMatcher frames, ClaimBuilder claims) {}

  /** Loads models and lexicons of all languages from the class path; takes about a second. */
  public static Extractor load() {
    Map<Language, Stages> stages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Lexicon lexicon = lexicon(language);
      stages.put(language, new Stages(null, EntityLinker.of(language), lexicon,
          new FrameMatcher(lexicon), new ClaimBuilder(lexicon)));
    }
    return new Extractor(stages);
  }
}
