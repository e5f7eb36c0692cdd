package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.server.library.Library;

/** Who must help whom who is attacked, by which treaty, since when; each leads to its reasons. */
final class Guarantees {
  private static final Node BOUND = Library.ent("boundToDefend");

  /** More pairs than these are not told one by one. */
  private static final int PAIRS = 60;

  /** One conclusion. */
  private record Guarantee(Node helper, Node helped, Node treaty, Node conclusion) {}

  private final Library library;
  private final Ui ui;
  private final Cards cards;

  Guarantees(Library library, Ui ui, Cards cards) {
    this.library = library;
    this.ui = ui;
    this.cards = cards;
  }

  /** Among the parties of a treaty, by the one attacked. */
  Optional<Overview.Section> byTreaty(Node treaty) {
    List<Guarantee> found = new ArrayList<>();
    for (Node helped : library.subjects(Library.ent("partyTo"), treaty)) {
      for (Guarantee each : helping(helped)) {
        if (each.treaty().equals(treaty) && found.size() < PAIRS) {
          found.add(each);
        }
      }
    }
    return section(
        ui.say("treaty.bound"),
        List.of("treaty.helped", "treaty.helper", "treaty.since", "why.title"),
        found.stream()
            .map(
                each ->
                    List.of(
                        List.of(cards.value(each.helped())),
                        List.of(cards.value(each.helper())),
                        List.of(Value.plain(since(each))),
                        List.of(why(each))))
            .toList());
  }

  /** Of one state: who comes to its help. */
  Optional<Overview.Section> ofState(Node state) {
    return section(
        ui.say("state.helpers"),
        List.of("treaty.helper", "treaty.by", "treaty.since", "why.title"),
        helping(state).stream()
            .map(
                each ->
                    List.of(
                        List.of(cards.value(each.helper())),
                        List.of(cards.value(each.treaty())),
                        List.of(Value.plain(since(each))),
                        List.of(why(each))))
            .toList());
  }

  private List<Guarantee> helping(Node helped) {
    List<Guarantee> found = new ArrayList<>();
    for (Node helper : library.subjects(BOUND, helped)) {
      Node term = NodeFactory.createTripleTerm(Triple.create(helper, BOUND, helped));
      for (Node conclusion : library.subjects(Cards.REIFIES, term)) {
        for (Node treaty : library.objects(conclusion, Library.ent("treaty"))) {
          Guarantee guarantee = new Guarantee(helper, helped, treaty, conclusion);
          found.removeIf(each -> isSame(each, guarantee) && date(each).isEmpty());
          if (found.stream().noneMatch(each -> isSame(each, guarantee))) {
            found.add(guarantee);
          }
        }
      }
    }
    found.sort(
        Comparator.comparing((Guarantee each) -> library.label(each.helper(), ui.language()))
            .thenComparing(each -> library.label(each.treaty(), ui.language())));
    return found;
  }

  private static boolean isSame(Guarantee one, Guarantee other) {
    return one.helper().equals(other.helper())
        && one.helped().equals(other.helped())
        && one.treaty().equals(other.treaty());
  }

  private Optional<String> date(Guarantee guarantee) {
    return library.text(guarantee.conclusion(), Library.ent("validFrom"));
  }

  /** The later of the helper's ratification and the treaty's entry into force. */
  private String since(Guarantee guarantee) {
    Optional<String> inForce = Optional.empty();
    for (Node event : library.subjects(Library.ent("treaty"), guarantee.treaty())) {
      List<Node> told = library.objects(event, Library.ent("toldAs"));
      if (library.type(event).filter("TreatyEntryIntoForce"::equals).isPresent()
          && (told.contains(Library.ent("asserted")) || told.contains(Library.ent("reported")))) {
        inForce = library.text(event, Library.ent("date"));
      }
    }
    return Stream.concat(date(guarantee).stream(), inForce.stream())
        .max(Comparator.naturalOrder())
        .orElse(ui.say("treaty.unknown"));
  }

  private Value why(Guarantee guarantee) {
    return Value.link(ui.say("treaty.why"), ui.keep(cards.why(guarantee.conclusion())));
  }

  private Optional<Overview.Section> section(
      String title, List<String> columns, List<List<List<Value>>> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Overview.Section(title, columns.stream().map(ui::say).toList(), rows));
  }
}
