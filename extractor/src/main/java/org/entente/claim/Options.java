package org.entente.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Block;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.mention.EntityClass;
import org.entente.time.TimeMention;

/**
 * Finds what may fill the roles that a fact can do without: what grammar put there, and the things
 * and dates of the sentence, of the ones before, and of the article as a whole.
 */
final class Options {
  private static final int MOST_SALIENT = 4;

  private static final int SENTENCES_BACK = 2;

  private static final Set<EntityClass> BODIES =
      EnumSet.of(
          EntityClass.STATE,
          EntityClass.ORGANIZATION,
          EntityClass.GOVERNMENT_BODY,
          EntityClass.INTERNATIONAL_ORGANIZATION,
          EntityClass.ARMED_FORCE,
          EntityClass.STATE_GROUP);
  private static final Set<EntityClass> ACTORS = with(BODIES, EntityClass.PERSON);
  private static final Set<EntityClass> TARGETS =
      with(ACTORS, EntityClass.PLACE, EntityClass.MILITARY_UNIT);
  private static final Set<EntityClass> PLACES = EnumSet.of(EntityClass.PLACE, EntityClass.STATE);

  private final List<Grammar> grammars;
  private final EntityTable entities;
  private final Map<Integer, List<TimeMention>> times = new LinkedHashMap<>();
  private final Set<String> titled = new HashSet<>();

  Options(List<Grammar> grammars, EntityTable entities, List<TimeMention> times) {
    this.grammars = grammars;
    this.entities = entities;
    for (TimeMention time : times) {
      this.times.computeIfAbsent(time.sentence(), s -> new ArrayList<>()).add(time);
    }
    for (int i = 0; i < grammars.size(); i++) {
      if (grammars.get(i).tree().sentence().block() == Block.Kind.TITLE) {
        entities.mentions(i).forEach(m -> titled.addAll(m.entities()));
      }
    }
  }

  EntityTable entities() {
    return entities;
  }

  Grammar grammar(int sentence) {
    return grammars.get(sentence);
  }

  /** The dates of a sentence, in text order. */
  List<TimeMention> times(int sentence) {
    return times.getOrDefault(sentence, List.of());
  }

  /** True for what the headline names. */
  boolean isTitled(String id) {
    return titled.contains(id);
  }

  private static Set<EntityClass> with(Set<EntityClass> classes, EntityClass... more) {
    Set<EntityClass> all = EnumSet.copyOf(classes);
    all.addAll(List.of(more));
    return all;
  }

  /** What things may stand in a role that a fact of this type can do without; empty for others. */
  private static Set<EntityClass> classes(FactType type, Role role) {
    return switch (role) {
      case OF -> with(BODIES, EntityClass.PLACE);
      case TARGET ->
          switch (type) {
            case Attack, Criticism, Threat -> TARGETS;
            default -> Set.of();
          };
      case RECIPIENT -> ACTORS;
      case HOST, OPPONENT -> ACTORS;
      case PLACE ->
          switch (type) {
            case Occupation, LocatedIn, TerritorialGain -> Set.of();
            default -> PLACES;
          };
      case ORIGIN, DESTINATION -> PLACES;
      default -> Set.of();
    };
  }

  /** True where a fact with another filler in the role is another fact. */
  static boolean decides(FactType type, Role role) {
    return switch (role) {
      case TIME, DESTINATION, ALONGSIDE -> false;
      case ORIGIN -> type == FactType.Withdrawal;
      case PLACE ->
          switch (type) {
            case Visit, Meeting, Exercise, WeaponTest, Ceasefire, TerritorialGain -> true;
            default -> false;
          };
      default -> true;
    };
  }

  /**
   * What may fill the roles of a fact.
   *
   * @param proposal what it was made of
   * @param fact as it is told in all
   */
  List<Option> of(Proposal proposal, Standing standing, Fact fact) {
    List<Option> all = new ArrayList<>();
    for (Role role : fact.type().roles()) {
      if (role == Role.TIME) {
        times(proposal, standing, fact, all);
      } else {
        Set<EntityClass> classes = classes(fact.type(), role);
        if (!classes.isEmpty()) {
          things(proposal, standing, fact, role, classes, all);
        }
      }
    }
    return all;
  }

