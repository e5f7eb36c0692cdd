package org.entente.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mention.EntityClass;

/** The things of one article and where it mentions them. */
public final class EntityTable {
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Entity> salient;
  private final Map<String, String> states;
  private final Map<Integer, List<ResolvedMention>> bySentence = new LinkedHashMap<>();

  /**
   * @param entities in order of first mention
   * @param mentions in text order; all refer to {@code entities}
   */
  public EntityTable(List<Entity> entities, List<ResolvedMention> mentions) {
    this(entities, mentions, Map.of());
  }

  /**
   * @param states ids of people to those of the States they hold office in
   */
  public EntityTable(
      List<Entity> entities, List<ResolvedMention> mentions, Map<String, String> states) {
    this.states = Map.copyOf(states);
    for (Entity entity : entities) {
      this.entities.put(entity.id(), entity);
    }
    for (ResolvedMention mention : mentions) {
      for (String id : mention.entities()) {
        if (!this.entities.containsKey(id)) {
          throw new IllegalArgumentException("mentions: no entity " + id);
        }
      }
      mention.entities().forEach(id -> counts.merge(id, 1, Integer::sum));
      bySentence.computeIfAbsent(mention.mention().sentence(), s -> new ArrayList<>()).add(mention);
    }
    this.salient =
        this.entities.values().stream()
            .sorted(Comparator.comparing((Entity e) -> mentionsOf(e.id())).reversed())
            .toList();
  }

  /** The State that somebody acts for: that of a person's office, of an army, of a ministry. */
  public Optional<Entity> stateOf(String id) {
    Entity entity = entity(id);
    if (entity.type() == EntityClass.STATE) {
      return Optional.of(entity);
    }
    if (states.containsKey(id)) {
      return Optional.of(entity(states.get(id)));
    }
    return entity.of().stream()
        .map(this::entity)
        .filter(e -> e.type() == EntityClass.STATE)
        .findFirst();
  }

  public List<Entity> entities() {
    return List.copyOf(entities.values());
  }

  public Entity entity(String id) {
    Entity found = entities.get(id);
    if (found == null) {
      throw new IllegalArgumentException("id: no entity " + id);
    }
    return found;
  }

  /** The things mentioned most, at most so many; of two as often, the one mentioned first. */
  public List<Entity> bySalience(int most) {
    return salient.subList(0, Math.min(most, salient.size()));
  }

  /** How often a thing is mentioned. */
  public int mentionsOf(String id) {
    return counts.getOrDefault(id, 0);
  }

  /** The mentions of one sentence, in text order. */
  public List<ResolvedMention> mentions(int sentence) {
    return Collections.unmodifiableList(bySentence.getOrDefault(sentence, List.of()));
  }

  /** The mention whose head is this token; of several, the longest. */
  public Optional<ResolvedMention> findByHead(int sentence, int token) {
    return mentions(sentence).stream()
        .filter(m -> m.mention().head() == token)
        .max((a, b) -> Integer.compare(a.mention().span().length(), b.mention().span().length()));
  }

  /** The shortest mention that covers this token. */
  public Optional<ResolvedMention> findCovering(int sentence, int token) {
    return mentions(sentence).stream()
        .filter(m -> m.mention().first() <= token && token <= m.mention().last())
        .min((a, b) -> Integer.compare(a.mention().span().length(), b.mention().span().length()));
  }
}
