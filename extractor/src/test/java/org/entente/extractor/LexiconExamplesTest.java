package org.entente.extractor;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.event.Filler;
import org.entente.event.Frame;
import org.entente.event.LexiconReader;
import org.entente.event.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the lexicon, read by the real pipeline: one test a sentence. */
class LexiconExamplesTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  @TestFactory
  Stream<DynamicTest> findsInFrench() {
    return finds(Language.FR);
  }

  @TestFactory
  Stream<DynamicTest> ignoresInFrench() {
    return ignores(Language.FR);
  }

  @TestFactory
  Stream<DynamicTest> findsInEnglish() {
    return finds(Language.EN);
  }

  @TestFactory
  Stream<DynamicTest> ignoresInEnglish() {
    return ignores(Language.EN);
  }

  private static Stream<DynamicTest> finds(Language language) {
    return LexiconReader.read(language).frames().stream()
        .flatMap(
            frame ->
                frame.finds().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                frame.file() + ", " + frame.id() + " finds: " + example.text(),
                                () -> find(frame, example, language))));
  }

  private static void find(Frame frame, Frame.Example example, Language language) {
    Draft draft = draft(example.text(), language);
    Reading.Done reading = frame.has("weak") ? draft.keepingAll() : draft.byFramesAlone();
    for (Map<String, String> expected : example.facts()) {
      if (reading.claims().stream().noneMatch(c -> isSame(frame, expected, c, reading))) {
        fail(
            frame.file()
                + ", "
                + frame.id()
                + ": expected "
                + frame.type()
                + " "
                + expected
                + ", found\n"
                + Extractor.facts(reading)
                + trees(reading));
      }
    }
  }

  private static Stream<DynamicTest> ignores(Language language) {
    return LexiconReader.read(language).frames().stream()
        .flatMap(
            frame ->
                frame.ignores().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                frame.file() + ", " + frame.id() + " ignores: " + example.text(),
                                () -> ignore(frame, example, language))));
  }

  private static void ignore(Frame frame, Frame.Counterexample example, Language language) {
    Reading.Done reading = read(example.text(), language);
    if (reading.claims().stream().anyMatch(c -> c.frame().equals(frame.id()))) {
      fail(
          frame.file()
              + ", "
              + frame.id()
              + ": must leave alone ("
              + example.why()
              + ")\n"
              + Extractor.facts(reading)
              + trees(reading));
    }
  }

  private static String trees(Reading.Done reading) {
    StringBuilder trees = new StringBuilder();
    reading
        .sentences()
        .forEach(s -> trees.append(org.entente.language.TreePrinter.print(s)).append('\n'));
    return trees.toString();
  }

  private static Reading.Done read(String text, Language language) {
    return draft(text, language).byFramesAlone();
  }

  private static Draft draft(String text, Language language) {
    Article article =
        new Article(
            new ArticleId("example"),
            language,
            text,
            Offsets.ofUnchanged(text),
            List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)),
            java.util.Optional.empty(),
            java.util.Optional.of(java.time.LocalDate.of(2025, 6, 12)),
            java.util.Optional.empty(),
            "example");
    return EXTRACTOR.draft(article).orElseThrow();
  }

  private static boolean isSame(
      Frame frame, Map<String, String> expected, Claim claim, Reading.Done reading) {
    if (claim.fact().type() != frame.type()) {
      return false;
    }
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      String value = entry.getValue();
      boolean right =
          switch (entry.getKey()) {
            case "modality" -> claim.modality().key().equals(value);
            case "attributedTo" -> names(claim.attributedTo(), reading).containsAll(wanted(value));
            default -> {
              Filler filler =
                  claim.fact().roles().get(Role.valueOf(entry.getKey().toUpperCase(Locale.ROOT)));
              yield filler != null
                  && switch (filler) {
                    case Filler.Entities things ->
                        names(things.ids(), reading).containsAll(wanted(value));
                    case Filler.Text words -> fold(words.value()).contains(fold(value));
                    case Filler.When when -> when.value().iso().equals(value);
                    case Filler.Amount amount -> amount.value().toString().contains(value);
                  };
            }
          };
      if (!right) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> wanted(String value) {
    Set<String> names = new TreeSet<>();
    for (String name : value.split(", ")) {
      names.add(fold(name));
    }
    return names;
  }

  private static List<String> names(List<String> ids, Reading.Done reading) {
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      names.add(fold(reading.entities().entity(id).name()));
      reading.entities().entity(id).names().forEach(n -> names.add(fold(n)));
    }
    return names;
  }

  private static String fold(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return new String(
        plain
            .replaceAll("[’'-]", " ")
            .strip()
            .replaceFirst("^(le|la|les|l|un|une|des|the|a) ", "")
            .getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8);
  }
}
