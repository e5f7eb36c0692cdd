package org.entente.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.entente.event.Tree;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.time.TimeMention;
import org.jspecify.annotations.Nullable;

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
  private static boolean decides(FactType type, Role role) {
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
      Weighed weighed = new Weighed(proposal, standing, fact, role);
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
      Weighed weighed = new Weighed(proposal, standing, fact, role);
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

  private static Set<String> doers(Fact fact) {
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
      Weighed weighed = new Weighed(proposal, standing, fact, Role.TIME);
      weighed.sign("present");
      weighed.sign("by " + (same ? fill.path() : "other telling"));
      weighed.sign("cost " + (same ? Math.min(5, fill.cost()) : -1));
      TimeMention mention = null;
      for (TimeMention time : times.getOrDefault(proposal.sentence(), List.of())) {
        mention = same && time.head() == fill.token() ? time : mention;
      }
      weighed.time(((Filler.When) present).value().iso(), mention, "own");
      all.add(weighed.option(present, true));
    }
    for (int back = 0; back <= SENTENCES_BACK && proposal.sentence() - back >= 0; back++) {
      List<TimeMention> mentions = times.getOrDefault(proposal.sentence() - back, List.of());
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Filler when = new Filler.When(mentions.get(i).value());
        if (back > 0 && i < mentions.size() - 1 || !seen.add(when)) {
          continue;
        }
        Weighed weighed = new Weighed(proposal, standing, fact, Role.TIME);
        weighed.sign(present == null ? "absent" : "instead");
        weighed.time(
            mentions.get(i).value().iso(), mentions.get(i), back == 0 ? "here" : "before " + back);
        all.add(weighed.option(when, false));
      }
    }
  }

  /** Gathers the signs of one option. */
  private final class Weighed {
    private final Proposal proposal;
    private final Fact fact;
    private final Role role;
    private final Tree tree;
    private final Set<String> signs = new LinkedHashSet<>();

    Weighed(Proposal proposal, Standing standing, Fact fact, Role role) {
      this.proposal = proposal;
      this.fact = fact;
      this.role = role;
      this.tree = grammars.get(proposal.sentence()).tree();
      Token anchor = tree.token(proposal.anchor());
      sign("");
      sign("frame " + proposal.frame().id());
      sign("word " + anchor.lemma().toLowerCase(Locale.ROOT));
      sign("pos " + anchor.upos() + " " + anchor.deprel());
      sign("stands " + standing.modality());
      sign("block " + tree.sentence().block());
      sign("filled " + fact.roles().size());
    }

    /** Bare, with the role, and with the type and role. */
    void sign(String sign) {
      signs.add("+ " + sign);
      signs.add("+" + role.key() + " " + sign);
      signs.add("+" + fact.type() + "." + role.key() + " " + sign);
    }

    void thing(String id, int sentence, int token, String how) {
      Entity entity = entities.entity(id);
      String rank = rank(id);
      sign("how " + how);
      sign("is " + entity.type());
      sign("how " + how + " is " + entity.type());
      sign("rank " + rank);
      sign("how " + how + " rank " + rank);
      sign("titled " + titled.contains(id));
      sign("described " + entity.described() + entity.gazetteer().isPresent());
      boolean own =
          doers(fact).stream()
              .anyMatch(d -> entities.stateOf(d).filter(s -> s.id().equals(id)).isPresent());
      sign("own " + own);
      sign("how " + how + " own " + own);
      String first = "";
      for (String doer : doers(fact)) {
        first = String.valueOf(entities.entity(doer).type());
      }
      sign("doer " + first + " " + entity.type());
      if (token < 0) {
        return;
      }
      Grammar grammar = grammars.get(sentence);
      Tree there = grammar.tree();
      Optional<ResolvedMention> mention = entities.findByHead(sentence, token);
      String kind = mention.map(m -> m.mention().kind().name()).orElse("none");
      String preposition = grammar.caseOf(token);
      sign("mention " + kind);
      sign("case " + preposition);
      sign("how " + how + " case " + preposition);
      sign("as " + there.token(token).deprel());
      sign("how " + how + " as " + there.token(token).deprel());
      int head = there.token(token).head();
      if (head >= 0) {
        sign("under " + there.lemma(head).toLowerCase(Locale.ROOT));
      }
      if (sentence != proposal.sentence()) {
        return;
      }
      String clause = clause(token);
      int distance = Math.abs(token - proposal.anchor());
      sign("clause " + clause);
      sign("clause " + clause + " case " + preposition);
      sign("clause " + clause + " " + how + " " + kind);
      sign("steps " + Math.min(6, tree.distance(token, proposal.anchor())));
      sign(
          "at "
              + how
              + Math.min(6, Integer.numberOfTrailingZeros(Integer.highestOneBit(distance + 1))));
      int between = 0;
      for (ResolvedMention other : entities.mentions(sentence)) {
        int at = other.mention().head();
        if (at > Math.min(token, proposal.anchor()) && at < Math.max(token, proposal.anchor())) {
          between++;
        }
      }
      sign("between " + Math.min(4, between));
    }

    private String clause(int token) {
      int theirs = tree.clause(token);
      int mine = tree.clause(proposal.anchor());
      if (tree.dominates(proposal.anchor(), token)) {
        return theirs == mine ? "mine" : "deep";
      }
      return theirs == mine
          ? "same"
          : tree.dominates(theirs, mine) ? "above" : tree.dominates(mine, theirs) ? "below" : "off";
    }

    private String rank(String id) {
      int rank = 0;
      for (Entity other : entities.bySalience(MOST_SALIENT)) {
        if (other.id().equals(id)) {
          return String.valueOf(rank);
        }
        rank++;
      }
      return entities.mentionsOf(id) > 1 ? "some" : "once";
    }

    void time(String iso, @Nullable TimeMention mention, String how) {
      sign("how " + how);
      sign("iso " + iso.length() + iso.contains("/"));
      sign("how " + how + " iso " + iso.length());
      int number = times.getOrDefault(proposal.sentence(), List.of()).size();
      sign("times " + Math.min(3, number) + how);
      Token anchor = tree.token(proposal.anchor());
      sign("tense " + anchor.morphology().tense() + anchor.morphology().verbForm());
      sign("tense " + anchor.morphology().tense() + how);
      sign("relation " + fact.type().isRelation());
      if (mention == null || mention.sentence() != proposal.sentence()) {
        return;
      }
      int distance = mention.head() - proposal.anchor();
      String clause = clause(mention.head());
      sign("clause " + clause);
      sign("clause " + clause + (distance < 0 ? " left" : " right"));
      sign("opens " + (mention.first() <= 2));
      sign("steps " + Math.min(7, tree.distance(mention.head(), proposal.anchor())));
      sign("as " + tree.token(mention.head()).deprel());
      int head = tree.token(mention.head()).head();
      sign("under " + (head < 0 ? "root" : tree.token(head).upos()));
      sign("word " + tree.lemma(mention.first()).toLowerCase(Locale.ROOT));
      sign(
          "at "
              + Integer.signum(distance)
                  * Integer.numberOfTrailingZeros(Integer.highestOneBit(Math.abs(distance) + 1)));
    }

    Option option(Filler filler, boolean present) {
      return new Option(role, filler, present, decides(fact.type(), role), List.copyOf(signs));
    }
  }
}
