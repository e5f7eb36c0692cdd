package org.entente.event;

import java.util.List;
import java.util.Set;
import org.entente.language.Morphology;
import org.entente.language.Token;

/** Objects that the parser hung elsewhere: on a date, on the complement before them. */
final class LooseObjects extends GrammarPart {
  LooseObjects(Grammar grammar, Prepositions prepositions) {
    super(grammar, prepositions);
  }

  /**
   * "frappait plusieurs villages", "déployer jusqu'à 10 000 soldats": an object taken for a
   * complement.
   */
  boolean isBareObject(int verb, int child, boolean passive) {
    Token token = tree.token(child);
    if (passive
        || child < verb
        || !token.upos().equals("NOUN") && !token.upos().equals("PROPN")
        || isTime(child)
        || hasObject(verb)
        || !tree.token(child).deprel().startsWith("obl")) {
      return false;
    }
    String preposition = caseOf(child);
    return preposition.isEmpty()
        || words.list("quantity-prepositions").contains(preposition)
            && tree.child(child, Set.of("nummod")).isPresent();
  }

  /** "s'est emparé le 5 juin de Tarhouna": what the parser hung on the date stands to the verb. */
  void fromTime(List<Argument> found, int time, boolean passive, int depth) {
    if (!isTime(time) || depth == 0) {
      return;
    }
    for (int child : tree.children(time)) {
      if (tree.is(child, "nmod") && !isTime(child) && !caseOf(child).isEmpty()) {
        oblique(found, tree.token(time).head(), child, passive, 1);
        if (!passive
            && caseOf(child).equals("de")
            && isPlural(child)
            && !hasObject(tree.token(time).head())) {
          add(found, Slot.Kind.OBJECT, child, "obl>des", 1); // "a dépêché lundi des blindés"
        }
      } else if ((tree.is(child, "nmod") || tree.is(child, "appos"))
          && child > time
          && !passive
          && !isTime(child)
          && tree.token(child).upos().equals("PROPN")
          && !hasObject(tree.token(time).head())) {
        add(found, Slot.Kind.OBJECT, child, "obl>nmod", 1); // "a investi jeudi Ioulia Svyrydenko"
      } else if (tree.is(child, "nmod")) {
        fromTime(found, child, passive, depth - 1);
      }
    }
  }

  /**
   * "a livré à l'armée des drones", "envoie dans la vallée deux bataillons": the object of a verb
   * hung on the complement before it. "des" is no "de + les" there.
   */
  void behind(List<Argument> found, int complement, int depth) {
    String preposition = caseOf(complement);
    if (preposition.isEmpty() || preposition.equals("de") || preposition.equals("par")) {
      return;
    }
    boolean where = // "l'arrêt des essais" is one phrase, "à l'armée des drones" is not
        preposition.equals("à")
            || preposition.equals("en")
            || words.list("locatives").contains(preposition)
                && (tree.token(complement).upos().equals("PROPN")
                    || tree.lemma(complement).equals("place")
                    || words.list("place-nouns").contains(tree.lemma(complement)));
    for (int child : tree.children(complement)) {
      if (child < complement
          || !tree.is(child, "nmod")
          || !tree.token(child).upos().equals("NOUN")
          || isTime(child)) {
        continue;
      }
      String own = caseOf(child);
      if (own.isEmpty() && opensBare(child) || where && own.equals("de") && isPlural(child)) {
        add(found, Slot.Kind.OBJECT, child, "obl>des", 1);
      } else if (own.equals("de") && depth > 1) {
        for (int below : tree.children(child)) {
          if (below > child
              && tree.is(below, "nmod")
              && tree.token(below).upos().equals("NOUN")
              && (caseOf(below).isEmpty() && opensBare(below)
                  || where && caseOf(below).equals("de") && isPlural(below))) {
            add(found, Slot.Kind.OBJECT, below, "obl>nmod>des", 2);
          }
        }
      }
    }
  }

  /** "[ses] bataillons", "[trois] navires": a phrase of its own that no preposition opens. */
  private boolean opensBare(int noun) {
    for (int child : tree.children(noun)) {
      if (child < noun && (tree.is(child, "det") || tree.is(child, "nummod"))) {
        return !STOPS.contains(tree.token(child - 1).form());
      }
    }
    return false;
  }

  /** "des soldats", written as one word that the tokenizer took for "de + les". */
  boolean isPlural(int noun) {
    for (int mark : tree.children(noun)) {
      if (tree.is(mark, "case")
          && mark + 1 < tree.size()
          && tree.token(mark).span().equals(tree.token(mark + 1).span())
          && tree.token(mark).span().length() == 3
          && tree.token(mark + 1).morphology().count() == Morphology.Count.PLURAL) {
        return true;
      }
    }
    return false;
  }
}
