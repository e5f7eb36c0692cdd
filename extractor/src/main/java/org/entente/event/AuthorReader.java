package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.entity.EntityTable;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads at whose door an attack told before is laid: "Ankara l'imputa au régime", "le Hezbollah l'a
 * revendiqué". Where, when and upon whom is told before; only who did it is new.
 */
final class AuthorReader {
  private static final int REACH = 2; // sentences
  private static final double SHARE = 0.8; // of the score of the attack

  private final EntityTable entities;

  AuthorReader(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * @param grammars of all sentences
   * @param proposals of the article, in text order
   * @return the attacks told before, by those named
   */
  List<Proposal> read(List<Grammar> grammars, List<Proposal> proposals) {
    List<Proposal> attacks =
        proposals.stream()
            .filter(p -> p.frame().type() == FactType.Attack)
            .filter(p -> p.frame().roles().get(Role.AGENT) != null)
            .filter(p -> !p.frame().has("weak"))
            .toList();
    List<Proposal> found = new ArrayList<>();
    if (attacks.isEmpty()) {
      return found;
    }
    for (Grammar grammar : grammars) {
      Tree tree = grammar.tree();
      for (Token token : tree.sentence().tokens()) {
        boolean blames = grammar.words().list("blaming-verbs").contains(token.lemma());
        boolean claims = grammar.words().list("claiming-verbs").contains(token.lemma());
        if (token.isVerb() && (blames || claims) && isOfThat(grammar, token.index())) {
          Proposal attack = before(attacks, tree.sentence().index(), token.index());
          if (attack != null) {
            authored(grammar, token.index(), blames, attack, found);
          }
        }
      }
    }
    return found;
  }

  private void authored(
      Grammar grammar, int verb, boolean blames, Proposal attack, List<Proposal> found) {
    Fillers fillers = new Fillers(grammar, entities);
    FillerSpec doer = attack.frame().roles().get(Role.AGENT);
    for (Argument argument : grammar.arguments(verb)) {
      boolean named =
          blames
              ? argument.slot().kind() == Slot.Kind.PREPOSITION
                  && argument.slot().word().equals("à")
              : argument.slot().kind() == Slot.Kind.SUBJECT;
      List<String> ids = named ? fillers.find(argument.token(), doer) : List.of();
      if (!ids.isEmpty()) {
        found.add(by(attack, grammar.tree().sentence().index(), verb, ids, argument.token()));
        return;
      }
    }
  }

  /** "l'impute", "les attribue": a pronoun before the verb is the object, or a word for attacks. */
  private static boolean isOfThat(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String form = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean object = tree.is(child, "obj") || tree.is(child, "nsubj:pass");
      if (child < verb
          && token.upos().equals("PRON")
          && grammar.words().list("object-clitics").contains(form)) {
        return true;
      }
      if (object && grammar.words().list("attack-anaphors").contains(token.lemma())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Proposal before(List<Proposal> attacks, int sentence, int verb) {
    Proposal best = null;
    for (Proposal attack : attacks) {
      boolean near =
          attack.sentence() == sentence && attack.anchor() < verb
              || attack.sentence() < sentence && attack.sentence() >= sentence - REACH;
      if (near
          && (best == null
              || attack.sentence() > best.sentence()
              || attack.sentence() == best.sentence()
                  && attack.fills().size() >= best.fills().size())) {
        best = attack;
      }
    }
    return best;
  }

  private static Proposal by(Proposal attack, int sentence, int verb, List<String> ids, int who) {
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    attack
        .fills()
        .forEach(
            (role, fill) -> {
              boolean here = sentence == attack.sentence();
              fills.put(role, here ? fill : new Fill(fill.filler(), -1, "echo", 2));
            });
    fills.values().removeIf(f -> f.filler() instanceof Filler.Entities e && e.ids().equals(ids));
    fills.put(Role.AGENT, new Fill(new Filler.Entities(List.of(ids.getFirst())), who, "echo", 1));
    return Proposal.of(attack.frame(), sentence, verb, fills, attack.score() * SHARE);
  }
}
