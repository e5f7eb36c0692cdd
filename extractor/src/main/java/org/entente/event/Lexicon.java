package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.language.Morphology;
import org.entente.language.Token;

/** The frames and word lists of one language. Immutable. */
public final class Lexicon {
  /** What a participle ends in beyond its masculine singular. */
  private static final Pattern AGREEMENT = Pattern.compile("(?<=[éiust])es?$|(?<=[éut])s$");

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

  /**
   * What a word evokes: by its lemma, a participle also as the adjective it may be ("brouillée" as
   * "brouillé"), a feminine noun also as its masculine ("ennemie" as "ennemi").
   */
  List<Evocation> evocations(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    List<Evocation> found = evocations(lemma);
    if (token.isVerb() && token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
      String form = AGREEMENT.matcher(token.form().toLowerCase(Locale.ROOT)).replaceFirst("");
      return form.equals(lemma) ? found : with(found, form, Evoker.Kind.ADJECTIVE);
    }
    boolean noun = token.upos().equals("NOUN") || token.upos().equals("ADJ");
    return noun && lemma.endsWith("e")
        ? with(found, lemma.substring(0, lemma.length() - 1), Evoker.Kind.NOUN)
        : found;
  }

  private List<Evocation> with(List<Evocation> found, String lemma, Evoker.Kind kind) {
    List<Evocation> all = new ArrayList<>(found);
    for (Evocation evocation : evocations(lemma)) {
      if (evocation.evoker().kind() == kind
          && found.stream().noneMatch(f -> f.frame() == evocation.frame())) {
        all.add(evocation);
      }
    }
    return all;
  }
}
