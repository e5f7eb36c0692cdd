package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.ontology.NamedQuery;
import org.entente.server.library.Library;

/** Shows the answer to a question otherwise than as a table: on a map, by date, as a network. */
public final class Views {
  /** All ways to show an answer, the first always there. */
  public static final List<String> ALL = List.of("table", "map", "timeline", "graph");

  private static final List<String> DATES =
      List.of("when", "start", "since", "signed", "ratified", "left", "knownOn", "published");
  private static final List<String> PLACES =
      List.of("place", "destination", "host", "placeName", "state");

  /** Columns that say how, not what. */
  private static final Set<String> ASIDE =
      Set.of("modality", "min", "best", "max", "unit", "publisher", "accordingTo", "confidence");

  private static final int DOTS = 60;

  private final Library library;
  private final Ui ui;
  private final Cards cards;
  private final List<String> columns;

  Views(Library library, Ui ui, List<String> columns) {
    this.library = library;
    this.ui = ui;
    this.cards = new Cards(library, ui);
    this.columns = columns;
  }

  /** Ways that suit a question, by what it returns. */
  public static List<String> of(NamedQuery query) {
    List<String> columns = query.columns();
    List<String> views = new ArrayList<>(List.of("table"));
    if (columns.stream().anyMatch(PLACES::contains) || columns.contains("event")) {
      views.add("map");
    }
    if (columns.stream().anyMatch(DATES::contains)) {
      views.add("timeline");
    }
    if (columns.stream().filter(column -> columns.contains(column + "Name")).count() > 1) {
      views.add("graph");
    }
    return views;
  }

  /** A row of an answer; a column that is unbound is missing. */
  record Row(Map<String, Node> cells) {}

  Chart map(List<Row> rows) {
    return Chart.of(rows.stream().map(this::happening).toList(), List.of());
  }

  /** The oldest first, undated ones last. */
  List<Happening> timeline(List<Row> rows) {
    List<Happening> happenings = new ArrayList<>(rows.stream().map(this::happening).toList());
    happenings.sort(
        Comparator.comparing((Happening each) -> each.date().isEmpty())
            .thenComparing(Happening::date)
            .thenComparing(each -> each.title().text()));
    return happenings;
  }

  Picture graph(List<Row> rows) {
    Map<String, Value> names = new LinkedHashMap<>();
    List<Picture.Link> links = new ArrayList<>();
    for (Row row : rows) {
      List<Node> things = things(row);
      if (things.size() < 2) {
        continue;
      }
      Node first = things.get(0);
      for (Node other : things.subList(1, things.size())) {
        boolean room = names.size() < DOTS;
        for (Node each : List.of(first, other)) {
          if (room) {
            names.putIfAbsent(each.getURI(), cards.value(each));
          }
        }
        links.add(
            new Picture.Link(
                first.getURI(), other.getURI(), modality(row), Value.plain(title(row))));
      }
    }
    return Picture.of(names, links, "");
  }

  /** The things of an answer that the explorer can open. */
  List<String> paths(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> things(row).stream())
        .map(library::path)
        .distinct()
        .limit(12)
        .toList();
  }

  private List<Node> things(Row row) {
    List<Node> things = new ArrayList<>();
    row.cells()
        .forEach(
            (column, node) -> {
              if (node.isURI()
                  && library
                      .path(node)
                      .matches(
                          "(state|person|treaty|organization|unit|place|body|force|group)/.*")) {
                things.add(node);
              }
            });
    return things;
  }

  private Happening happening(Row row) {
    Optional<Node> fact =
        Optional.ofNullable(row.cells().get("event"))
            .or(() -> Optional.ofNullable(row.cells().get("claim")))
            .or(() -> Optional.ofNullable(row.cells().get("article")))
            .or(() -> things(row).stream().findFirst())
            .filter(Node::isURI);
    String href = fact.map(library::href).map(ui::keep).orElse("");
    Happenings happenings = new Happenings(library, ui);
    List<Happening.Spot> spots = new ArrayList<>();
    for (String column : List.of("place", "destination", "host")) {
      Node node = row.cells().get(column);
      if (spots.isEmpty() && node != null) {
        happenings.spot(node).ifPresent(spots::add);
      }
    }
    Optional<Node> event =
        fact.filter(node -> library.path(node).startsWith("event/")).filter(n -> spots.isEmpty());
    event.ifPresent(node -> spots.addAll(happenings.spots(node)));
    if (spots.isEmpty()) {
      things(row).stream()
          .flatMap(node -> happenings.spot(node).stream())
          .findFirst()
          .ifPresent(spots::add);
    }
    String date =
        DATES.stream()
            .filter(column -> row.cells().containsKey(column))
            .map(column -> text(row.cells().get(column)))
            .findFirst()
            .orElse("");
    String family =
        event
            .flatMap(library::type)
            .map(type -> Kinds.familyOf(library, Library.ent(type)))
            .orElse("");
    return new Happening(
        href.isEmpty() ? Value.plain(title(row)) : Value.link(title(row), href),
        "",
        family,
        date,
        date,
        modality(row),
        0,
        "",
        spots);
  }

  private static String modality(Row row) {
    Node node = row.cells().get("modality");
    String told = node == null ? "" : text(node);
    return Ui.MODALITIES.contains(told) ? told : "asserted";
  }

  /** A few words of a row: its label, else the names in it. */
  private String title(Row row) {
    if (row.cells().containsKey("label")) {
      return text(row.cells().get("label"));
    }
    Set<String> words = new LinkedHashSet<>();
    for (String column : columns) {
      Node node = row.cells().get(column);
      if (node == null || DATES.contains(column) || ASIDE.contains(column)) {
        continue;
      }
      if (columns.contains(column + "Name")) {
        words.add(cards.value(node).text());
      } else if (node.isLiteral() && !isName(column) && text(node).length() < 90) {
        words.add(cards.word(text(node)));
      }
    }
    return words.stream().limit(5).collect(Collectors.joining(" · "));
  }

  /** Whether a column only spells the name of the thing in another. */
  private boolean isName(String column) {
    return column.endsWith("Name") && columns.contains(column.substring(0, column.length() - 4));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : Library.localName(node);
  }
}