  private void things(
      Proposal proposal,
      Standing standing,
      Fact fact,
      Role role,
      Set<EntityClass> classes,
      List<Option> all) {
    Filler present = fact.roles().get(role);
    if (present instanceof Filler.Entities things) {
      Proposal.Fill fill = proposal.fills().get(role);
      boolean same = fill != null && fill.filler().equals(present);
      OptionSigns weighed = new OptionSigns(this, proposal, standing, fact, role);
      weighed.sign("present");
      weighed.sign("by " + (same ? fill.path() : "other telling"));
      weighed.sign("cost " + (same ? Math.min(5, fill.cost()) : -1));
      weighed.thing(things.ids().getFirst(), proposal.sentence(), same ? fill.token() : -1, "own");
      all.add(weighed.option(present, true));
      return;
    }
    Set<String> seen = new HashSet<>();
    fact.roles()
        .values()
        .forEach(f -> seen.addAll(f instanceof Filler.Entities e ? e.ids() : List.of()));
    Map<String, Found> found = new LinkedHashMap<>();
    doers(fact)
        .forEach(
            id ->
                entities
                    .stateOf(id)
                    .filter(s -> classes.contains(s.type()))
                    .ifPresent(s -> found.putIfAbsent(s.id(), new Found(s.id(), -1, -1, "state"))));
    for (int back = 0; back <= SENTENCES_BACK && proposal.sentence() - back >= 0; back++) {
      int sentence = proposal.sentence() - back;
      List<ResolvedMention> mentions = entities.mentions(sentence);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        ResolvedMention mention = mentions.get(i);
        String id = mention.entities().getFirst();
        if (mention.entities().size() == 1 && classes.contains(entities.entity(id).type())) {
          int head = mention.mention().head();
          String how = back > 0 ? "before " + back : head < proposal.anchor() ? "left" : "right";
          Found other = new Found(id, sentence, head, how);
          found.merge(id, other, (a, b) -> closer(a, b, proposal) ? a : b);
        }
      }
    }
    for (Entity entity : entities.bySalience(MOST_SALIENT)) {
      if (classes.contains(entity.type())) {
        found.putIfAbsent(entity.id(), new Found(entity.id(), -1, -1, "salient"));
      }
    }
    found.keySet().removeAll(seen);
    int most = found.keySet().stream().mapToInt(entities::mentionsOf).max().orElse(0);
    int number = 0;
    for (Found one : found.values()) {
      OptionSigns weighed = new OptionSigns(this, proposal, standing, fact, role);
      weighed.sign("absent");
      weighed.sign("most " + (entities.mentionsOf(one.id()) == most));
      weighed.sign("most " + (entities.mentionsOf(one.id()) == most) + " " + one.how());
      weighed.sign("number " + Math.min(5, number) + " " + one.how());
      weighed.sign("of " + Math.min(5, found.size()));
      weighed.sign("most " + (entities.mentionsOf(one.id()) == most) + Math.min(5, found.size()));
      number++;
      weighed.thing(one.id(), one.sentence(), one.token(), one.how());
      all.add(weighed.option(new Filler.Entities(List.of(one.id())), false));
    }
  }

  private static boolean closer(Found a, Found b, Proposal proposal) {
    if (a.sentence() != b.sentence()) {
      return a.sentence() > b.sentence();
    }
    return a.sentence() != proposal.sentence()
        || Math.abs(a.token() - proposal.anchor()) <= Math.abs(b.token() - proposal.anchor());
  }

  /** A thing, the mention that led to it, and where that stands. */
  private record Found(String id, int sentence, int token, String how) {}

  static Set<String> doers(Fact fact) {
    Set<String> ids = new LinkedHashSet<>();
    for (Role role : List.of(Role.PERSON, Role.AGENT, Role.SPEAKER)) {
      if (fact.roles().get(role) instanceof Filler.Entities things) {
        ids.addAll(things.ids());
      }
    }
    return ids;
  }

  private void times(Proposal proposal, Standing standing, Fact fact, List<Option> all) {
    Filler present = fact.roles().get(Role.TIME);
    Set<Filler> seen = new HashSet<>();
    if (present != null) {
      seen.add(present);
      Proposal.Fill fill = proposal.fills().get(Role.TIME);
      boolean same = fill != null && fill.filler().equals(present);
      OptionSigns weighed = new OptionSigns(this, proposal, standing, fact, Role.TIME);
      weighed.sign("present");
      weighed.sign("by " + (same ? fill.path() : "other telling"));
      weighed.sign("cost " + (same ? Math.min(5, fill.cost()) : -1));
      TimeMention mention = null;
      for (TimeMention time : times(proposal.sentence())) {
        mention = same && time.head() == fill.token() ? time : mention;
      }
      weighed.time(((Filler.When) present).value().iso(), mention, "own");
      all.add(weighed.option(present, true));
    }
    for (int back = 0; back <= SENTENCES_BACK && proposal.sentence() - back >= 0; back++) {
      List<TimeMention> mentions = times(proposal.sentence() - back);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Filler when = new Filler.When(mentions.get(i).value());
        if (back > 0 && i < mentions.size() - 1 || !seen.add(when)) {
          continue;
        }
        OptionSigns weighed = new OptionSigns(this, proposal, standing, fact, Role.TIME);
        weighed.sign(present == null ? "absent" : "instead");
        weighed.time(
            mentions.get(i).value().iso(), mentions.get(i), back == 0 ? "here" : "before " + back);
        all.add(weighed.option(when, false));
      }
    }
  }
}
