package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.entente.server.library.Library;

/** The kinds of events of the ontology, by family, for menus and layers. */
public final class Kinds {
  /** The families of events, in the order in which pages name them. */
  public static final List<String> FAMILIES =
      List.of(
          "MilitaryEvent", "DiplomaticEvent", "TreatyAct", "Transfer", "SpeechAct", "OfficeChange");

  /**
   * One kind.
   *
   * @param name local name of the class
   */
  public record Kind(String name, String label) {}

  /** A family and what is in it. */
  public record Family(Kind itself, List<Kind> kinds) {}

  private Kinds() {}

  static List<Family> of(Library library, Ui ui) {
    List<Family> families = new ArrayList<>();
    for (String family : FAMILIES) {
      List<Kind> kinds = new ArrayList<>();
      for (Node kind : library.subjects(RDFS.subClassOf.asNode(), Library.ent(family))) {
        kinds.add(kind(library, ui, kind));
      }
      kinds.sort(Comparator.comparing(Kind::label));
      families.add(new Family(kind(library, ui, Library.ent(family)), kinds));
    }
    return families;
  }

  private static Kind kind(Library library, Ui ui, Node node) {
    String label = library.label(node, ui.language());
    return new Kind(
        Library.localName(node),
        label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
  }

  /** The family of a situation's class; blank where it is in none. */
  static String familyOf(Library library, Node type) {
    for (Node broader : library.broader(type)) {
      String name = Library.localName(broader);
      if (FAMILIES.contains(name)) {
        return name;
      }
    }
    return "";
  }
}
