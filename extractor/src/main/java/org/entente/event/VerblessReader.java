package org.entente.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.TimeMention;

/** Reads who is where in a heading or an entry without a verb: "Merkel à Ankara". */
final class VerblessReader {
  private static final Set<String> TO = Set.of("à", "en", "au", "aux", "chez");
  private static final int LONGEST = 14; // words

  private final Optional<Frame> visit;

  VerblessReader(Lexicon lexicon) {
    this.visit = lexicon.pattern("verbless-visit");
  }

  List<Proposal> read(Grammar grammar, EntityTable entities, List<TimeMention> times) {
    Tree tree = grammar.tree();
    if (visit.isEmpty() || tree.size() > LONGEST || hasVerb(tree)) {
      return List.of();
    }
    SentenceMentions mentions = new SentenceMentions(entities, tree.sentence().index());
    for (ResolvedMention person : mentions.all()) {
      int at = person.mention().last() + 1;
      if (!mentions.isNamedPerson(person) || at + 1 >= tree.size() || !opens(tree, person)) {
        continue;
      }
      if (!TO.contains(tree.token(at).form()) && !tree.lemma(at).equals("à")) {
        continue;
      }
      int next = at + 1;
      while (next < tree.size() && tree.token(next).upos().equals("DET")) {
        next++;
      }
      int first = next;
      Optional<ResolvedMention> place =
          mentions.first(
              m ->
                  m.mention().first() == first
                      && m.mention().kind() == MentionKind.NAME
                      && (mentions.type(m) == EntityClass.PLACE
                          || mentions.type(m) == EntityClass.STATE));
      if (place.isPresent()) {
        Map<Role, Fill> fills = new EnumMap<>(Role.class);
        fills.put(Role.AGENT, SharedTitles.fill(person, "verbless", 0));
        fills.put(Role.PLACE, SharedTitles.fill(place.get(), "verbless", 0));
        times.stream()
            .findFirst()
            .ifPresent(
                t ->
                    fills.put(
                        Role.TIME, new Fill(new Filler.When(t.value()), t.head(), "time", 0)));
        Frame frame = visit.get();
        return List.of(
            Proposal.of(
                frame, tree.sentence().index(), person.mention().head(), fills, frame.prior()));
      }
    }
    return List.of();
  }

  /** Nothing but a title, a date or a colon before the name. */
  private static boolean opens(Tree tree, ResolvedMention person) {
    for (int i = 0; i < person.mention().first(); i++) {
      Token token = tree.token(i);
      if (token.upos().equals("ADP") || token.form().equals(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVerb(Tree tree) {
    for (Token token : tree.sentence().tokens()) {
      if (token.upos().equals("VERB") || token.upos().equals("AUX")) {
        return true;
      }
    }
    return false;
  }
}
