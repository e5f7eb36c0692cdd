package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.claim.Judge;
import org.entente.entity.ResolvedMention;
import org.entente.event.Attempt;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import org.entente.language.Sentence;
import org.entente.language.TreePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente trace}: what each stage made of each sentence. */
@Command(
    name = "trace",
    header = {
      "Example: entente trace samples/tchad-france-depeche.txt --sentence 2",
      "shows the tree of that sentence, what its mentions stand for, and the claims it makes",
      ""
    },
    description =
        "Shows, sentence by sentence, how an article is understood; for those who write frames.",
    mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleArguments articles;
  @Mixin private DebugOption debug;

  @Option(
      names = "--sentence",
      paramLabel = "N",
      description = "Only this one, counted from 0 as they are shown.")
  private int only = -1;

  @Option(
      names = "--frames",
      description = "Also each frame that a word evoked, and why it proposed nothing.")
  private boolean frames;

  private final Judge judge = Judge.load();

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Extractor extractor = Extractor.load();
    return articles.read(console, extractor, reading -> print(reading, extractor)).exitCode();
  }

  private void print(Reading.Done reading, Extractor extractor) {
    List<Attempt> attempts = new ArrayList<>();
    List<Claim> dropped =
        extractor.draft(reading.article(), attempts::add).stream()
            .flatMap(draft -> draft.candidates().stream())
            .filter(judge::drops)
            .map(candidate -> candidate.claim().judged("–", judge.confidence(candidate)))
            .toList();
    var out = console.out();
    out.println(
        "== "
            + reading.id()
            + "  "
            + reading.article().date().map(Object::toString).orElse("no date")
            + "  "
            + reading.article().publisher().orElse("no publisher"));
    for (Sentence sentence : reading.sentences()) {
      if (only >= 0 && sentence.index() != only) {
        continue;
      }
      out.println();
      out.println(
          "["
              + sentence.index()
              + "] "
              + sentence.block()
              + "  "
              + oneLine(sentence.span(), reading));
      out.print(TreePrinter.print(sentence));
      for (ResolvedMention mention : reading.entities().mentions(sentence.index())) {
        String things =
            mention.entities().stream()
                .map(id -> reading.entities().entity(id))
                .map(
                    e ->
                        e.id()
                            + " "
                            + e.type().term()
                            + " "
                            + e.name()
                            + e.gazetteer().map(k -> " = " + k).orElse(""))
                .collect(Collectors.joining("; "));
        out.println("  mention  " + mention.mention().surface() + "  →  " + things);
      }
      for (Claim claim : reading.claims()) {
        if (claim.evidence().stream().anyMatch(sentence.span()::overlaps)) {
          out.println("  claim    " + claim(claim, reading));
        }
      }
      for (Claim claim : dropped) {
        if (claim.evidence().stream().anyMatch(sentence.span()::overlaps)) {
          out.println("  dropped  " + claim(claim, reading));
        }
      }
      if (frames) {
        attempts.stream()
            .filter(a -> a.sentence() == sentence.index())
            .forEach(a -> out.println("  frame    " + attempt(a, sentence)));
      }
    }
    out.flush();
  }

  private static String attempt(Attempt attempt, Sentence sentence) {
    String roles =
        attempt.roles().entrySet().stream()
            .map(e -> e.getKey().key() + "=" + String.join(", ", e.getValue()))
            .collect(Collectors.joining("; "));
    return "%s, by %s: %s%s"
        .formatted(
            attempt.frame(),
            sentence.tokens().get(attempt.token()).form(),
            attempt.isProposed() ? "proposed" : attempt.failure(),
            roles.isEmpty() ? "" : "  (" + roles + ")");
  }

  private static String claim(Claim claim, Reading.Done reading) {
    String roles =
        claim.fact().roles().entrySet().stream()
            .map(e -> role(e, reading))
            .collect(Collectors.joining("; "));
    String by = claim.attributedTo().isEmpty() ? "" : " by " + names(claim.attributedTo(), reading);
    return "%s %s: %s  (%s%s, frame %s, %.2f)"
        .formatted(
            claim.id(),
            claim.fact().type(),
            roles,
            claim.modality().key(),
            by,
            claim.frame(),
            claim.confidence());
  }

  private static String role(Map.Entry<Role, Filler> entry, Reading.Done reading) {
    String value =
        switch (entry.getValue()) {
          case Filler.Entities things -> names(things.ids(), reading);
          case Filler.Text text -> "\"" + text.value() + "\"";
          case Filler.When when -> when.value().iso();
          case Filler.Amount amount -> amount.value().toString();
        };
    return entry.getKey().key() + "=" + value;
  }

  private static String names(List<String> ids, Reading.Done reading) {
    return ids.stream()
        .map(id -> reading.entities().entity(id).name())
        .collect(Collectors.joining(", "));
  }

  private static String oneLine(Span span, Reading.Done reading) {
    return span.of(reading.article().text()).replaceAll("\\s+", " ");
  }
}
