package org.entente.mention;

import java.util.List;
import java.util.Optional;

/**
 * A mention with what its words say before anybody asks which thing it is.
 *
 * @param name for a proper name, what it looks like
 * @param nouns for a description, the kinds its head noun may be, likeliest first
 * @param core index of the first token of the noun phrase's fixed words; {@code first} for a name
 * @param coreEnd index of the last token of these words, inclusive
 */
public record FoundMention(
    Mention mention, Optional<FoundName> name, List<Noun> nouns, int core, int coreEnd) {
  public FoundMention {
    nouns = List.copyOf(nouns);
  }

  /** The noun of this kind among those its head may be. */
  public Optional<Noun> noun(NounKind kind) {
    return nouns.stream().filter(n -> n.kind() == kind).findFirst();
  }
}
