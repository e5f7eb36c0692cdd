package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.MentionKind;
import org.jspecify.annotations.Nullable;

/** Deals out a title in the plural among the people it stands beside. */
final class SharedTitles {
  private static final String KNOWN = "title known";

  private final Tree tree;
  private final EntityTable entities;
  private final SentenceMentions mentions;

  SharedTitles(Tree tree, EntityTable entities, SentenceMentions mentions) {
    this.tree = tree;
    this.entities = entities;
    this.mentions = mentions;
  }

  /**
   * "les dirigeants grec et chypriote, A et B", "A et B, présidents de la Guinée et de la
   * Mauritanie": with the others of each shared title. Owners are dealt out one each where there
   * are as many, else all share the first.
   */
  List<Proposal> deal(List<Proposal> read) {
    List<Proposal> all = new ArrayList<>();
    for (Proposal proposal : read) {
      Fill person = proposal.fills().get(Role.PERSON);
      Fill title = proposal.fills().get(Role.OFFICE);
      boolean plural =
          title != null
              && tree.token(title.token()).morphology().count() == Morphology.Count.PLURAL;
      List<ResolvedMention> people = plural ? people(person.token()) : List.of();
      if (people.size() < 2) {
        all.add(proposal);
        continue;
      }
      List<ResolvedMention> owners = owners(title.token());
      for (int i = 0; i < people.size(); i++) {
        Map<Role, Fill> fills = new EnumMap<>(proposal.fills());
        boolean own = people.get(i).mention().head() == person.token();
        if (!own) {
          fills.put(Role.PERSON, fill(people.get(i), "title,name", 1));
        }
        if (owners.size() == people.size()) {
          fills.put(Role.OF, fill(owners.get(i), "title", own ? 0 : 1));
        } else if (isKnown(fills.get(Role.OF)) && !own) {
          fills.remove(Role.OF);
          state(entities, people.get(i), title.token()).ifPresent(of -> fills.put(Role.OF, of));
        }
        all.add(
            Proposal.of(
                proposal.frame(),
                proposal.sentence(),
                title.token(),
                fills,
                own ? proposal.score() : proposal.frame().prior() * 0.9));
      }
    }
    return all;
  }

  /** The State in which a person is known to hold office, though the title does not say it. */
  static Optional<Fill> state(EntityTable entities, ResolvedMention person, int head) {
    return entities
        .stateOf(person.entities().getFirst())
        .map(s -> new Fill(new Filler.Entities(List.of(s.id())), head, KNOWN, 1));
  }

  private static boolean isKnown(@Nullable Fill fill) {
    return fill == null || fill.path().equals(KNOWN);
  }

  static Fill fill(ResolvedMention mention, String path, int cost) {
    return new Fill(
        new Filler.Entities(List.of(mention.entities().getFirst())),
        mention.mention().head(),
        path,
        cost);
  }

  /** The row of names that holds this one. */
  private List<ResolvedMention> people(int name) {
    List<ResolvedMention> row = new ArrayList<>();
    boolean holds = false;
    for (ResolvedMention mention : mentions.all()) {
      if (!mentions.isNamedPerson(mention)) {
        continue;
      }
      if (!row.isEmpty() && !areJoined(row.getLast(), mention)) {
        if (holds) {
          break;
        }
        row.clear();
      }
      row.add(mention);
      holds |= mention.mention().head() == name;
    }
    return holds ? row : List.of();
  }

  /** Adjectives of States behind the title, else what "de … et de …" behind it names. */
  private List<ResolvedMention> owners(int title) {
    List<ResolvedMention> owners = new ArrayList<>();
    List<ResolvedMention> complements = new ArrayList<>();
    for (ResolvedMention mention : mentions.all()) {
      int first = mention.mention().first();
      if (first <= title || !mentions.isBody(mention)) {
        continue;
      }
      if (mention.mention().kind() == MentionKind.ADJECTIVE && first < title + 8) {
        owners.add(mention);
      } else if (mention.mention().kind() == MentionKind.NAME) {
        int from = complements.isEmpty() ? title : complements.getLast().mention().last();
        if (isOnlyGlue(from + 1, first)) {
          complements.add(mention);
        }
      }
    }
    return owners.isEmpty() ? complements : owners;
  }

  /** Only a comma, "et" or small words between two names. */
  private boolean areJoined(ResolvedMention a, ResolvedMention b) {
    return b.mention().first() > a.mention().last()
        && isOnlyGlue(a.mention().last() + 1, b.mention().first());
  }

  private boolean isOnlyGlue(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tree.token(i);
      if (!token.upos().equals("CCONJ")
          && !token.form().equals(",")
          && !token.upos().equals("ADP")
          && !token.upos().equals("DET")) {
        return false;
      }
    }
    return true;
  }
}
