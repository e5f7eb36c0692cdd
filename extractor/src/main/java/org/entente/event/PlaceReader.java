package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Reads where places lie: "Abéché, dans l'est du Tchad", "Koursk (Russie)", "la ville syrienne de
 * Tartous".
 */
final class PlaceReader {
  private final Lexicon lexicon;
  private final Frame frame;

  PlaceReader(Lexicon lexicon, Frame frame) {
    this.lexicon = lexicon;
    this.frame = frame;
  }

  List<Proposal> read(Grammar grammar, EntityTable entities) {
    Tree tree = grammar.tree();
    List<Proposal> found = new ArrayList<>();
    List<ResolvedMention> mentions = entities.mentions(tree.sentence().index());
    for (ResolvedMention place : mentions) {
      boolean site =
          place.mention().kind() == MentionKind.NOMINAL
              && lexicon
                  .words("sites")
                  .contains(tree.lemma(place.mention().first()).toLowerCase(Locale.ROOT));
      if (place.mention().kind() != MentionKind.NAME && !site
          || type(place, entities) != EntityClass.PLACE
          || isNameOfSite(tree, place, mentions, entities)) {
        continue;
      }
      ResolvedMention region = after(tree, place, mentions, entities);
      if (region == null) {
        region = partOnly(tree, place, entities);
      }
      if (region == null) {
        region = containing(tree, place, mentions, entities);
      }
      if (region == null) {
        region = adjective(tree, place, mentions, entities);
      }
      if (region != null) {
        region = inside(region, mentions, entities);
      }
      if (region != null && !region.entities().getFirst().equals(place.entities().getFirst())) {
        Map<Role, Fill> fills = new EnumMap<>(Role.class);
        fills.put(Role.PLACE, fill(place));
        fills.put(Role.IN, fill(region));
        Map<Role, Filler> roles = new EnumMap<>(Role.class);
        fills.forEach((role, fill) -> roles.put(role, fill.filler()));
        found.add(
            new Proposal(
                frame,
                new Fact(frame.type(), roles),
                tree.sentence().index(),
                place.mention().head(),
                fills,
                frame.prior()));
      }
    }
    return found;
  }

  /** Isly in "rue d'Isly": it is the street that lies somewhere. */
  private boolean isNameOfSite(
      Tree tree, ResolvedMention place, List<ResolvedMention> mentions, EntityTable entities) {
    return place.mention().kind() == MentionKind.NAME
        && mentions.stream()
            .anyMatch(
                site ->
                    site.mention().kind() == MentionKind.NOMINAL
                        && site.mention().last() == place.mention().last()
                        && site.mention().first() < place.mention().first()
                        && type(site, entities) == EntityClass.PLACE
                        && lexicon
                            .words("sites")
                            .contains(tree.lemma(site.mention().first()).toLowerCase(Locale.ROOT)));
  }

  /** "l'est de l'Ukraine" lies in Ukraine, and so does what lies there. */
  private static ResolvedMention inside(
      ResolvedMention region, List<ResolvedMention> mentions, EntityTable entities) {
    for (ResolvedMention inner : mentions) {
      if (inner != region
          && region.mention().span().contains(inner.mention().span())
          && inner.mention().kind() == MentionKind.NAME
          && inner.mention().last() == region.mention().last()
          && inner.mention().first() > region.mention().first()
          && (type(inner, entities) == EntityClass.STATE
              || type(inner, entities) == EntityClass.PLACE)) {
        return inner;
      }
    }
    return region;
  }

  private static EntityClass type(ResolvedMention mention, EntityTable entities) {
    return entities.entity(mention.entities().getFirst()).type();
  }

  private static Fill fill(ResolvedMention mention) {
    return new Fill(
        new Filler.Entities(List.of(mention.entities().getFirst())),
        mention.mention().head(),
        "place",
        0);
  }

