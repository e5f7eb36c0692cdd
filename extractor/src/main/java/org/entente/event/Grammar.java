package org.entente.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.language.Morphology;
import org.entente.language.Token;

/**
 * The alternations that all frames share, so that none has to spell them out: passive, participle,
 * relative clause, control, coordination, support verbs, nominalisation.
 *
 * <p>{@code arguments(v)} gives what stands in which logical function to a predicate, whether the
 * text says "X signe Y", "Y, signé par X", "X, qui vient de signer Y" or "la signature de Y par X".
 */
public final class Grammar {
  private final GrammarWords words;
  private final Tree tree;
  private final Prepositions prepositions;
  private final Coordination coordination;
  private final VerbArguments verbs;
  private final NounArguments nouns;
  private final Map<Integer, List<Argument>> known = new HashMap<>();

  public Grammar(Tree tree, GrammarWords words) {
    this.tree = tree;
    this.words = words;
    this.prepositions = new Prepositions(tree, words);
    this.coordination = new Coordination(tree, words);
    this.verbs = new VerbArguments(this, prepositions, new Subjects(this, prepositions));
    this.nouns = new NounArguments(this, prepositions);
  }

  public Tree tree() {
    return tree;
  }

  public GrammarWords words() {
    return words;
  }

  /** Everything that stands in a function to this predicate, the surest first. */
  public List<Argument> arguments(int predicate) {
    List<Argument> found = known.get(predicate);
    if (found == null) {
      known.put(predicate, List.of()); // cycles through coordination end here
      found = isVerb(predicate) ? verbs.ofVerb(predicate) : nouns.ofNoun(predicate);
      nouns.adjacent(found, predicate);
      found = distinct(found);
      known.put(predicate, found);
    }
    return found;
  }

  private static List<Argument> distinct(List<Argument> all) {
    List<Argument> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
    Set<String> seen = new HashSet<>();
    sorted.removeIf(a -> !seen.add(a.slot() + "@" + a.token()));
    return sorted;
  }

  boolean isVerb(int token) {
    return tree.token(token).isVerb();
  }

  /** "signé par", "a été signé", "signés": the subject of the surface is the logical object. */
  public boolean isPassive(int verb) {
    if (isReflexive(verb)) {
      return false; // "s'est entraînée": whoever does it to itself does it
    }
    if (tree.child(verb, Set.of("aux:pass", "nsubj:pass")).isPresent()) {
      return true;
    }
    Token token = tree.token(verb);
    if (token.morphology().verbForm() != Morphology.VerbForm.PARTICIPLE
        || token.morphology().tense() == Morphology.Tense.PRESENT
        || tree.child(verb, Set.of("aux")).isPresent()
        || words.list("etre-verbs").contains(token.lemma())
        || isReflexive(verb)) {
      return false;
    }
    if (isEnglish() && isPastWithSubject(verb)) {
      return false;
    }
    if (tree.is(verb, "conj") && token.head() >= 0 && isVerb(token.head())) {
      Token first = tree.token(token.head());
      if (first.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
        return isPassive(first.index());
      }
      return false;
    }
    if (token.form().endsWith("ing")) {
      return false;
    }
    return true;
  }

  /**
   * "fighters fired at …": a past that looks like a participle, but has its own subject before it.
   */
  private boolean isPastWithSubject(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.token(child).deprel().equals("nsubj") && child < verb) {
        return true;
      }
    }
    return false;
  }

  boolean isEnglish() {
    return words.list("causatives").contains("let");
  }

  /** "se fait épauler", "s'est laissé convaincre": its subject undergoes it. */
  boolean isUndergone(int verb) {
    Token token = tree.token(verb);
    return token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
        && tree.token(verb).isVerb()
        && hasReflexivePronoun(verb)
        && Arrays.stream(tree.children(verb))
            .anyMatch(
                c ->
                    c < verb
                        && tree.token(c).deprel().startsWith("aux")
                        && words.list("undergoing").contains(tree.lemma(c)));
  }

  /** "se retirer", with its pronoun. */
  public boolean isReflexive(int verb) {
    return hasReflexivePronoun(verb) && !isUndergone(verb);
  }

  private boolean hasReflexivePronoun(int verb) {
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      if (words.list("reflexive-pronouns").contains(token.form().toLowerCase(Locale.ROOT))
          && child < verb) {
        return true;
      }
    }
    return false;
  }

  /** The preposition in front of a phrase, "" where it has none; "of" is "de" and "by" is "par". */
  public String caseOf(int token) {
    return prepositions.caseOf(token);
  }

  /** The antecedent of a relative pronoun; any other token itself. */
  public int resolve(int token) {
    return coordination.resolve(token);
  }

  /** The token and what is coordinated with it: "A, B et C". */
  public List<Integer> coordinated(int token) {
    return coordination.coordinated(token);
  }
}
