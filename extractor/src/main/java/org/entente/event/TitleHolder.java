package org.entente.event;

import java.util.Locale;
import java.util.Optional;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.language.Token;
import org.entente.mention.MentionKind;

/**
 * Who holds a title: the name beside it, before or behind, or the subject of "est".
 *
 * @param person the mention of the person
 * @param path how the person was reached: "title name", "name,title" …
 */
record TitleHolder(ResolvedMention person, String path) {
  /** The path where the title stands without a name: "le président russe". */
  static final String ALONE = "title alone";

  private static final int FAR = 14; // words between a name and the last of its titles

  /** Finds the holders in one sentence. */
  static final class Finder {
    private final Lexicon lexicon;
    private final Tree tree;
    private final EntityTable entities;
    private final SentenceMentions mentions;

    Finder(Lexicon lexicon, Tree tree, EntityTable entities, SentenceMentions mentions) {
      this.lexicon = lexicon;
      this.tree = tree;
      this.entities = entities;
      this.mentions = mentions;
    }

    Optional<TitleHolder> find(TitleWords title) {
      int at = title.last() + 1;
      boolean comma = at < tree.size() && tree.token(at).form().equals(",");
      Optional<ResolvedMention> after = mentions.nameFrom(skipHonorifics(comma ? at + 1 : at));
      Optional<ResolvedMention> before = before(title.first());
      if (before.isEmpty() && after.isEmpty()) {
        before = beforeOthers(title.first());
      }
      boolean definite = tree.token(title.first()).upos().equals("DET");
      Optional<TitleHolder> found;
      if (title.namesSuperior()) {
        found = before.map(p -> new TitleHolder(p, "name,title"));
      } else if (after.isPresent()
          && (!comma || before.isEmpty() || definite && !closes(before.get(), title.first()))) {
        found = after.map(p -> new TitleHolder(p, comma ? "title,name" : "title name"));
      } else if (before.isPresent()) {
        found = before.map(p -> new TitleHolder(p, "name,title"));
      } else {
        found = copula(title.head());
      }
      return found.or(() -> described(title));
    }

    /** Behind articles, "général", "le Norvégien". */
    private int skipHonorifics(int from) {
      int next = from;
      while (next < tree.size()
          && mentions.nameFrom(next).isEmpty()
          && (tree.token(next).upos().equals("DET")
              || lexicon
                  .words("honorifics")
                  .contains(tree.token(next).form().toLowerCase(Locale.ROOT))
              || next > from && isNationality(next))) {
        next++;
      }
      return next;
    }

    /** "le Norvégien [Jens Stoltenberg]". */
    private boolean isNationality(int at) {
      Token token = tree.token(at);
      return Character.isUpperCase(token.form().charAt(0))
          && mentions.nameFrom(at + 1).isPresent()
          && mentions
              .first(
                  m ->
                      m.mention().first() == at
                          && m.mention().last() == at
                          && m.mention().kind() != MentionKind.NAME)
              .isPresent();
    }

    private boolean closes(ResolvedMention mention, int title) {
      return tree.token(mention.mention().last() + 1).form().equals(",")
          && title == mention.mention().last() + 2
          && tree.token(title).upos().equals("NOUN");
    }

    /** "X, le ministre", "X, qui fut ministre", "X (ministre". */
    private Optional<ResolvedMention> before(int title) {
      int at = title - 1;
      if (at < 1 || !isJoint(at)) {
        return Optional.empty();
      }
      while (at > 0 && isJoint(at - 1)) {
        at--;
      }
      return mentions.nameTo(at - 1);
    }

    /** "X, ancien policier et [chef de …]": behind another title of the same person. */
    private Optional<ResolvedMention> beforeOthers(int title) {
      int at = title - 1;
      if (at < 2 || !tree.token(at).upos().equals("CCONJ") && !tree.token(at).form().equals(",")) {
        return Optional.empty();
      }
      for (at--; at > 0 && title - at < FAR; at--) {
        Token token = tree.token(at);
        if (token.form().equals(",")) {
          Optional<ResolvedMention> name = mentions.nameTo(at - 1);
          if (name.isPresent()) {
            return name;
          }
        } else if (token.isVerb()
            || token.upos().equals("AUX")
            || token.upos().equals("PRON")
            || token.upos().equals("PUNCT")
            || mentions.nameAt(at).isPresent()) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    private boolean isJoint(int at) {
      return lexicon.words("title-joints").contains(tree.token(at).form().toLowerCase(Locale.ROOT));
    }

    /** "X est président de Y". */
    private Optional<TitleHolder> copula(int head) {
      for (int child : tree.children(head)) {
        if (tree.is(child, "nsubj") && tree.hasCopula(head)) {
          Optional<ResolvedMention> subject =
              entities.findByHead(tree.sentence().index(), child).filter(mentions::isPerson);
          if (subject.isPresent()) {
            return Optional.of(new TitleHolder(subject.get(), "copula"));
          }
        }
      }
      return Optional.empty();
    }

    /** "le président russe", where the article names him elsewhere. */
    private Optional<TitleHolder> described(TitleWords title) {
      return mentions
          .first(
              m ->
                  m.mention().kind() == MentionKind.NOMINAL
                      && m.mention().head() == title.head()
                      && mentions.isPerson(m)
                      && title.of().isPresent()
                      && !entities.entity(m.entities().getFirst()).described())
          .map(m -> new TitleHolder(m, ALONE));
    }
  }
}