  /** "X, en Y", "X, dans l'est de Y", "X (Y)", "X, capitale de Y". */
  private @org.jspecify.annotations.Nullable ResolvedMention after(
      Tree tree, ResolvedMention place, List<ResolvedMention> mentions, EntityTable entities) {
    int at = place.mention().last() + 1;
    if (at >= tree.size()) {
      return null;
    }
    String mark = tree.token(at).form();
    boolean comma = mark.equals(",");
    boolean bracket = mark.equals("(");
    if (comma || bracket) {
      at++;
    }
    boolean linked = bracket;
    boolean apposition = false; // ", dernier verrou de l'armée au Darfour"
    int steps = 0;
    while (at < tree.size() && steps++ < 10) {
      int here = at;
      ResolvedMention region =
          mentions.stream()
              .filter(
                  m ->
                      m.mention().first() == here
                          && m != place
                          && m.mention().kind() != MentionKind.PRONOUN
                          && (type(m, entities) == EntityClass.PLACE
                              || type(m, entities) == EntityClass.STATE))
              .max((a, b) -> Integer.compare(a.mention().last(), b.mention().last()))
              .orElse(null);
      Token token = tree.token(at);
      ResolvedMention other = apposition ? actor(here, mentions, entities) : null;
      if (other != null) {
        at = other.mention().last() + 1;
        continue;
      }
      boolean part = lexicon.words("place-parts").contains(token.lemma().toLowerCase(Locale.ROOT));
      if (region != null
          && region.mention().kind() != MentionKind.ADJECTIVE
          && !(part && region.mention().kind() == MentionKind.NOMINAL)) {
        return linked ? region : null;
      }
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (steps == 1
          && comma
          && place.mention().first() > 0
          && lemma.equals("à")
          && tree.lemma(place.mention().first() - 1).equals(lemma)
          && !isState(at + 1, mentions, entities)) {
        return null; // "à Londres, à Moscou"
      }
      boolean within = lexicon.words("within").contains(lemma);
      if (token.upos().equals("ADP")) {
        boolean inner = linked && lexicon.words("title-links").contains(lemma);
        boolean any = apposition && (inner || within);
        if (!within && !inner && !any
            || !comma && !bracket && !lexicon.words("within-bare").contains(lemma) && !linked) {
          return null;
        }
        linked = linked || within;
      } else if (token.upos().equals("DET")) {
        // goes on
      } else if (lexicon.words("place-parts").contains(lemma)
          || lexicon.grammar().list("place-nouns").contains(lemma)) {
        linked = true; // "capitale de", "port de l'ouest du"
        apposition |= comma && isApposed(tree, at); // "dernier verrou de l'armée au Darfour"
        if (!comma && !bracket && steps == 1) {
          return null;
        }
      } else if (lemma.equals("face")) {
        return null; // "face à Taïwan" lies not there
      } else if (comma && token.upos().equals("NOUN") && (apposition || isApposed(tree, at))) {
        apposition = true;
      } else if (!token.upos().equals("ADJ") && !token.upos().equals("NUM")) {
        return null;
      } else if (region != null) {
        return comma && linked ? region : null;
      }
      at++;
    }
    return null;
  }

  /**
   * "Abéché, dans l'est", and nothing behind it: of the State told of last, in this sentence or the
   * two before.
   */
  private @org.jspecify.annotations.Nullable ResolvedMention partOnly(
      Tree tree, ResolvedMention place, EntityTable entities) {
    int at = place.mention().last() + 1;
    if (at + 2 >= tree.size()
        || !tree.token(at).form().equals(",")
        || !tree.lemma(at + 1).equals("dans") && !tree.lemma(at + 1).equals("in")) {
      return null;
    }
    at += 2;
    while (at < tree.size()
        && (tree.token(at).upos().equals("DET") || tree.token(at).upos().equals("ADJ"))) {
      at++;
    }
    if (at >= tree.size()
        || !lexicon.words("directions").contains(tree.lemma(at).toLowerCase(Locale.ROOT))) {
      return null;
    }
    boolean ends =
        at + 1 == tree.size()
            || tree.token(at + 1).upos().equals("PUNCT")
            || tree.token(at + 1).upos().equals("CCONJ")
            || tree.token(at + 1).isVerb();
    int sentence = tree.sentence().index();
    for (int back = 0; ends && back <= 2 && sentence - back >= 0; back++) {
      List<ResolvedMention> told = entities.mentions(sentence - back);
      for (int i = told.size() - 1; i >= 0; i--) {
        ResolvedMention state = told.get(i);
        if (type(state, entities) == EntityClass.STATE
            && (back > 0 || state.mention().last() < place.mention().first())) {
          return state;
        }
      }
    }
    return null;
  }

