package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.time.TimeMention;

/**
 * What can be seen of a telling that may tell a right one from a wrong one. Each sign is given bare
 * and joined with the fact type, so that a type or frame seen for the first time is still judged by
 * its shape.
 */
final class Signs {
  private final Article article;
  private final List<Grammar> grammars;
  private final EntityTable entities;
  private final List<Quotation> quotations;
  private final Set<String> titled = new HashSet<>();
  private final Options options;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> ofWord = new HashMap<>();
  private final Map<String, Integer> ofType = new HashMap<>();

  Signs(
      Article article,
      List<Grammar> grammars,
      EntityTable entities,
      List<Quotation> quotations,
      Set<Proposal> all,
      List<TimeMention> times) {
    this.options = new Options(grammars, entities, times);
    this.article = article;
    this.grammars = grammars;
    this.entities = entities;
    this.quotations = quotations;
    for (int i = 0; i < grammars.size(); i++) {
      if (grammars.get(i).tree().sentence().block() == Block.Kind.TITLE) {
        entities.mentions(i).forEach(m -> titled.addAll(m.entities()));
      }
      for (ResolvedMention mention : entities.mentions(i)) {
        mention.entities().forEach(id -> named.merge(id, 1, Integer::sum));
      }
    }
    for (Proposal proposal : all) {
      ofWord.merge(word(proposal), 1, Integer::sum);
      ofType.merge(type(proposal), 1, Integer::sum);
    }
  }

  /** What may fill the roles of facts. */
  Options options() {
    return options;
  }

  private static String word(Proposal proposal) {
    return proposal.sentence() + ":" + proposal.anchor();
  }

  private static String type(Proposal proposal) {
    return proposal.sentence() + ":" + proposal.frame().type();
  }

  /** Of a fact that a frame found. */
  List<String> of(Proposal proposal, Standing standing) {
    Tree tree = grammars.get(proposal.sentence()).tree();
    Token anchor = tree.token(proposal.anchor());
    Found found = new Found(proposal.frame().type().name());
    found.add("frame=" + proposal.frame().id());
    if (proposal.isBold()) {
      found.both(Candidate.BOLD);
      proposal.lacking().forEach(any -> found.both("lacks=" + new TreeSet<>(any)));
    }
    found.both("word=" + anchor.lemma().toLowerCase(Locale.ROOT));
    found.both("pos=" + anchor.upos());
    found.both("as=" + anchor.deprel() + "/" + anchor.upos());
    found.both(
        "passive="
            + (anchor.isVerb() && grammars.get(proposal.sentence()).isPassive(proposal.anchor())));
    found.both("form=" + anchor.morphology().verbForm() + "/" + anchor.morphology().tense());
    if (anchor.head() >= 0) {
      Token governor = tree.token(anchor.head());
      found.both("under=" + governor.lemma().toLowerCase(Locale.ROOT));
      found.both("under=" + governor.upos() + ">" + anchor.deprel());
    }
    for (int child : tree.children(proposal.anchor())) {
      Token below = tree.token(child);
      if (below.deprel().equals("det")
          || below.deprel().equals("case")
          || below.deprel().equals("mark")
          || below.deprel().startsWith("aux")) {
        found.both("has=" + below.deprel() + ":" + below.lemma().toLowerCase(Locale.ROOT));
      } else {
        found.both("has=" + below.deprel());
      }
    }
    standing(found, standing);
    sentence(found, tree.sentence(), proposal.anchor(), tree);
    found.both("sure=" + Math.round(proposal.score() * 10));
    found.both("rivals=" + Math.min(4, ofWord.getOrDefault(word(proposal), 1)));
    found.both("likes=" + Math.min(4, ofType.getOrDefault(type(proposal), 1)));
    found.both("roles=" + proposal.fact().roles().size());
    found.add("roles=" + proposal.fact().roles().keySet());
    int guesses = 0;
    for (Map.Entry<Role, Filler> role : proposal.fact().roles().entrySet()) {
      Proposal.Fill fill = proposal.fills().get(role.getKey());
      filler(
          found,
          role.getKey().key(),
          role.getValue(),
          proposal.sentence(),
          fill == null ? -1 : fill.token(),
          proposal.anchor());
      if (fill != null) {
        guesses += fill.cost();
        found.both(role.getKey().key() + " by " + fill.path());
        found.both("some role by " + fill.path());
        found.both(role.getKey().key() + " guessed " + Math.min(4, fill.cost()));
        if (fill.token() >= 0) {
          int distance = fill.token() - proposal.anchor();
          found.both(
              role.getKey().key() + " at " + Integer.signum(distance) * bucket(Math.abs(distance)));
          found.both(role.getKey().key() + " as " + tree.token(fill.token()).deprel());
          found.both(
              role.getKey().key()
                  + " steps "
                  + Math.min(6, tree.distance(proposal.anchor(), fill.token())));
        }
      }
    }
    found.both("guesses=" + Math.min(6, guesses));
    boolean quoted = quotations.stream().anyMatch(q -> q.span().contains(anchor.span()));
    found.both("quoted=" + quoted);
    return found.list();
  }

