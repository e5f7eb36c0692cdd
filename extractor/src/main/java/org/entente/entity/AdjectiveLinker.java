package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.language.Morphology.Count;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;

/** Links adjectives and the names of peoples to their States: "russe", "les Moldaves". */
final class AdjectiveLinker {
  private final ArticleLinks links;

  AdjectiveLinker(ArticleLinks links) {
    this.links = links;
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      if (mention.mention().kind() == MentionKind.ADJECTIVE) {
        states(mention.mention().surface()).ifPresent(s -> links.resolve(mention, s));
      } else if (mention.mention().kind() == MentionKind.NOMINAL
          && mention.nouns().isEmpty()
          && !isOnePerson(mention)) {
        links
            .gazetteer
            .demonym(links.language, mention.mention().surface())
            .map(links::of)
            .ifPresent(s -> links.resolve(mention, isCounted(mention) ? people(mention, s) : s));
      }
    }
  }

  // "dix Français et 172 Israéliens tués": people
  private boolean isCounted(FoundMention mention) {
    int first = mention.mention().first();
    return first > 0 && links.sentence(mention).token(first - 1).upos().equals("NUM");
  }

  private Node people(FoundMention mention, Node state) {
    Node people = links.create(EntityClass.MILITARY_UNIT);
    people.described = true;
    people.plural = true;
    people.phrase = mention.mention().surface();
    people.names.add(mention.mention().surface());
    people.of.add(state);
    return people;
  }

  /** "le général X, un Allemand, …": somebody from there, not the State. */
  private boolean isOnePerson(FoundMention mention) {
    int first = mention.mention().first();
    if (first == 0) {
      return false;
    }
    Sentence sentence = links.sentence(mention);
    String before = sentence.token(first - 1).form().toLowerCase(Locale.ROOT);
    return (before.equals("un")
            || before.equals("une")
            || before.equals("a")
            || before.equals("an"))
        && sentence.token(mention.mention().head()).morphology().count() != Count.PLURAL;
  }

  private Optional<List<Node>> states(String form) {
    List<Node> states = new ArrayList<>();
    links.gazetteer.adjective(links.language, form).map(links::of).ifPresent(states::add);
    if (states.isEmpty()) {
      links.gazetteer.adjectivePair(links.language, form).forEach(s -> states.add(links.of(s)));
    }
    return states.isEmpty() ? Optional.empty() : Optional.of(states);
  }
}
