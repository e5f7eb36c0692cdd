package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.server.library.Library;

/**
 * The answer to a question as people read it: a name with its link, a figure with its bounds and
 * unit, a source with its date are one column each, under headings in the reader's language.
 */
public final class QuestionTable {
  private static final Set<String> AMOUNT = Set.of("min", "best", "max", "unit");
  private static final Set<String> SOURCE = Set.of("article", "publisher", "published");
  private static final Set<String> OFFSETS = Set.of("start", "end");

  private final Cards cards;
  private final Ui ui;
  private final Map<String, String> headings = new LinkedHashMap<>();

  QuestionTable(Library library, Ui ui, List<String> columns) {
    this.ui = ui;
    this.cards = new Cards(library, ui);
    for (String column : columns) {
      shown(column, columns).ifPresent(shown -> headings.putIfAbsent(shown, heading(shown)));
    }
  }

  /** A cell; {@code modality} is blank except where the cell says how sure a claim is. */
  public record Cell(List<Value> values, String modality) {
    public Cell {
      values = List.copyOf(values);
    }

    /** Whether there is nothing to show. */
    public boolean isBlank() {
      return modality.isEmpty() && values.stream().allMatch(value -> value.text().isEmpty());
    }
  }

  /** What stands above the columns. */
  List<String> headings() {
    return List.copyOf(headings.values());
  }

  /** A row, a cell for each heading; the values of an answer's row by their columns. */
  List<Cell> cells(Map<String, Node> row) {
    List<Cell> cells = new ArrayList<>();
    for (String column : headings.keySet()) {
      cells.add(
          switch (column) {
            case "amount" -> new Cell(List.of(Value.plain(amount(row))), "");
            case "source" -> new Cell(source(row), "");
            case "modality" -> new Cell(List.of(), text(row, column));
            default -> new Cell(plain(row, column), "");
          });
    }
    return cells;
  }

  /** The column that a variable goes to; empty where another says it already. */
  private static Optional<String> shown(String column, List<String> columns) {
    String thing = column.replaceFirst("Name$", "");
    if (!thing.equals(column) && columns.contains(thing)) {
      return Optional.empty();
    }
    if (OFFSETS.contains(column) && columns.contains("exact")) {
      return Optional.empty();
    }
    if (AMOUNT.contains(column)) {
      return Optional.of("amount");
    }
    return Optional.of(SOURCE.contains(column) ? "source" : column);
  }

  private String heading(String column) {
    return ui.say("column." + column);
  }

  private List<Value> plain(Map<String, Node> row, String column) {
    Node node = row.get(column);
    if (node == null) {
      String name = text(row, column + "Name");
      return name.isEmpty() ? List.of() : List.of(Value.plain(name));
    }
    if (!node.isLiteral()) {
      return List.of(cards.value(node));
    }
    String key = "value." + node.getLiteralLexicalForm();
    String word = cards.word(node.getLiteralLexicalForm());
    return List.of(Value.plain(ui.knows(key) ? ui.say(key) : word));
  }

  private String amount(Map<String, Node> row) {
    String unit = text(row, "unit");
    String amount = cards.amount(told(row, "best"), told(row, "min"), told(row, "max"));
    return unit.isEmpty() || amount.isEmpty() ? amount : amount + " " + ui.say("unit." + unit);
  }

  private List<Value> source(Map<String, Node> row) {
    List<Value> source = new ArrayList<>();
    Optional.ofNullable(row.get("article")).map(cards::value).ifPresent(source::add);
    told(row, "publisher").map(Value::plain).ifPresent(source::add);
    told(row, "published").map(Value::plain).ifPresent(source::add);
    return source;
  }

  private static Optional<String> told(Map<String, Node> row, String column) {
    return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
  }

  private static String text(Map<String, Node> row, String column) {
    Node node = row.get(column);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : Library.localName(node);
  }
}
