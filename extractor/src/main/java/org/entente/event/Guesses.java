package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/** Fills required roles with what stands near where grammar gives nothing. */
final class Guesses {
  private static final int REACH = 5; // sentences

  private final Set<String> sources; // "selon", "d'après"
  private final Grammar grammar;
  private final Tree tree;
  private final Sentence sentence;
  private final EntityTable entities;
  private final Fillers fillers;
  private final Circumstances circumstances;

  Guesses(Scene scene, Set<String> sources, Fillers fillers, Circumstances circumstances) {
    this.sources = sources;
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.sentence = scene.sentence();
    this.entities = scene.entities();
    this.fillers = fillers;
    this.circumstances = circumstances;
  }

  /** Where the tree gives no subject or object, the nearest fitting name on its side may be it. */
  void near(
      Frame frame,
      Map<Role, List<Fill>> fills,
      int anchor,
      Set<Integer> used,
      Set<String> usedIds) {
    if (frame.has("no-near")) {
      return;
    }
    for (Set<Role> any : frame.required()) {
      if (any.stream().anyMatch(fills::containsKey)) {
        continue;
      }
      for (Role role : any) {
        FillerSpec spec = frame.roles().get(role);
        if (spec == null || RoleFinder.isText(role)) {
          continue;
        }
        Slot.Kind first = spec.slots().getFirst().kind();
        boolean left = first == Slot.Kind.SUBJECT;
        if (first != Slot.Kind.SUBJECT && first != Slot.Kind.OBJECT) {
          continue;
        }
        if (tree.token(anchor).isVerb() && grammar.isPassive(anchor)) {
          left = !left;
        }
        Optional<ResolvedMention> mention = nearest(spec, anchor, left, used, usedIds);
        if (mention.isPresent()) {
          List<Fill> found = new ArrayList<>();
          for (int token : grammar.coordinated(mention.get().mention().head())) {
            for (String id : fillers.find(token, spec)) {
              found.add(
                  new Fill(
                      new Filler.Entities(List.of(id)),
                      token,
                      left ? "near-left" : "near-right",
                      4));
              used.add(token);
              usedIds.add(id);
            }
          }
          if (!found.isEmpty()) {
            fills.put(role, found);
            break;
          }
        }
      }
    }
  }