  /** Of words in quotation marks with a speaker. */
  List<String> of(Quotation quotation, int words) {
    Found found = new Found("Statement");
    Tree tree = grammars.get(quotation.sentence()).tree();
    found.add("frame=quotation");
    found.both("word=" + quotation.verb());
    found.both("words=" + bucket(words));
    found.both("close=" + quotation.close());
    filler(
        found, "speaker", new Filler.Entities(quotation.speakers()), quotation.sentence(), -1, -1);
    found.both("apart=" + bucket((quotation.evidence().length() - quotation.span().length()) / 6));
    sentence(found, tree.sentence(), tree.sentence().root(), tree);
    return found.list();
  }

  private void filler(
      Found found, String role, Filler filler, int sentence, int token, int anchor) {
    switch (filler) {
      case Filler.Entities things -> {
        found.both(role + " number " + Math.min(3, things.ids().size()));
        Entity first = entities.entity(things.ids().getFirst());
        found.both(role + " is " + first.type());
        found.both(role + " linked " + first.gazetteer().isPresent() + "/" + first.described());
        found.both(role + " named " + bucket(named.getOrDefault(first.id(), 0)));
        first.gazetteer().ifPresent(key -> found.both(role + " key " + key));
        standing(found, role, first, sentence, token, anchor);
        if (token >= 0) {
          Optional<ResolvedMention> mention =
              entities.findByHead(sentence, token).or(() -> entities.findCovering(sentence, token));
          found.both(
              role + " mention " + mention.map(m -> m.mention().kind().name()).orElse("none"));
        }
      }
      case Filler.Text words -> {
        found.both(role + " long " + bucket(words.value().split("\\s+").length));
        if (token >= 0) {
          found.add(
              role
                  + " head "
                  + grammars.get(sentence).tree().lemma(token).toLowerCase(Locale.ROOT));
        } else {
          found.both(role + " says " + words.value());
        }
      }
      case Filler.When when -> found.both(role + " fine " + when.value().iso().length());
      case Filler.Amount amount -> found.both(role + " counted");
    }
  }

  /** How much is made of a thing, in the article and in the sentence, and where it stands there. */
  private void standing(
      Found found, String role, Entity entity, int sentence, int token, int anchor) {
    int rank = 0;
    for (Entity other : entities.bySalience(4)) {
      if (other.id().equals(entity.id())) {
        break;
      }
      rank++;
    }
    found.both(role + " salient " + rank);
    found.both(role + " titled " + titled.contains(entity.id()));
    if (token < 0) {
      return;
    }
    Tree tree = grammars.get(sentence).tree();
    found.both(role + " case " + grammars.get(sentence).caseOf(token));
    if (anchor < 0) {
      return;
    }
    int clause = tree.clause(token);
    int mine = tree.clause(anchor);
    found.both(
        role
            + " clause "
            + (clause == mine
                ? "same"
                : tree.dominates(clause, mine)
                    ? "above"
                    : tree.dominates(mine, clause) ? "below" : "beside"));
    found.both(role + " below " + tree.dominates(anchor, token) + tree.dominates(token, anchor));
    if (tree.is(token, "nsubj")) {
      found.both(role + " subject " + (tree.token(token).head() == tree.sentence().root()));
    }
    int between = 0;
    int like = 0;
    for (ResolvedMention mention : entities.mentions(sentence)) {
      int head = mention.mention().head();
      if (entities.entity(mention.entities().getFirst()).type() == entity.type() && head != token) {
        like++;
        if (head > Math.min(token, anchor) && head < Math.max(token, anchor)) {
          between++;
        }
      }
    }
    found.both(role + " like " + Math.min(4, like));
    found.both(role + " between " + Math.min(3, between));
  }

  private static void standing(Found found, Standing standing) {
    found.both("stands=" + standing.modality());
    found.both("vouched=" + !standing.attributedTo().isEmpty());
    if (!standing.why().isEmpty()) {
      found.add("why=" + standing.why());
    }
  }

  private void sentence(Found found, Sentence sentence, int anchor, Tree tree) {
    found.both("block=" + sentence.block());
    found.both("language=" + article.language());
    found.both("length=" + bucket(sentence.tokens().size()));
    int depth = 0;
    for (int at = anchor; tree.token(at).head() >= 0; at = tree.token(at).head()) {
      depth++;
    }
    found.both("depth=" + Math.min(8, depth));
    found.add("place=" + Math.min(9, 10 * sentence.index() / Math.max(1, grammars.size())));
  }

  /** What is known once the tellings are one claim. */
  static List<String> together(Telling fullest, int tellings, int roles) {
    Found found = new Found(fullest.fact().type().name());
    found.both("told=" + Math.min(4, tellings));
    found.both("filled=" + roles);
    List<String> all = new ArrayList<>(fullest.signs());
    all.addAll(found.list());
    return List.copyOf(all);
  }

  /** 0, 1, 2, 3, 4 for up to 6, 5 for up to 10, … */
  private static int bucket(int number) {
    int bucket = 0;
    for (int limit : new int[] {0, 1, 2, 3, 6, 10, 16, 26, 42}) {
      if (number <= limit) {
        return bucket;
      }
      bucket++;
    }
    return bucket;
  }

  /** Signs of one telling, each once, in the order they were seen. */
  private static final class Found {
    private final String type;
    private final Set<String> signs = new LinkedHashSet<>();

    Found(String type) {
      this.type = type;
      signs.add(type);
    }

    void both(String sign) {
      signs.add(sign);
      add(sign);
    }

    void add(String sign) {
      signs.add(type + " " + sign);
    }

    List<String> list() {
      return List.copyOf(signs);
    }
  }
}
