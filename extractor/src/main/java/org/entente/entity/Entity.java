package org.entente.entity;

import java.util.List;
import java.util.Optional;
import org.entente.mention.EntityClass;

/**
 * A thing that an article names, as the article knows it.
 *
 * @param id unique in its article: "E1", "E2", … in order of first mention
 * @param name the fullest name the text uses, without article and title
 * @param names every name the text uses for it, first use first, then the gazetteer's English one
 * @param gazetteer local key of its gazetteer entry ("state/RU", "organization/otan"), NIL if empty
 * @param wikidata "Q159", where the gazetteer has it
 * @param of ids of the States or bodies it belongs to (an army's State, a ministry's State)
 * @param confidence of the link, in [0, 1]
 * @param described true where the text only describes it ("11 000 soldats", "les alliés
 *     occidentaux"); such a thing counts only where it fills a role
 */
public record Entity(
    String id,
    EntityClass type,
    String name,
    List<String> names,
    Optional<String> gazetteer,
    Optional<String> wikidata,
    List<String> of,
    double confidence,
    boolean described) {
  public Entity {
    names = List.copyOf(names);
    of = List.copyOf(of);
  }
}
