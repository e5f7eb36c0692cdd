package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.mention.EntityClass;

/**
 * The treaty that a text is speaking of: what "le", "y", "son" or "le texte" stand for where a
 * treaty is wanted. It is the one named last, unless its noun has another gender.
 */
final class TreatyTopic {
  private static final Set<String> FEMININE_NOUNS =
      Set.of("convention", "déclaration", "charte", "trêve", "entente", "alliance", "feuille");
  private static final Set<String> FEMININE = Set.of("la", "elle", "celle-ci");
  private static final Set<String> MASCULINE = Set.of("le", "il", "celui-ci");
  private static final Set<String> PLURAL = Set.of("les", "ils", "elles", "them", "they");

  private final EntityTable entities;

  TreatyTopic(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * The treaties that a word stands for: one, or several for a plural.
   *
   * @param back how many sentences before this one to look at
   */
  List<String> before(int sentence, int token, String word, int back) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> otherwise = List.of();
    for (int s = sentence; s >= Math.max(0, sentence - back); s--) {
      List<ResolvedMention> mentions = entities.mentions(s);
      Set<String> several = new LinkedHashSet<>();
      for (int i = mentions.size() - 1; i >= 0; i--) {
        ResolvedMention mention = mentions.get(i);
        String id = mention.entities().getFirst();
        if (s == sentence && mention.mention().last() >= token
            || entities.entity(id).type() != EntityClass.TREATY
            || isInside(mention, mentions)) {
          continue;
        }
        if (PLURAL.contains(form)) {
          several.addAll(mention.entities());
        } else if (agrees(mention, form)) {
          return mention.entities();
        } else if (otherwise.isEmpty()) {
          otherwise = mention.entities();
        }
      }
      if (!several.isEmpty()) {
        List<String> inOrder = new ArrayList<>(several);
        return inOrder.reversed();
      }
    }
    return otherwise;
  }

  /** "l'acte final du congrès de Vienne" is the act. */
  private static boolean isInside(ResolvedMention mention, List<ResolvedMention> all) {
    return all.stream()
        .anyMatch(
            other ->
                other != mention
                    && other.mention().span().length() > mention.mention().span().length()
                    && other.mention().first() <= mention.mention().first()
                    && mention.mention().last() <= other.mention().last());
  }

  private static boolean agrees(ResolvedMention mention, String form) {
    String first = mention.mention().surface().toLowerCase(Locale.ROOT).split("[ '’]", 2)[0];
    boolean feminine = FEMININE_NOUNS.contains(first);
    return !(feminine ? MASCULINE : FEMININE).contains(form);
  }
}
