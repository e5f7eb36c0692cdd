package org.entente.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Fact;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Token;
import org.entente.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Gathers the signs of one option: what a role of a fact may be filled with. */
final class OptionSigns {
  private static final int MOST_SALIENT = 4;

  private final Options options;
  private final EntityTable entities;
  private final Proposal proposal;
  private final Fact fact;
  private final Role role;
  private final Tree tree;
  private final Set<String> signs = new LinkedHashSet<>();

  OptionSigns(Options options, Proposal proposal, Standing standing, Fact fact, Role role) {
    this.options = options;
    this.entities = options.entities();
    this.proposal = proposal;
    this.fact = fact;
    this.role = role;
    this.tree = options.grammar(proposal.sentence()).tree();
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
    sign("titled " + options.isTitled(id));
    sign("described " + entity.described() + entity.gazetteer().isPresent());
    boolean own =
        Options.doers(fact).stream()
            .anyMatch(d -> entities.stateOf(d).filter(s -> s.id().equals(id)).isPresent());
    sign("own " + own);
    sign("how " + how + " own " + own);
    String first = "";
    for (String doer : Options.doers(fact)) {
      first = String.valueOf(entities.entity(doer).type());
    }
    sign("doer " + first + " " + entity.type());
    if (token < 0) {
      return;
    }
    Grammar grammar = options.grammar(sentence);
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
    int number = options.times(proposal.sentence()).size();
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
    return new Option(
        role, filler, present, Options.decides(fact.type(), role), List.copyOf(signs));
  }
}
