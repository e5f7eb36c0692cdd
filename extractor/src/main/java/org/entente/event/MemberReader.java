package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Reads whose members a relative clause tells: "l'Asean, dont le Laos et la Birmanie sont membres".
 */
final class MemberReader {
  private static final int FAR = 12; // words between "dont" and "membre"

  private final Optional<Frame> member;

  MemberReader(Lexicon lexicon) {
    this.member = lexicon.pattern("member-relative");
  }

  List<Proposal> read(Grammar grammar, EntityTable entities) {
    List<Proposal> found = new ArrayList<>();
    Tree tree = grammar.tree();
    for (int at = 1; member.isPresent() && at < tree.size() - 2; at++) {
      int noun = tree.lemma(at).equals("dont") ? memberBehind(tree, at) : -1;
      if (noun < 0) {
        continue;
      }
      SentenceMentions mentions = new SentenceMentions(entities, tree.sentence().index());
      Optional<ResolvedMention> house = houseBefore(tree, mentions, at);
      List<String> members = members(mentions, at, noun);
      if (house.isEmpty() || members.isEmpty()) {
        continue;
      }
      Frame frame = member.get();
      Map<Role, Fill> fills = new EnumMap<>(Role.class);
      fills.put(Role.MEMBER, new Fill(new Filler.Entities(members), at + 1, "dont", 0));
      fills.put(Role.ORGANIZATION, SharedTitles.fill(house.get(), "dont", 0));
      found.add(Proposal.of(frame, tree.sentence().index(), noun, fills, frame.prior()));
    }
    return found;
  }

  /** The noun of "dont X est membre"; -1 where the clause says something else. */
  private static int memberBehind(Tree tree, int dont) {
    boolean copula = false;
    for (int at = dont + 1; at < Math.min(tree.size(), dont + FAR); at++) {
      String lemma = tree.lemma(at);
      copula |= lemma.equals("être");
      if (copula && lemma.equals("membre")) {
        return at;
      }
      if (tree.token(at).isVerb() && !lemma.equals("être")) {
        return -1;
      }
    }
    return -1;
  }

  private static Optional<ResolvedMention> houseBefore(
      Tree tree, SentenceMentions mentions, int dont) {
    int end = dont - 1;
    while (end > 0 && tree.token(end).upos().equals("PUNCT")) {
      end--;
    }
    int last = end;
    return mentions.first(
        m ->
            m.mention().first() <= last
                && last <= m.mention().last()
                && m.entities().size() == 1
                && mentions.type(m) == EntityClass.INTERNATIONAL_ORGANIZATION);
  }

  private static List<String> members(SentenceMentions mentions, int from, int to) {
    List<String> ids = new ArrayList<>();
    for (ResolvedMention mention : mentions.all()) {
      boolean inside = mention.mention().first() > from && mention.mention().last() < to;
      if (inside
          && mention.mention().kind() != MentionKind.ADJECTIVE
          && mentions.type(mention) == EntityClass.STATE) {
        mention.entities().stream().filter(i -> !ids.contains(i)).forEach(ids::add);
      }
    }
    return ids;
  }
}