  /** "au Timor oriental": a State, behind its article. */
  private static boolean isState(int token, List<ResolvedMention> mentions, EntityTable entities) {
    return mentions.stream()
        .anyMatch(
            m ->
                (m.mention().first() == token || m.mention().first() == token + 1)
                    && m.mention().kind() == MentionKind.NAME
                    && type(m, entities) == EntityClass.STATE);
  }

  /** A noun behind the comma that has no article, so that no new clause begins with it. */
  private static boolean isApposed(Tree tree, int noun) {
    int at = noun - 1;
    while (at > 0 && (tree.token(at).upos().equals("ADJ") || tree.token(at).upos().equals("NUM"))) {
      at--;
    }
    return tree.token(at).form().equals(",");
  }

  /** Whoever is mentioned from this token on, neither place nor State; or null. */
  private static @org.jspecify.annotations.Nullable ResolvedMention actor(
      int token, List<ResolvedMention> mentions, EntityTable entities) {
    return mentions.stream()
        .filter(m -> m.mention().first() == token && m.mention().kind() != MentionKind.ADJECTIVE)
        .filter(m -> type(m, entities) != EntityClass.PLACE)
        .filter(m -> type(m, entities) != EntityClass.STATE)
        .max((a, b) -> Integer.compare(a.mention().last(), b.mention().last()))
        .orElse(null);
  }

  /** "le théâtre de Marioupol", "l'aéroport de Bagdad": a site named by its town. */
  private @org.jspecify.annotations.Nullable ResolvedMention containing(
      Tree tree, ResolvedMention place, List<ResolvedMention> mentions, EntityTable entities) {
    if (!lexicon
            .words("sites")
            .contains(tree.lemma(place.mention().first()).toLowerCase(Locale.ROOT))
        || place.mention().first() > 0
            && Character.isUpperCase(tree.token(place.mention().first()).form().charAt(0))) {
      return null; // "Le Phare de Marseille" is a newspaper
    }
    for (ResolvedMention town : mentions) {
      if (town != place
          && town.mention().kind() == MentionKind.NAME
          && type(town, entities) == EntityClass.PLACE
          && (place.mention().span().contains(town.mention().span())
                  && town.mention().last() == place.mention().last()
              || town.mention().first() == place.mention().last() + 2
                  && lexicon.words("title-links").contains(tree.lemma(place.mention().last() + 1)))
          && tree.lemma(town.mention().first() - 1).equals("de")
          && !town.entities().getFirst().equals(place.entities().getFirst())) {
        return town;
      }
    }
    return null;
  }

  /** "la ville syrienne de Tartous", "le port yéménite d'Hodeïda". */
  private @org.jspecify.annotations.Nullable ResolvedMention adjective(
      Tree tree, ResolvedMention place, List<ResolvedMention> mentions, EntityTable entities) {
    int at = place.mention().first() - 1;
    while (at > 0
        && (tree.token(at).upos().equals("DET")
            || lexicon.words("title-links").contains(tree.lemma(at)))) {
      at--;
    }
    int adjective = at;
    ResolvedMention region =
        mentions.stream()
            .filter(
                m ->
                    m.mention().kind() == MentionKind.ADJECTIVE
                        && m.mention().last() == adjective
                        && type(m, entities) == EntityClass.STATE)
            .findFirst()
            .orElse(null);
    if (region == null || at < 1) {
      return null;
    }
    String noun = tree.lemma(region.mention().first() - 1).toLowerCase(Locale.ROOT);
    boolean after =
        lexicon.grammar().list("place-nouns").contains(noun)
            || lexicon.words("place-parts").contains(noun)
            || lexicon.words("sites").contains(noun);
    boolean before =
        at + 1 < tree.size()
            && lexicon
                .grammar()
                .list("place-nouns")
                .contains(tree.lemma(at + 1).toLowerCase(Locale.ROOT));
    return after || before ? region : null;
  }
}
