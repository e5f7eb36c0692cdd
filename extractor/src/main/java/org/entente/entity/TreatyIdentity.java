package org.entente.entity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.jspecify.annotations.Nullable;

/**
 * Knows a treaty by its kind, parties and date where the text does not name it: "le traité de
 * défense mutuelle entre Washington et Manille" is one that the gazetteer has.
 */
final class TreatyIdentity {
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "MutualDefence", Set.of("défense", "assistance", "alliance", "defence", "defense"),
          "Cooperation", Set.of("coopération", "défense", "sécurité", "cooperation", "security"),
          "NonAggression", Set.of("non-agression", "non-aggression"),
          "Neutrality", Set.of("neutralité", "neutrality"),
          "Consultation", Set.of("sécurité", "consultation", "security"));
  private static final int YEAR = 10;
  private static final int ENOUGH = 2;

  private final ArticleLinks links;
  private final Map<Node, TreatyWording> wordings;

  TreatyIdentity(ArticleLinks links, Map<Node, TreatyWording> wordings) {
    this.links = links;
    this.wordings = wordings;
  }

  void link() {
    List<Node> unnamed =
        links.nodes().stream()
            .filter(n -> n.type == EntityClass.TREATY && n.entry == null && wordings.containsKey(n))
            .toList();
    if (unnamed.isEmpty()) {
      return;
    }
    Set<String> states = new HashSet<>();
    for (Node node : links.nodes()) {
      if (node.entry != null && node.type != EntityClass.TREATY) {
        states.add(node.entry.key());
      }
    }
    List<KnownTreaty> possible =
        links.gazetteer.treaties().stream()
            .filter(t -> t.signatories().size() > 1 && states.containsAll(t.signatories()))
            .filter(t -> isPast(t.signed()))
            .toList();
    for (Node treaty : unnamed) {
      KnownTreaty known = best(treaty, possible);
      GazetteerEntry entry = known == null ? null : links.gazetteer.find(known.key()).orElse(null);
      if (entry != null) {
        Node node = links.of(entry);
        TreatyWording all = wordings.computeIfAbsent(node, n -> new TreatyWording());
        all.add(wordings.get(treaty));
        treaty.mergeInto(node);
        node.described = false;
      }
    }
  }

  private boolean isPast(Optional<LocalDate> signed) {
    Optional<LocalDate> today = links.article.date();
    return signed.isEmpty() || today.isEmpty() || !signed.get().isAfter(today.get());
  }

  private @Nullable KnownTreaty best(Node treaty, List<KnownTreaty> possible) {
    TreatyWording wording = wordings.get(treaty);
    Map<KnownTreaty, Integer> scores = new LinkedHashMap<>();
    int most = 0;
    for (KnownTreaty known : possible) {
      int score = score(wording, known);
      scores.put(known, score);
      most = Math.max(most, score);
    }
    int best = most;
    List<KnownTreaty> candidates =
        scores.entrySet().stream()
            .filter(e -> e.getValue() == best)
            .map(Map.Entry::getKey)
            .toList();
    return most >= ENOUGH && candidates.size() == 1 ? candidates.get(0) : null;
  }

  private int score(TreatyWording wording, KnownTreaty known) {
    Set<String> parties = new HashSet<>();
    for (Node party : wording.parties) {
      parties.add(party.root().entry == null ? "" : party.root().entry.key());
    }
    if (!known.signatories().containsAll(parties)
        || parties.size() < known.signatories().size() && !areNear(wording, known)) {
      return 0;
    }
    Optional<String> year = known.signed().map(d -> Integer.toString(d.getYear()));
    if (!wording.years.isEmpty()) {
      return year.filter(wording.years::contains).isPresent() ? YEAR : 0;
    }
    int score = 0;
    for (String kind : known.obliges()) {
      if (KINDS.getOrDefault(kind, Set.of()).stream().anyMatch(wording.words::contains)) {
        score = Math.max(score, isMutual(wording) == kind.equals("MutualDefence") ? 3 : 2);
      }
    }
    Optional<GazetteerEntry> entry = links.gazetteer.find(known.key());
    for (String label : entry.map(e -> e.labels(links.language)).orElse(List.of())) {
      Set<String> words = Set.of(unique(label.toLowerCase(Locale.ROOT).split("[ '’()]+")));
      int shared = (int) wording.words.stream().filter(words::contains).count();
      if (shared == wording.words.size()) {
        score = Math.max(score, shared + (parties.isEmpty() ? 0 : 1));
      }
    }
    return score;
  }

  private static String[] unique(String[] words) {
    return java.util.Arrays.stream(words).distinct().toArray(String[]::new);
  }

  private static boolean isMutual(TreatyWording wording) {
    return wording.words.stream()
        .anyMatch(w -> w.startsWith("mutuel") || w.equals("mutual") || w.equals("assistance"));
  }

  /** True where one sentence names the treaty, all who signed it, and no other State. */
  private boolean areNear(TreatyWording wording, KnownTreaty known) {
    for (int sentence : wording.sentences) {
      Set<String> here = new HashSet<>();
      Set<String> states = new HashSet<>();
      for (FoundMention mention : links.mentionsOf(sentence)) {
        for (Node thing : links.things(mention)) {
          if (thing.entry != null) {
            here.add(thing.entry.key());
            if (thing.type == EntityClass.STATE) {
              states.add(thing.entry.key());
            }
          }
        }
      }
      if (here.containsAll(known.signatories()) && states.size() <= known.signatories().size()) {
        return true;
      }
    }
    return false;
  }
}
