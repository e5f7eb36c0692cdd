package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;

/** The frames and word lists of one language. Immutable. */
public final class Lexicon {
  private final Language language;
  private final List<Frame> frames;
  private final GrammarWords grammar;
  private final Map<String, Set<String>> wordLists;
  private final Map<String, Object> documents;
  private final Map<String, List<Evocation>> byLemma = new LinkedHashMap<>();

  /** A frame and the word that may evoke it. */
  record Evocation(Frame frame, Evoker evoker) {}

  Lexicon(
      Language language,
      List<Frame> frames,
      GrammarWords grammar,
      Map<String, Set<String>> wordLists,
      Map<String, Object> documents) {
    this.language = language;
    this.frames = List.copyOf(frames);
    this.grammar = grammar;
    this.wordLists = wordLists;
    this.documents = documents;
    for (Frame frame : frames) {
      for (Evoker evoker : frame.evokers()) {
        byLemma
            .computeIfAbsent(evoker.lemma(), l -> new ArrayList<>())
            .add(new Evocation(frame, evoker));
      }
    }
  }

  public Language language() {
    return language;
  }

  /** All frames, in the order of files and of places in them. */
  public List<Frame> frames() {
    return frames;
  }

  /** The frame that a reader of patterns works for: its options hold "pattern-NAME". */
  Optional<Frame> pattern(String name) {
    return frames.stream().filter(f -> f.has("pattern-" + name)).findFirst();
  }

  public GrammarWords grammar() {
    return grammar;
  }

  /** The words of {@code words/NAME.txt}, lower case; empty where there is no such file. */
  public Set<String> words(String name) {
    return wordLists.getOrDefault(name, Set.of());
  }

  /** The content of a YAML file that holds no frames, such as "modality"; empty map if missing. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> document(String name) {
    return (Map<String, Object>) documents.getOrDefault(name, Map.of());
  }

  List<Evocation> evocations(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }
}
