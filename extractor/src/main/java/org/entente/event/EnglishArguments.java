package org.entente.event;

import java.util.List;
import java.util.Set;
import org.entente.language.Token;

/** What English parsers hang up wrongly. */
final class EnglishArguments extends GrammarPart {
  EnglishArguments(Grammar grammar, Prepositions prepositions) {
    super(grammar, prepositions);
  }

  /**
   * What English parsers hang up wrongly: "sold [Argentina] ten jets", and the phrases in a row
   * behind the verb, "sent tanks [to Ukraine] [on Monday]".
   */
  void inEnglish(List<Argument> found, int verb) {
    for (int object : tree.children(verb)) {
      if (!tree.is(object, "obj")) {
        continue;
      }
      for (int child : tree.children(object)) {
        boolean before =
            child < object
                && tree.token(child).upos().equals("PROPN")
                && child + 1 < object
                && Set.of("NUM", "DET").contains(tree.token(child + 1).upos());
        if (before) {
          found.add(new Argument(Slot.preposition("à"), resolve(child), "obj>compound", 1));
        }
      }
    }
    int limit = Math.min(tree.size(), verb + 16);
    for (int at = verb + 1; at < limit; at++) {
      Token token = tree.token(at);
      if (token.upos().equals("VERB") || STOPS.contains(token.form())) {
        break;
      }
      if (!token.upos().equals("ADP")) {
        continue;
      }
      int head = phraseAfter(at);
      if (head > 0 && found.stream().noneMatch(a -> a.token() == head)) {
        addPreposition(found, Prepositions.canonical(token), head, "row", 3);
      }
    }
  }

  /** The head of the noun phrase that begins behind a preposition; 0 if none does. */
  private int phraseAfter(int preposition) {
    int head = 0;
    for (int at = preposition + 1; at < Math.min(tree.size(), preposition + 8); at++) {
      switch (tree.token(at).upos()) {
        case "NOUN", "PROPN" -> head = at;
        case "DET", "ADJ", "NUM" -> {
          if (head > 0) {
            return head;
          }
        }
        default -> {
          return nameHead(preposition, head);
        }
      }
    }
    return nameHead(preposition, head);
  }

  // "Xi Jinping" hangs on its first word, "Ukrainian army" on its last
  private int nameHead(int preposition, int last) {
    int head = last;
    while (head > 0
        && tree.token(head).deprel().equals("flat")
        && tree.token(head).head() > preposition
        && tree.token(head).head() < head) {
      head = tree.token(head).head();
    }
    return head;
  }
}
