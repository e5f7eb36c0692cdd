package org.entente.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.FactType;
import org.entente.event.Proposal;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * An article of questions and answers, and who answers. What is told in the answers is theirs.
 *
 * @param speaker id of the one who answers
 * @param answers indices of the blocks that answer
 */
record Interview(String speaker, Set<Integer> answers) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[.!?] )[^.\\n]{0,60}?(?<![\\p{L}’'])(?:(?:grand )?entretien(?: avec|\\s*[.:–—-]|$)"
              + "|interview(?: avec|\\s*[.:–—-]| with|$)|questions à)"
              + "|propos recueillis|interviewed by|recueilli par",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<FactType> BESIDE =
      Set.of(FactType.HoldsOffice, FactType.AffiliatedWith, FactType.LocatedIn);
  private static final int FEWEST_QUESTIONS = 2;
  private static final int LONGEST_QUESTION = 160; // characters

  Interview {
    answers = Set.copyOf(answers);
  }

  /** The interview an article is; empty for all other articles. */
  static Optional<Interview> of(Article article, List<Sentence> sentences, EntityTable entities) {
    List<Block> blocks = article.blocks();
    String text = article.text();
    int firstQuestion = -1;
    int questions = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (isAsked(blocks.get(i).span().of(text))) {
        firstQuestion = firstQuestion < 0 ? i : firstQuestion;
        questions++;
      }
    }
    if (questions < FEWEST_QUESTIONS || !isLabelled(article, firstQuestion)) {
      return Optional.empty();
    }
    Optional<String> speaker = speaker(article, sentences, entities, firstQuestion);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> answers = new HashSet<>();
    boolean answered = true; // the block before was an answer, or the introduction
    for (int i = firstQuestion; i < blocks.size(); i++) {
      String block = blocks.get(i).span().of(text).strip();
      boolean asks =
          isAsked(block)
              || answered
                  && block.length() < LONGEST_QUESTION / 2
                  && i + 1 < blocks.size()
                  && blocks.get(i + 1).span().length() > 2 * block.length();
      if (!asks) {
        answers.add(i);
      }
      answered = !asks;
    }
    return Optional.of(new Interview(speaker.get(), answers));
  }

  /** What nobody else vouches for in an answer, its speaker does. */
  Standing read(Proposal proposal, Standing standing, Sentence sentence) {
    if (!standing.told()
        || !standing.attributedTo().isEmpty()
        || !answers.contains(sentence.blockIndex())
        || BESIDE.contains(proposal.frame().type())) {
      return standing;
    }
    Modality modality =
        standing.modality() == Modality.ASSERTED ? Modality.REPORTED : standing.modality();
    return new Standing(modality, List.of(speaker), true, standing.why() + " interview");
  }

  private static boolean isAsked(String block) {
    String asked = block.strip();
    return asked.length() < LONGEST_QUESTION && (asked.endsWith("?") || asked.endsWith("? »"));
  }

  private static boolean isLabelled(Article article, int firstQuestion) {
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if ((i < firstQuestion || i == article.blocks().size() - 1)
          && LABEL.matcher(block.span().of(article.text()).strip()).find()) {
        return true;
      }
    }
    return LABEL.matcher(article.text().substring(0, head(article, firstQuestion))).find();
  }

  private static int head(Article article, int firstQuestion) {
    return article.blocks().get(firstQuestion).span().start();
  }

  /**
   * The one after "entretien avec", else the person without a State's office in the introduction.
   */
  private static Optional<String> speaker(
      Article article, List<Sentence> sentences, EntityTable entities, int firstQuestion) {
    String text = article.text();
    String found = null;
    int best = 0;
    for (Sentence sentence : sentences) {
      if (sentence.blockIndex() >= firstQuestion) {
        break;
      }
      for (ResolvedMention mention : entities.mentions(sentence.index())) {
        String id = mention.entities().getFirst();
        if (mention.mention().kind() != MentionKind.NAME
            || entities.entity(id).type() != EntityClass.PERSON) {
          continue;
        }
        int start = mention.mention().span().start();
        String before = text.substring(Math.max(0, start - 24), start).toLowerCase(Locale.ROOT);
        String after =
            text.substring(
                mention.mention().span().end(),
                Math.min(text.length(), mention.mention().span().end() + 3));
        int rank =
            before.matches("(?s).*(entretien avec|interview avec|interview with|questions à)\\s*")
                ? 5
                : before.matches("(?s).*(recueillis?|interviewed) (par|by)\\s*")
                    ? -1
                    : entities.entity(id).gazetteer().isEmpty()
                        ? after.startsWith(",") ? 4 : 3
                        : after.startsWith(",") ? 2 : 1;
        if (rank > best) {
          best = rank;
          found = id;
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
