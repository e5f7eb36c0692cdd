package org.entente.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/** What one sentence mentions, looked up by the words it stands at. */
final class SentenceMentions {
  private final EntityTable entities;
  private final List<ResolvedMention> mentions;

  SentenceMentions(EntityTable entities, int sentence) {
    this.entities = entities;
    this.mentions = entities.mentions(sentence);
  }

  /** In text order. */
  List<ResolvedMention> all() {
    return mentions;
  }

  /** A person's proper name that covers this token. */
  Optional<ResolvedMention> nameAt(int token) {
    return first(
        m -> m.mention().first() <= token && token <= m.mention().last() && isNamedPerson(m));
  }

  /** A person's proper name that begins at this token. */
  Optional<ResolvedMention> nameFrom(int token) {
    return first(m -> m.mention().first() == token && isNamedPerson(m));
  }

  /** A person's proper name that ends at this token. */
  Optional<ResolvedMention> nameTo(int token) {
    return first(m -> m.mention().last() == token && isNamedPerson(m));
  }

  /** The longest mention of a body that begins at this token. */
  Optional<ResolvedMention> bodyFrom(int token) {
    ResolvedMention best = null;
    for (ResolvedMention mention : mentions) {
      if (mention.mention().first() == token
          && isBody(mention)
          && (best == null || mention.mention().last() > best.mention().last())) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A body told by this token alone: "russe". */
  Optional<ResolvedMention> bodyOfOneWord(int token) {
    return first(m -> m.mention().first() == token && m.mention().last() == token && isBody(m));
  }

  /** A State told by an adjective at this token. */
  boolean isOwner(int token) {
    return first(
            m ->
                m.mention().first() == token
                    && m.mention().kind() == MentionKind.ADJECTIVE
                    && isBody(m))
        .isPresent();
  }

  /** The body that a pronoun or possessive at this token stands for. */
  Optional<ResolvedMention> possessor(int token) {
    return first(
        m ->
            m.mention().kind() == MentionKind.PRONOUN && m.mention().first() == token && isBody(m));
  }

  boolean isPerson(ResolvedMention mention) {
    return mention.entities().size() == 1 && type(mention) == EntityClass.PERSON;
  }

  boolean isNamedPerson(ResolvedMention mention) {
    return mention.mention().kind() == MentionKind.NAME && isPerson(mention);
  }

  /** What an office may be of: a State, an organization, a place, a unit. */
  boolean isBody(ResolvedMention mention) {
    EntityClass type = type(mention);
    return type == EntityClass.STATE
        || type.isOrganization()
        || type == EntityClass.PLACE
        || type == EntityClass.MILITARY_UNIT;
  }

  EntityClass type(ResolvedMention mention) {
    return entities.entity(mention.entities().getFirst()).type();
  }

  Optional<ResolvedMention> first(Predicate<ResolvedMention> test) {
    for (ResolvedMention mention : mentions) {
      if (test.test(mention)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }
}
