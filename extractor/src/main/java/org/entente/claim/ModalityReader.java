package org.entente.claim;

import org.entente.entity.EntityTable;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;

/**
 * Reads how the article stands to a fact by walking from its word up the tree: its own tense, mood
 * and negation first, then what each governor makes of it.
 */
final class ModalityReader {
  private final ModalityWords words;
  private final Grammar grammar;
  private final EntityTable entities;

  ModalityReader(ModalityWords words, Grammar grammar, EntityTable entities) {
    this.words = words;
    this.grammar = grammar;
    this.entities = entities;
  }

  Standing read(Proposal proposal) {
    Standing standing = new ModalityWalk(words, grammar, entities, proposal).climb();
    if (proposal.frame().type() == FactType.Hostile
        && grammar.tree().token(proposal.anchor()).isVerb()
        && standing.modality() == Modality.ASSERTED
        && proposal.fact().roles().get(Role.A) instanceof Filler.Entities who) {
      // "tient X pour son ennemi" is its own view
      return new Standing(Modality.REPORTED, who.ids(), standing.told(), "regards");
    }
    return standing;
  }
}
