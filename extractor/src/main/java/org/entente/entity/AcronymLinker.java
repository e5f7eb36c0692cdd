package org.entente.entity;

import java.util.List;
import org.entente.language.Sentence;
import org.entente.mention.FoundMention;
import org.entente.mention.FoundName;
import org.entente.mention.NameType;

/** Links a short name in brackets to the long one before it: "… armes nucléaires (TNP)". */
final class AcronymLinker {
  private final ArticleLinks links;

  AcronymLinker(ArticleLinks links) {
    this.links = links;
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      if (mention.name().isPresent()
          && mention.name().map(FoundName::type).orElseThrow() != NameType.PERSON
          && mention.mention().first() > 1
          && isInBrackets(mention)
          && isShort(mention.mention().surface())) {
        longName(mention);
      }
    }
  }

  private boolean isInBrackets(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int after = mention.mention().last() + 1;
    return sentence.token(mention.mention().first() - 1).form().equals("(")
        && after < sentence.tokens().size()
        && (sentence.token(after).form().equals(")") || sentence.token(after).form().equals(","));
  }

  private static boolean isShort(String surface) {
    return surface.length() <= 8
        && surface.indexOf(' ') < 0
        && Character.isUpperCase(surface.charAt(0));
  }

  private void longName(FoundMention mention) {
    int end = mention.mention().first() - 2;
    FoundMention longest = null;
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other.mention().last() == end
          && !links.things(other).isEmpty()
          && sharesInitial(other.mention().surface(), mention.mention().surface())
          && (longest == null
              || isSpelt(other, mention) && !isSpelt(longest, mention)
              || isSpelt(other, mention) == isSpelt(longest, mention)
                  && other.mention().span().length() > longest.mention().span().length())) {
        longest = other;
      }
    }
    List<Node> things = longest == null ? List.of() : links.things(longest);
    if (things.size() != 1) {
      return;
    }
    Node whole = things.get(0);
    Node brief = links.thing(mention);
    if (brief == null) {
      whole.names.add(mention.mention().surface());
      links.resolve(mention, whole);
    } else if (brief.entry == null || whole.entry == null) {
      if (brief.entry != null) {
        whole.mergeInto(brief);
      } else {
        brief.mergeInto(whole);
      }
    }
  }

  /** "UA" is spelt by "Union africaine", not by the council of it. */
  private static boolean isSpelt(FoundMention name, FoundMention acronym) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.mention().surface().split("[^\\p{L}]+")) {
      if (word.length() > 2 && !word.equals("des") && !word.equals("the")) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString().contentEquals(acronym.mention().surface());
  }

  private static boolean sharesInitial(String name, String acronym) {
    for (String word : name.split("[^\\p{L}]+")) {
      if (!word.isEmpty() && Character.toUpperCase(word.charAt(0)) == acronym.charAt(0)) {
        return true;
      }
    }
    return false;
  }
}