  private Optional<ResolvedMention> nearest(
      FillerSpec spec, int anchor, boolean left, Set<Integer> used, Set<String> usedIds) {
    ResolvedMention best = null;
    int bestDistance = 12;
    int clause = tree.clause(anchor);
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int head = mention.mention().head();
      int distance = left ? anchor - head : head - anchor;
      if (distance <= 0
          || distance >= bestDistance
          || used.contains(head)
          || mention.mention().kind() == MentionKind.ADJECTIVE
          || mention.entities().stream().anyMatch(usedIds::contains)
          || mention.entities().stream().noneMatch(id -> spec.accepts(entities.entity(id).type()))
          || tree.clause(head) != clause
          || tree.is(head, "nmod")
          || tree.is(head, "obl")) {
        continue;
      }
      best = mention;
      bestDistance = distance;
    }
    return Optional.ofNullable(best);
  }

  /**
   * Fills a required role with what is likeliest to stand there: for a doer the subject of the
   * clause or sentence, else the nearest thing, else one of the sentence before. Mostly wrong: only
   * for a judge to weigh. Second participants stay out instead.
   */
  boolean boldly(
      Frame frame, Set<Role> any, Map<Role, List<Fill>> fills, int anchor, Set<String> usedIds) {
    if (frame.type().mayLack(any)) {
      return false;
    }
    for (Role role : frame.type().roles()) {
      FillerSpec spec = frame.roles().get(role);
      if (!any.contains(role)
          || spec == null
          || RoleFinder.isText(role)
          || spec.classes().isEmpty()
          || frame.has("sure-" + role.key())
          || role == Role.TREATY && hasOtherObject(spec, anchor)
          || namesAnother(spec, anchor)) {
        continue;
      }
      boolean clitic = hasCliticObject(spec, anchor);
      boolean doer = role == Role.AGENT || role == Role.SPEAKER || role == Role.PERSON;
      if (doer && isDoneByOthers(anchor)) {
        continue;
      }
      ResolvedMention best = null;
      int least = Integer.MAX_VALUE;
      for (ResolvedMention mention : entities.mentions(sentence.index())) {
        if (mayFill(mention, spec, usedIds)
            && !isCrowdAsParty(role, mention)
            && !isAdjectiveAsPlace(role, mention)
            && mention.mention().head() != anchor
            && !(doer && isFight(frame) && isUndergoing(mention.mention().head()))
            && !(clitic && mention.mention().head() > anchor)) {
          int distance = guess(mention.mention().head(), anchor, doer);
          if (distance < least) {
            best = mention;
            least = distance;
          }
        }
      }
      boolean before = best == null && sentence.index() > 0;
      if (before) { // its subject comes first, what it ends with is talked of next
        int from = role == Role.TREATY ? lastWithTreaty() : sentence.index() - 1;
        for (ResolvedMention mention : entities.mentions(from)) {
          boolean first = best == null || !doer && !clitic;
          boolean fits = mayFill(mention, spec, usedIds) && !isCrowdAsParty(role, mention);
          best = first && fits ? mention : best;
        }
      }
      if (best != null) {
        String id = best.entities().getFirst();
        usedIds.add(id);
        int head = best.mention().head();
        String where =
            before
                ? " before"
                : doer && tree.is(head, "nsubj") ? " subject" : head < anchor ? " left" : " right";
        fills.put(
            role,
            List.of(
                new Fill(
                    new Filler.Entities(List.of(id)),
                    before ? -1 : head,
                    Proposal.BOLD + where,
                    5)));
        return true;
      }
    }
    return false;
  }

  /** The last sentence that names a treaty: it stays what a text is about for a while. */
  private int lastWithTreaty() {
    for (int s = sentence.index() - 1; s > Math.max(0, sentence.index() - 1 - REACH); s--) {
      for (ResolvedMention mention : entities.mentions(s)) {
        if (entities.entity(mention.entities().getFirst()).type() == EntityClass.TREATY) {
          return s;
        }
      }
    }
    return sentence.index() - 1;
  }

  /** "experts", "députés": those whom the text only describes are no party by guess. */
  private boolean isCrowdAsParty(Role role, ResolvedMention mention) {
    return role == Role.PARTY && entities.entity(mention.entities().getFirst()).described();
  }

  /** "reconnaît Juan Guaidó": whoever is named there and does not fit, nobody else is meant. */
  private boolean namesAnother(FillerSpec spec, int anchor) {
    return spec.slots().getFirst().kind() == Slot.Kind.OBJECT
        && tree.token(anchor).isVerb()
        && tree.child(anchor, Set.of("obj"))
            .flatMap(o -> entities.findByHead(sentence.index(), o.index()))
            .filter(m -> m.mention().kind() == MentionKind.NAME)
            .isPresent();
  }

  /** "l'a reconnue": somebody told of before. */
  private boolean hasCliticObject(FillerSpec spec, int anchor) {
    return spec.slots().getFirst().kind() == Slot.Kind.OBJECT
        && tree.token(anchor).isVerb()
        && tree.child(anchor, Set.of("obj"))
            .filter(o -> o.upos().equals("PRON") && o.index() < anchor)
            .isPresent();
  }

  private static boolean isFight(Frame frame) {
    return frame.type() == FactType.Attack
        || frame.type() == FactType.Combat
        || frame.type() == FactType.Ceasefire
        || frame.type() == FactType.Deployment;
  }

  /** "Trois assaillants ont été tués": they did not. */
  private boolean isUndergoing(int head) {
    int verb = tree.token(head).head();
    return verb >= 0
        && (tree.token(head).deprel().equals("nsubj:pass")
            || tree.is(head, "nsubj") && tree.token(verb).isVerb() && grammar.isPassive(verb));
  }

  /** "les participants ont dénoncé": the doer is told, and is nobody known. */
  private boolean isDoneByOthers(int anchor) {
    return tree.token(anchor).isVerb()
        && !grammar.isPassive(anchor)
        && tree.child(anchor, Set.of("nsubj"))
            .filter(s -> s.upos().equals("NOUN") && s.index() < anchor)
            .filter(s -> entities.findByHead(sentence.index(), s.index()).isEmpty())
            .filter(s -> entities.findCovering(sentence.index(), s.index()).isEmpty())
            .isPresent();
  }

  /** "les forces azéries": a State's adjective says who, not where. */
  private static boolean isAdjectiveAsPlace(Role role, ResolvedMention mention) {
    return mention.mention().kind() == MentionKind.ADJECTIVE
        && (role == Role.PLACE || role == Role.DESTINATION || role == Role.ORIGIN);
  }

  /** How unlikely it is that a thing at this token is meant: less is likelier. */
  private int guess(int head, int anchor, boolean doer) {
    int distance = Math.abs(head - anchor);
    if (!doer) {
      return distance;
    }
    if (tree.is(head, "nsubj")) {
      int verb = tree.token(head).head();
      return verb == tree.clause(anchor) || tree.dominates(verb, anchor)
          ? distance - 40
          : distance - 5;
    }
    String preposition = grammar.caseOf(head);
    return circumstances.isLocative(preposition) || sources.contains(preposition)
        ? distance + 20
        : distance;
  }

  /** "a signé un décret", "gèle sa candidature": what is signed or frozen is told, no treaty. */
  private boolean hasOtherObject(FillerSpec treaty, int anchor) {
    return treaty.slots().getFirst().kind() == Slot.Kind.OBJECT
        && tree.token(anchor).isVerb()
        && tree.child(anchor, Set.of("obj"))
            .filter(o -> o.upos().equals("NOUN") && o.index() > anchor)
            .isPresent();
  }

  private boolean mayFill(ResolvedMention mention, FillerSpec spec, Set<String> usedIds) {
    String id = mention.entities().getFirst();
    return mention.entities().size() == 1
        && !usedIds.contains(id)
        && spec.accepts(entities.entity(id).type());
  }
}
