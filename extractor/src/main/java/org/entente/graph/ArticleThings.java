package org.entente.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.entente.article.ArticleId;
import org.entente.article.Language;
import org.entente.claim.Claim;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.mention.EntityClass;
import org.entente.mention.WordLists;
import org.jspecify.annotations.Nullable;

/** The IRIs of one article's entities. */
final class ArticleThings {
  private static final Pattern OF_TWO =
      Pattern.compile("\\p{L}{2,}o-\\p{L}+", Pattern.CASE_INSENSITIVE);

  /** Longer words that make a name official: "traité sur la non-prolifération des armes…". */
  private static final int OFFICIAL = 5;

  /** What any agreement may be called, so that it does not tell which it is: "accord". */
  private static final Set<String> TREATY_NOUNS = treatyNouns();

  private final IriMinter minter;
  private final ArticleId article;
  private final EntityTable table;
  private final List<Claim> claims;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  ArticleThings(IriMinter minter, ArticleId article, EntityTable table, List<Claim> claims) {
    this.minter = minter;
    this.article = article;
    this.table = table;
    this.claims = claims;
    // Treaties last: an unnamed one is known by its parties.
    for (Entity entity : table.entities()) {
      if (entity.type() != EntityClass.TREATY) {
        node(entity, 0);
      }
    }
    for (Entity entity : table.entities()) {
      node(entity, 0);
    }
  }

  Node node(String id) {
    return node(table.entity(id), 0);
  }

  Entity entity(String id) {
    return table.entity(id);
  }

  private Node node(Entity entity, int depth) {
    Node known = nodes.get(entity.id());
    if (known == null) {
      known = mint(entity, depth);
      nodes.put(entity.id(), known);
    }
    return known;
  }

  private Node mint(Entity entity, int depth) {
    if (entity.gazetteer().isPresent()) {
      return minter.thing(entity.gazetteer().get());
    }
    if (entity.type() == EntityClass.TREATY) {
      return !entity.described() && isNamedTreaty(entity.name())
          ? minter.thing("treaty/" + Slug.of(entity.name()))
          : unnamedTreaty(entity);
    }
    // A ring of owners is a linking mistake; it must not hang the run.
    List<String> owners =
        depth > 4
            ? List.of()
            : entity.of().stream()
                .map(id -> IriMinter.localName(node(table.entity(id), depth + 1)))
                .sorted()
                .toList();
    return minter.nil(entity, owners, article);
  }

  /**
   * "accords de Minsk", "New START", "traité franco-soviétique", and official names too long to be
   * shared; "Accord de paix" is only written large at its head.
   */
  private static boolean isNamedTreaty(String name) {
    String[] words = name.split("[\\s\u00a0'’]+");
    if (OF_TWO.matcher(name).find()
        || Arrays.stream(words).filter(word -> word.length() > 3).count() >= OFFICIAL) {
      return true;
    }
    for (int i = 0; i < words.length; i++) {
      boolean acronym =
          words[i].length() > 1 && words[i].chars().filter(Character::isUpperCase).count() > 1;
      if (acronym || i > 0 && IriMinter.isProper(words[i])) {
        return true;
      }
    }
    return false;
  }

  /** By name, parties and, where the name says little, year; else the article's own. */
  private Node unnamedTreaty(Entity treaty) {
    TreeSet<String> parties = new TreeSet<>();
    String year = null;
    for (Claim claim : claims) {
      Map<Role, Filler> roles = claim.fact().roles();
      if (!(roles.get(Role.TREATY) instanceof Filler.Entities t)
          || !t.ids().contains(treaty.id())) {
        continue;
      }
      parties.addAll(parties(claim, roles));
      if (claim.fact().type() == FactType.TreatySigning
          && roles.get(Role.TIME) instanceof Filler.When when) {
        year = TimeLiterals.year(when.value()).orElse(year);
      }
    }
    String slug = Slug.of(treaty.name());
    boolean telling = slug.split("-").length >= 4 || slug.matches(".*\\d{4}.*");
    if (parties.size() < 2 || !telling && year == null) {
      return minter.inArticle(treaty, article);
    }
    String name = kind(slug) + "_" + String.join("_", parties) + (telling ? "" : "_" + year);
    return minter.thing("treaty/" + Slug.shorten(name));
  }

  /** "accord-de-defense-mutuelle" and "traite-de-defense-mutuelle" → "defense-mutuelle". */
  private static String kind(String slug) {
    List<String> words =
        Arrays.stream(slug.split("-"))
            .filter(word -> word.length() > 3 && !TREATY_NOUNS.contains(word))
            .toList();
    return words.isEmpty() ? slug : String.join("-", words);
  }

  private static Set<String> treatyNouns() {
    Set<String> nouns = new TreeSet<>();
    for (Language language : Language.values()) {
      for (String line : WordLists.read(language, "nouns/treaties.txt")) {
        String[] parts = line.split("\t", 2);
        String noun = Slug.of(parts[0]);
        boolean telling = parts.length > 1 && parts[1].equals("named"); // "paix"
        if (noun.indexOf('-') < 0 && !telling) {
          nouns.add(noun);
        }
      }
    }
    return nouns;
  }

  private TreeSet<String> parties(Claim claim, Map<Role, Filler> roles) {
    TreeSet<String> found = new TreeSet<>();
    @Nullable Filler filler =
        switch (claim.fact().type()) {
          case TreatySigning, TreatyRatification -> roles.get(Role.AGENT);
          case PartyTo -> roles.get(Role.PARTY);
          default -> null;
        };
    if (filler instanceof Filler.Entities entities) {
      for (String id : entities.ids()) {
        party(table.entity(id)).ifPresent(e -> found.add(IriMinter.localName(node(e, 0))));
      }
    }
    return found;
  }

  /** Whom a signatory signs for: the State of a parliament or a minister, else itself. */
  private Optional<Entity> party(Entity signatory) {
    return switch (signatory.type()) {
      case STATE, INTERNATIONAL_ORGANIZATION, ORGANIZATION, STATE_GROUP -> Optional.of(signatory);
      case GOVERNMENT_BODY, ARMED_FORCE ->
          signatory.of().stream().findFirst().map(table::entity).or(() -> Optional.of(signatory));
      case PERSON -> employer(signatory);
      case MEDIA, MILITARY_UNIT, PLACE, TREATY -> Optional.empty();
    };
  }

  /** The State that the article says a person holds an office of. */
  private Optional<Entity> employer(Entity person) {
    for (Claim claim : claims) {
      if (claim.fact().type() == FactType.HoldsOffice
          && claim.fact().roles().get(Role.PERSON) instanceof Filler.Entities holder
          && holder.ids().contains(person.id())
          && claim.fact().roles().get(Role.OF) instanceof Filler.Entities of) {
        Entity body = table.entity(of.ids().getFirst());
        return body.type() == EntityClass.STATE
            ? Optional.of(body)
            : body.of().stream().findFirst().map(table::entity);
      }
    }
    return Optional.empty();
  }
}
