package org.entente.mention;

/**
 * A common noun, or a phrase of fixed words, that describes a thing.
 *
 * @param phrase as in the lexicon: "ministre des Affaires étrangères"
 * @param detail what the lexicon says of it beyond its kind: "foreign-minister"; may be empty
 */
public record Noun(NounKind kind, String phrase, String detail) {}
