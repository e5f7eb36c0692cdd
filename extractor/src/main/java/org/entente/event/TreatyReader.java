package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.TimeMention;

/**
 * Reads what treaties say of themselves: who signs one together is party to it, and a treaty called
 * by its date, "l'accord du 13 mai 1983", was signed then.
 */
final class TreatyReader {
  private final Optional<Frame> party;
  private final Optional<Frame> dated;

  /**
   * @param party the frame that parties found here are laid to
   * @param dated the frame that dates found here are laid to
   */
  TreatyReader(Optional<Frame> party, Optional<Frame> dated) {
    this.party = party;
    this.dated = dated;
  }

  List<Proposal> read(
      Grammar grammar, EntityTable entities, List<TimeMention> times, List<Proposal> proposed) {
    List<Proposal> found = new ArrayList<>();
    for (Proposal proposal : proposed) {
      if (proposal.frame().type() == FactType.TreatySigning) {
        party.flatMap(frame -> parties(frame, proposal, entities)).ifPresent(found::add);
      }
    }
    dated.ifPresent(frame -> found.addAll(dated(frame, grammar, entities, times)));
    return found;
  }

  private static Optional<Proposal> parties(Frame frame, Proposal signing, EntityTable entities) {
    Fill agents = signing.fills().get(Role.AGENT);
    Fill treaty = signing.fills().get(Role.TREATY);
    if (agents == null
        || treaty == null
        || signing.isBold()
        || !(agents.filler() instanceof Filler.Entities signers)) {
      return Optional.empty();
    }
    Set<String> parties = new LinkedHashSet<>();
    for (String id : signers.ids()) {
      switch (entities.entity(id).type()) {
        case STATE, ORGANIZATION, INTERNATIONAL_ORGANIZATION, STATE_GROUP -> parties.add(id);
        case PERSON, GOVERNMENT_BODY ->
            entities.stateOf(id).ifPresent(state -> parties.add(state.id()));
        case ARMED_FORCE -> parties.add(entities.stateOf(id).map(s -> s.id()).orElse(id));
        case MEDIA, MILITARY_UNIT, PLACE, TREATY -> {}
      }
    }
    if (parties.size() < 2) {
      return Optional.empty();
    }
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    fills.put(
        Role.PARTY,
        new Fill(
            new Filler.Entities(List.copyOf(parties)),
            agents.token(),
            agents.path(),
            agents.cost()));
    fills.put(Role.TREATY, treaty);
    return Optional.of(
        proposal(frame, fills, signing.sentence(), signing.anchor(), signing.score()));
  }

  private static List<Proposal> dated(
      Frame frame, Grammar grammar, EntityTable entities, List<TimeMention> times) {
    List<Proposal> found = new ArrayList<>();
    int sentence = grammar.tree().sentence().index();
    for (ResolvedMention mention : entities.mentions(sentence)) {
      if (mention.mention().kind() == MentionKind.PRONOUN
          || mention.entities().size() != 1
          || entities.entity(mention.entities().getFirst()).type() != EntityClass.TREATY) {
        continue;
      }
      for (TimeMention time : times) {
        boolean own =
            mention.mention().first() < time.first() && time.last() <= mention.mention().last();
        boolean behind =
            time.first() == mention.mention().last() + 2
                && grammar.tree().lemma(time.first() - 1).equals("de");
        if (own || behind) {
          Map<Role, Fill> fills = new EnumMap<>(Role.class);
          fills.put(
              Role.TREATY,
              new Fill(
                  new Filler.Entities(mention.entities()), mention.mention().head(), "self", 0));
          fills.put(Role.TIME, new Fill(new Filler.When(time.value()), time.head(), "named", 0));
          found.add(proposal(frame, fills, sentence, mention.mention().head(), frame.prior()));
          break;
        }
      }
    }
    return found;
  }

  private static Proposal proposal(
      Frame frame, Map<Role, Fill> fills, int sentence, int anchor, double score) {
    return Proposal.of(frame, sentence, anchor, fills, score);
  }
}
