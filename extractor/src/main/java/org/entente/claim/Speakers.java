package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.event.Argument;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Slot;
import org.entente.event.Tree;
import org.entente.mention.EntityClass;

/** Tells who speaks in a sentence, and whether speakers tell of their own acts. */
final class Speakers {
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;

  Speakers(Grammar grammar, EntityTable entities) {
    this.grammar = grammar;
    this.tree = grammar.tree();
    this.entities = entities;
  }

  /** Who speaks in a verb of saying, or in a noun of saying ("l'annonce de X"). */
  List<String> subjects(int predicate) {
    Set<String> found = new LinkedHashSet<>();
    for (Argument argument : nearestFirst(predicate)) {
      boolean noun = !tree.token(predicate).isVerb();
      Slot.Kind kind = argument.slot().kind();
      if (kind == Slot.Kind.SUBJECT
          || noun
              && (kind == Slot.Kind.POSSESSOR
                  || kind == Slot.Kind.ADJECTIVE
                  || argument.slot().equals(Slot.preposition("de")))) {
        for (int token : grammar.coordinated(argument.token())) {
          found.addAll(actors(token));
        }
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  /** Of two subjects before a verb the nearer: "X, que des journaux soupçonnent". */
  private List<Argument> nearestFirst(int predicate) {
    List<Argument> all = new ArrayList<>(grammar.arguments(predicate));
    if (tree.token(predicate).isVerb()) {
      int nearest =
          all.stream()
              .filter(a -> a.path().equals("nsubj") && a.slot().kind() == Slot.Kind.SUBJECT)
              .mapToInt(Argument::token)
              .filter(t -> t < predicate)
              .max()
              .orElse(-1);
      all.removeIf(
          a ->
              a.slot().kind() == Slot.Kind.SUBJECT
                  && a.path().equals("nsubj")
                  && a.token() < nearest);
    }
    return all;
  }

  private List<String> actors(int token) {
    int sentence = tree.sentence().index();
    var mention =
        entities.findByHead(sentence, token).or(() -> entities.findCovering(sentence, token));
    if (mention.isEmpty()) {
      return List.of();
    }
    return mention.get().entities().stream()
        .filter(
            id ->
                entities.entity(id).type().canAct()
                    && entities.entity(id).type() != EntityClass.PLACE)
        .toList();
  }

  /**
   * Whether somebody of these, or the State or body that they belong to, fills one of the roles.
   */
  static boolean act(List<String> who, Proposal proposal, EntityTable entities, List<Role> roles) {
    for (Role role : roles) {
      if (proposal.fact().roles().get(role) instanceof Filler.Entities things) {
        for (String id : things.ids()) {
          if (who.stream().anyMatch(speaker -> isKin(speaker, id, entities))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isKin(String a, String b, EntityTable entities) {
    return a.equals(b)
        || entities.entity(a).of().contains(b)
        || entities.entity(b).of().contains(a);
  }
}
