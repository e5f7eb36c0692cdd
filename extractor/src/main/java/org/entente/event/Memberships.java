package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.mention.MentionKind;

/**
 * Reads the house that stands behind a name: "Lucía Restrepo, de la fondation Caminos", "X
 * (Institut Y)".
 */
final class Memberships {
  private final Tree tree;
  private final SentenceMentions mentions;
  private final Frame affiliation;

  Memberships(Tree tree, SentenceMentions mentions, Frame affiliation) {
    this.tree = tree;
    this.mentions = mentions;
    this.affiliation = affiliation;
  }

  List<Proposal> read() {
    List<Proposal> found = new ArrayList<>();
    for (ResolvedMention mention : mentions.all()) {
      int at = mention.mention().last() + 1;
      if (!mentions.isNamedPerson(mention) || at + 2 >= tree.size()) {
        continue;
      }
      house(at)
          .ifPresent(
              house -> {
                Map<Role, Fill> fills = new EnumMap<>(Role.class);
                fills.put(Role.PERSON, SharedTitles.fill(mention, "name, of", 0));
                fills.put(Role.ORGANIZATION, SharedTitles.fill(house, "name, of", 0));
                found.add(
                    Proposal.of(
                        affiliation,
                        tree.sentence().index(),
                        mention.mention().head(),
                        fills,
                        affiliation.prior()));
              });
    }
    return found;
  }

  private Optional<ResolvedMention> house(int at) {
    boolean comma = tree.token(at).form().equals(",");
    boolean bracket = tree.token(at).form().equals("(");
    boolean linked = tree.lemma(at + 1).equals("de") || tree.lemma(at + 1).equals("of");
    boolean bare = tree.token(at).form().equals("of"); // "Jane Doe of the Banadir Centre"
    if (!bracket && !bare && !(comma && linked)) {
      return Optional.empty();
    }
    int next = at + 1 + (linked && !bare ? 1 : 0);
    while (next < tree.size() && tree.token(next).upos().equals("DET")) {
      next++;
    }
    return mentions
        .bodyFrom(next)
        .filter(
            m -> mentions.type(m).isOrganization() && m.mention().kind() != MentionKind.ADJECTIVE);
  }
}
