package org.entente.event;

/**
 * Something that stands in a function to a predicate.
 *
 * @param token head of the phrase
 * @param path how it was reached, as relations: "nsubj", "conj<nsubj", "obj>nmod"
 * @param cost 0 where the tree gives it directly; more for each guess on the way
 */
public record Argument(Slot slot, int token, String path, int cost) {}
