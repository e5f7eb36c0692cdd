package org.entente.reasoner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.article.Language;

/** An explanation as indented lines for a terminal, in French or English. */
public final class ExplanationText {
  private final Language language;
  private final Function<Node, String> label;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param label what a thing or term is called
   */
  public ExplanationText(Language language, Function<Node, String> label) {
    this.language = language;
    this.label = label;
  }

  /** One explanation; ends in a line break. */
  public String of(Explanation explanation) {
    text.setLength(0);
    write(explanation, 0);
    return text.toString();
  }

  private void write(Explanation why, int depth) {
    line(depth, sentence(why.fact()));
    writeGrounds(why, depth + 1);
  }

  // What one claim vouches for stands together, with its sentence once.
  private void writeAll(List<Explanation> premises, int depth) {
    Map<String, List<Explanation>> groups = new LinkedHashMap<>();
    for (Explanation premise : premises) {
      boolean plain = premise.steps().isEmpty() && !premise.isRepeated();
      String key = plain ? premise.statements() + " " + premise.known() : premise.toString();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(premise);
    }
    for (List<Explanation> group : groups.values()) {
      group.forEach(premise -> line(depth, sentence(premise.fact())));
      writeGrounds(group.get(0), depth + 1);
    }
  }

  private void writeGrounds(Explanation why, int depth) {
    if (why.isRepeated()) {
      line(depth, french("(expliqué plus haut)", "(explained above)"));
    }
    for (Explanation.Statement statement : why.statements()) {
      StringJoiner head = new StringJoiner(", ");
      head.add(statement.article().map(label).orElse("?"));
      head.add(modality(statement.modality().key()));
      if (!statement.attributedTo().isEmpty()) {
        head.add(french("selon ", "according to ") + names(statement.attributedTo()));
      }
      line(depth, head.toString() + french(" :", ":"));
      for (Explanation.Passage passage : statement.passages()) {
        line(depth + 1, french("« " + passage.sentence() + " »", "“" + passage.sentence() + "”"));
      }
    }
    for (Node graph : why.known()) {
      line(depth, french("connu de ", "known from ") + graph.getURI());
    }
    for (Explanation.Step step : why.steps()) {
      String rule =
          step.source()
              .map(r -> r.says().getOrDefault(language.code(), r.id()))
              .orElse(step.rule());
      line(depth, french("conclu, car : ", "concluded, for: ") + rule);
      for (Explanation.Remark remark : step.remarks()) {
        line(depth + 1, label.apply(remark.property()) + " = " + label.apply(remark.value()));
      }
      writeAll(step.premises(), depth + 1);
    }
  }

  private String sentence(Triple fact) {
    String predicate =
        fact.getPredicate().equals(Terms.TYPE)
            ? french("est un(e)", "is a")
            : label.apply(fact.getPredicate());
    return label.apply(fact.getSubject())
        + " — "
        + predicate
        + " — "
        + label.apply(fact.getObject());
  }

  private String modality(String key) {
    return switch (key) {
      case "asserted" -> french("affirmé", "asserted");
      case "reported" -> french("rapporté", "reported");
      case "unconfirmed" -> french("non confirmé", "unconfirmed");
      case "planned" -> french("prévu", "planned");
      default -> french("démenti", "denied");
    };
  }

  private String names(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(label).toList());
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  private String french(String french, String english) {
    return language == Language.FR ? french : english;
  }
}
