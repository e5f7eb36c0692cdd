package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.mention.EntityClass;
import org.entente.mention.NameList;

/** Writes down what was found out about a thing. */
final class Entities {
  private Entities() {}

  static Entity of(Node node, Map<Node, String> ids, Language language) {
    GazetteerEntry entry = node.entry;
    String name = entry == null ? fullest(node) : known(node, entry, language);
    Set<String> names = new LinkedHashSet<>(node.names);
    names.add(name);
    names.addAll(node.otherNames);
    if (entry != null && entry.preferred().containsKey(Language.EN)) {
      names.add(entry.name(Language.EN));
    }
    List<String> owners = node.owners().stream().map(ids::get).filter(Objects::nonNull).toList();
    return new Entity(
        Objects.requireNonNull(ids.get(node)),
        node.type,
        name,
        new ArrayList<>(names),
        Optional.ofNullable(entry).map(GazetteerEntry::key),
        Optional.ofNullable(entry).flatMap(GazetteerEntry::wikidata),
        owners,
        entry != null ? 0.95 : node.described ? 0.6 : 0.8,
        node.described);
  }

  /** Of a known thing the name the text uses, the fullest; of a State its usual name. */
  private static String known(Node node, GazetteerEntry entry, Language language) {
    if (entry.type() == EntityClass.STATE) {
      return state(node, entry, language);
    }
    Set<String> labels = new LinkedHashSet<>();
    for (Language any : Language.values()) {
      entry.labels(any).forEach(l -> labels.add(NameList.key(l)));
    }
    String best = "";
    for (String used : node.names) {
      boolean titled = entry.type() == EntityClass.PERSON && Character.isLowerCase(used.charAt(0));
      if (labels.contains(NameList.key(used)) && used.length() > best.length() && !titled) {
        best = used;
      }
    }
    if (best.isEmpty() && entry.type() == EntityClass.TREATY && !node.names.isEmpty()) {
      return fullest(node); // known by its parties: "traité de défense mutuelle"
    }
    if (best.isEmpty() && entry.type() == EntityClass.PERSON) {
      for (String used : node.names) { // "roi Hussein"
        int cut = used.indexOf(' ');
        if (cut > 0 && Character.isLowerCase(used.charAt(0)) && used.length() > cut + 2) {
          return used.substring(cut + 1);
        }
      }
    }
    return best.isEmpty() ? entry.name(language) : best;
  }

  /** The usual name of a State, or the one the text uses instead: "Union soviétique" of URSS. */
  private static String state(Node node, GazetteerEntry entry, Language language) {
    String usual = entry.name(language);
    Set<String> used = new LinkedHashSet<>();
    node.names.forEach(n -> used.add(NameList.key(n)));
    if (used.contains(NameList.key(usual))) {
      return usual;
    }
    String best = usual;
    for (String label : entry.labels(language)) {
      boolean fuller = best.equals(usual) || label.length() > best.length();
      if (used.contains(NameList.key(label)) && fuller && !isAcronym(label)) {
        best = label;
      }
    }
    return best;
  }

  private static boolean isAcronym(String name) {
    return name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** The longest name, a real one before a description. */
  static String fullest(Node node) {
    String best = "";
    for (String used : node.names) {
      if (best.isEmpty() || rank(used) > rank(best)) {
        best = used;
      }
    }
    return best;
  }

  private static int rank(String name) {
    return name.length() + (isAcronym(name) ? -20 : 0);
  }
}
