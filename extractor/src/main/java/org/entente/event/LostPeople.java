package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/** Finds people by the row of words where trees lose them: one of two who meet, who is where. */
final class LostPeople {
  private static final int FAR = 12; // tokens between a verb and the partner behind it

  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;
  private final int sentence;
  private final Fillers fillers;

  LostPeople(Scene scene, Fillers fillers) {
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.entities = scene.entities();
    this.sentence = scene.sentence().index();
    this.fillers = fillers;
  }

  /**
   * Who is somewhere: the subject of "compte être à", else the name right before "était".
   *
   * @param place the token that the copula hangs on
   */
  void whoIsThere(Frame frame, Map<Role, List<Fill>> fills, int place) {
    FillerSpec spec = frame.roles().get(Role.AGENT);
    int copula = tree.child(place, Set.of("cop")).map(Token::index).orElse(-1);
    if (spec == null || copula < 0 || fills.containsKey(Role.AGENT)) {
      return;
    }
    int governor = tree.token(place).head();
    if (governor >= 0 && tree.token(governor).isVerb()) {
      for (Argument argument : grammar.arguments(governor)) {
        if (argument.slot().kind() == Slot.Kind.SUBJECT
            && !fillers.find(argument.token(), spec).isEmpty()) {
          String id = fillers.find(argument.token(), spec).iterator().next();
          fills.put(Role.AGENT, List.of(fill(id, argument.token(), "control", 2)));
          return;
        }
      }
    }
    ResolvedMention best = null;
    for (ResolvedMention mention : entities.mentions(sentence)) {
      int last = mention.mention().last();
      boolean near = last < copula && copula - last <= 3 && mention.entities().size() == 1;
      if (near
          && spec.accepts(entities.entity(mention.entities().getFirst()).type())
          && (best == null || last > best.mention().last())) {
        best = mention;
      }
    }
    if (best != null) {
      String id = best.entities().getFirst();
      fills.put(Role.AGENT, List.of(fill(id, best.mention().head(), "near-left", 3)));
    }
  }

  /**
   * "a rencontré dimanche à Tokyo son homologue X": the other of two, whose name stands right
   * behind the words of time and place, or is joined by "et" before the verb.
   */
  void partner(
      Frame frame, Map<Role, List<Fill>> fills, int verb, Set<Integer> used, Set<String> usedIds) {
    List<Fill> known = fills.getOrDefault(Role.AGENT, List.of());
    FillerSpec spec = frame.roles().get(Role.AGENT);
    if (known.size() != 1 || spec == null || known.getFirst().token() < 0) {
      return;
    }
    int first = known.getFirst().token();
    EntityClass type =
        entities.entity(((Filler.Entities) known.getFirst().filler()).ids().getFirst()).type();
    ResolvedMention best = null;
    for (ResolvedMention mention : entities.mentions(sentence)) {
      int begin = mention.mention().first();
      boolean fits =
          mention.mention().kind() == MentionKind.NAME
              && mention.entities().size() == 1
              && !usedIds.contains(mention.entities().getFirst())
              && entities.entity(mention.entities().getFirst()).type() == type;
      if (fits
          && (isBehind(mention, first, verb) || isJoined(mention, first, verb))
          && (best == null || begin < best.mention().first())) {
        best = mention;
      }
    }
    if (best != null) {
      List<Fill> all = new ArrayList<>(known);
      String id = best.entities().getFirst();
      all.add(fill(id, best.mention().head(), "near-right", 4));
      fills.put(Role.AGENT, all);
      used.add(best.mention().head());
      usedIds.add(id);
    }
  }

  /** "Une « provocation », s'insurge X": who says it, by the verb beside the word. */
  void sayer(Frame frame, Map<Role, List<Fill>> fills, int noun) {
    FillerSpec spec = frame.roles().get(Role.AGENT);
    if (spec == null || fills.containsKey(Role.AGENT)) {
      return;
    }
    List<Integer> verbs = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (tree.is(child, "parataxis") && tree.token(child).isVerb()) {
        verbs.add(child);
      }
    }
    int governor = tree.token(noun).head();
    boolean turned = tree.is(noun, "nsubj"); // "« X », s'insurge Y": the row has misled the tree
    if (governor >= 0 && tree.token(governor).isVerb() && (!turned || governor > noun)) {
      verbs.add(governor);
    }
    for (int verb : verbs) {
      Slot.Kind where = turned && verb == governor ? Slot.Kind.OBJECT : Slot.Kind.SUBJECT;
      for (Argument argument : grammar.arguments(verb)) {
        List<String> ids =
            argument.slot().kind() == where && argument.token() > noun
                ? fillers.find(argument.token(), spec)
                : List.of();
        if (!ids.isEmpty()) {
          fills.put(Role.AGENT, List.of(fill(ids.getFirst(), argument.token(), "sayer", 2)));
          return;
        }
      }
    }
  }

  /** "Evo Morales n'est plus président": the subject of "être", of which the office hangs. */
  void whoIsNoLonger(Map<Role, List<Fill>> fills, Frame frame, int office) {
    FillerSpec spec = frame.roles().get(Role.PERSON);
    int verb = tree.token(office).head();
    if (spec == null
        || fills.containsKey(Role.PERSON)
        || verb < 0
        || !tree.lemma(verb).equals("être")) {
      return;
    }
    for (Argument argument : grammar.arguments(verb)) {
      if (argument.slot().kind() == Slot.Kind.SUBJECT) {
        List<String> ids = fillers.find(argument.token(), spec);
        if (!ids.isEmpty()) {
          fills.put(Role.PERSON, List.of(fill(ids.getFirst(), argument.token(), "control", 1)));
          return;
        }
      }
    }
  }

  private boolean isBehind(ResolvedMention mention, int first, int verb) {
    int begin = mention.mention().first();
    String preposition = grammar.caseOf(mention.mention().head());
    return first < verb
        && begin > verb
        && begin - verb <= FAR
        && (preposition.isEmpty() || preposition.equals("avec"))
        && (!tree.token(begin - 1).upos().equals("ADP") || tree.lemma(begin - 1).equals("avec"))
        && isOneClause(verb + 1, begin);
  }

  /** "Le président X et le dirigeant turc, Y, se sont retrouvés": titles may stand between. */
  private boolean isJoined(ResolvedMention mention, int first, int verb) {
    int begin = Math.min(mention.mention().last(), first) + 1;
    int end = Math.max(mention.mention().first(), first);
    if (mention.mention().first() > verb || end - begin > FAR) {
      return false;
    }
    boolean joined = false;
    for (int i = begin; i < end; i++) {
      Token token = tree.token(i);
      if (token.isVerb() || token.upos().equals("PRON") || token.form().matches("[;:().»«–—]")) {
        return false;
      }
      joined |= token.upos().equals("CCONJ");
    }
    return joined;
  }

  /** No verb, relative or break between. */
  private boolean isOneClause(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tree.token(i);
      if (token.isVerb()
          || token.form().matches("[;:().»«–—]|que|qui|dont|où")
          || token.upos().equals("CCONJ")) {
        return false;
      }
    }
    return true;
  }

  private static Fill fill(String id, int token, String path, int cost) {
    return new Fill(new Filler.Entities(List.of(id)), token, path, cost);
  }
}
