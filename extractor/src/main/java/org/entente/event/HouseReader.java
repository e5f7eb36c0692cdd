package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Reads whose house it is: "le régime de Daniel Ortega" is led by him, "le parti de Naïm Qassem"
 * and "les forces du maréchal Haftar" are his.
 */
final class HouseReader {
  private static final int FAR = 4; // words of rank between "de" and the name

  private final Lexicon lexicon;
  private final Optional<Frame> led; // who governs or leads it
  private final Optional<Frame> followed; // whose party, whose men

  HouseReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.led = lexicon.pattern("house-led");
    this.followed = lexicon.pattern("house-followed");
  }

  List<Proposal> read(Grammar grammar, EntityTable entities) {
    List<Proposal> found = new ArrayList<>();
    if (led.isEmpty() || followed.isEmpty()) {
      return found;
    }
    Tree tree = grammar.tree();
    SentenceMentions mentions = new SentenceMentions(entities, tree.sentence().index());
    for (ResolvedMention person : mentions.all()) {
      if (!mentions.isNamedPerson(person)) {
        continue;
      }
      if (isInPower(tree, person.mention().last() + 1)) {
        found.add(proposal(led.get(), tree, person, Optional.empty(), person.mention().head()));
      }
      int de = before(tree, person.mention().first());
      if (de < 1) {
        continue;
      }
      int noun = houseBefore(tree, mentions, de);
      String word = noun < 0 ? "" : tree.lemma(noun).toLowerCase(Locale.ROOT);
      Optional<ResolvedMention> body =
          mentions.first(m -> covers(m, noun, person) && mentions.type(m).isOrganization());
      boolean follows = lexicon.words("houses-followed").contains(word);
      boolean leads = lexicon.words("houses-led").contains(word);
      if (follows && body.isPresent()) {
        found.add(proposal(followed.get(), tree, person, body, noun));
      } else if (leads || !follows && body.filter(b -> isNamed(b, mentions)).isPresent()) {
        Optional<ResolvedMention> named = body.filter(b -> isNamed(b, mentions));
        found.add(proposal(led.get(), tree, person, named, noun));
      }
    }
    return found;
  }

  /** "X, au pouvoir depuis 1986". */
  private static boolean isInPower(Tree tree, int at) {
    int from = at < tree.size() && tree.token(at).form().equals(",") ? at + 1 : at;
    return from + 2 < tree.size()
        && tree.lemma(from).equals("à")
        && tree.token(from + 1).upos().equals("DET")
        && tree.lemma(from + 2).equals("pouvoir");
  }

  private static boolean isNamed(ResolvedMention body, SentenceMentions mentions) {
    return body.mention().kind() == MentionKind.NAME
        && mentions.type(body) != EntityClass.MEDIA
        && mentions.type(body) != EntityClass.INTERNATIONAL_ORGANIZATION;
  }

  /** The house itself, not a phrase that holds the person too. */
  private static boolean covers(ResolvedMention mention, int noun, ResolvedMention person) {
    return mention.mention().first() <= noun
        && noun <= mention.mention().last()
        && mention.entities().size() == 1;
  }

  /** The token of "de" before "[de] (le général) X"; -1 where none stands there. */
  private int before(Tree tree, int name) {
    for (int at = name - 1; at >= Math.max(1, name - FAR); at--) {
      Token token = tree.token(at);
      String form = token.form().toLowerCase(Locale.ROOT);
      if (token.lemma().equals("de") && token.upos().equals("ADP")) {
        return at;
      }
      boolean rank =
          token.upos().equals("DET")
              || lexicon.words("honorifics").contains(form)
              || lexicon.words("honorifics").contains(token.lemma());
      if (!rank) {
        return -1;
      }
    }
    return -1;
  }

  /** The last noun before "de", over a bracket and adjectives. */
  private static int houseBefore(Tree tree, SentenceMentions mentions, int de) {
    int at = de - 1;
    if (tree.token(at).form().equals(")")) {
      while (at > 0 && !tree.token(at).form().equals("(")) {
        at--;
      }
      at--;
    }
    while (at > 0 && tree.token(at).upos().equals("ADJ") && tree.token(at).head() < at) {
      at = Math.max(tree.token(at).head(), 0);
    }
    int end = at;
    ResolvedMention body =
        mentions
            .first(
                m ->
                    m.mention().first() <= end
                        && end <= m.mention().last()
                        && mentions.isBody(m)
                        && m.mention().kind() == MentionKind.NAME)
            .orElse(null);
    int noun = body == null ? at : body.mention().head();
    return noun >= 0 && "NOUN PROPN".contains(tree.token(noun).upos()) ? noun : -1;
  }

  private static Proposal proposal(
      Frame frame, Tree tree, ResolvedMention person, Optional<ResolvedMention> body, int anchor) {
    boolean led = frame.type() == FactType.HoldsOffice;
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    fills.put(Role.PERSON, SharedTitles.fill(person, "house, name", 0));
    body.ifPresent(
        b -> fills.put(led ? Role.OF : Role.ORGANIZATION, SharedTitles.fill(b, "house", 0)));
    return Proposal.of(frame, tree.sentence().index(), anchor, fills, frame.prior());
  }
}
