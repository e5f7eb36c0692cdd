package org.entente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.junit.jupiter.api.Test;

final class GrammarTest {
  private static final Morphology PAST =
      new Morphology(
          Morphology.VerbForm.PARTICIPLE,
          Morphology.Mood.NONE,
          Morphology.Tense.PAST,
          Morphology.Gender.MASCULINE,
          Morphology.Count.SINGULAR,
          0);

  private static final GrammarWords WORDS =
      new GrammarWords(
          Map.of(
              "relative-pronouns", Set.of("qui"),
              "time-nouns", Set.of("mardi"),
              "etre-verbs", Set.of("partir")),
          List.of(List.of("à", "le", "profit", "de")));

  private final List<Token> tokens = new ArrayList<>();

  private GrammarTest add(String form, String lemma, String upos, int head, String relation) {
    return add(form, lemma, upos, head, relation, Morphology.NONE);
  }

  private GrammarTest add(
      String form, String lemma, String upos, int head, String relation, Morphology morphology) {
    int start = tokens.isEmpty() ? 0 : tokens.getLast().span().end() + 1;
    Span span = new Span(start, start + form.length());
    tokens.add(new Token(tokens.size(), span, form, lemma, upos, morphology, head, relation));
    return this;
  }

  private Grammar grammar() {
    Span whole = new Span(0, tokens.getLast().span().end());
    return new Grammar(new Tree(new Sentence(0, whole, Block.Kind.PARAGRAPH, 0, tokens)), WORDS);
  }

  private static List<String> standing(Grammar grammar, int predicate) {
    return grammar.arguments(predicate).stream()
        .map(a -> a.slot() + "=" + grammar.tree().token(a.token()).form())
        .toList();
  }

  @Test
  void theSubjectOfAPassiveIsItsLogicalObject() {
    add("Goma", "Goma", "PROPN", 2, "nsubj:pass");
    add("est", "être", "AUX", 2, "aux:pass");
    add("prise", "prendre", "VERB", -1, "root", PAST);
    add("par", "par", "ADP", 4, "case");
    add("M23", "M23", "PROPN", 2, "obl:agent");
    Grammar grammar = grammar();
    assertTrue(grammar.isPassive(2));
    assertTrue(standing(grammar, 2).contains(Slot.of(Slot.Kind.OBJECT) + "=Goma"));
    assertTrue(standing(grammar, 2).contains(Slot.of(Slot.Kind.SUBJECT) + "=M23"));
  }

  @Test
  void anObjectHungOnTheComplementBeforeItIsFound() {
    add("Quito", "Quito", "PROPN", 1, "nsubj");
    add("envoie", "envoyer", "VERB", -1, "root");
    add("dans", "dans", "ADP", 4, "case");
    add("la", "le", "DET", 4, "det");
    add("vallée", "vallée", "NOUN", 1, "obl");
    add("deux", "deux", "NUM", 6, "nummod");
    add("bataillons", "bataillon", "NOUN", 4, "nmod");
    assertTrue(standing(grammar(), 1).contains(Slot.of(Slot.Kind.OBJECT) + "=bataillons"));
  }

  @Test
  void whatARestrictionLeavesIsTheObject() {
    add("Riyad", "Riyad", "PROPN", 2, "nsubj");
    add("n'", "ne", "ADV", 2, "advmod");
    add("livre", "livrer", "VERB", -1, "root");
    add("que", "que", "SCONJ", 2, "acl:relcl");
    add("vivres", "vivre", "NOUN", 3, "nsubj");
    assertTrue(standing(grammar(), 2).contains(Slot.of(Slot.Kind.OBJECT) + "=vivres"));
  }

  @Test
  void severalWordsMakeOnePreposition() {
    add("agit", "agir", "VERB", -1, "root");
    add("à", "à", "ADP", 3, "case");
    add("le", "le", "DET", 3, "det");
    add("profit", "profit", "NOUN", 0, "obl");
    add("de", "de", "ADP", 5, "case");
    add("Bamako", "Bamako", "PROPN", 3, "nmod");
    Grammar grammar = grammar();
    assertEquals("à le profit de", grammar.caseOf(5));
    assertTrue(standing(grammar, 0).contains(Slot.preposition("à le profit de") + "=Bamako"));
  }

  @Test
  void aRelativePronounStandsForWhatItFollows() {
    add("soldats", "soldat", "NOUN", -1, "root");
    add("qui", "qui", "PRON", 2, "nsubj");
    add("partent", "partir", "VERB", 0, "acl:relcl");
    Grammar grammar = grammar();
    assertEquals(0, grammar.resolve(1));
    assertTrue(standing(grammar, 2).contains(Slot.of(Slot.Kind.SUBJECT) + "=soldats"));
  }

  @Test
  void coordinatedWordsBelongTogether() {
    add("chars", "char", "NOUN", -1, "root");
    add("et", "et", "CCONJ", 2, "cc");
    add("obusiers", "obusier", "NOUN", 0, "conj");
    assertEquals(List.of(0, 2), grammar().coordinated(0));
  }
}
