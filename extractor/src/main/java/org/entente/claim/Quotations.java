package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Argument;
import org.entente.event.Grammar;
import org.entente.event.Slot;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Finds what is quoted and who says it: before, after, around, or in the signature line below.
 *
 * <p>Works on the row of words, not on trees, because quotations are what parsers break on.
 */
final class Quotations {
  private static final int REACH = 14; // tokens between a verb of saying and its speaker

  private final Article article;
  private final List<Sentence> sentences;
  private final EntityTable entities;
  private final ModalityWords words;
  private final List<Grammar> grammars;

  Quotations(
      Article article,
      List<Sentence> sentences,
      List<Grammar> grammars,
      EntityTable entities,
      ModalityWords words) {
    this.grammars = grammars;
    this.article = article;
    this.sentences = sentences;
    this.entities = entities;
    this.words = words;
  }

  /** All quotations of at least two words, in text order. */
  List<Quotation> find() {
    List<Quotation> found = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      Quotation before = null;
      for (Span span : spans(block.span())) {
        Quotation quotation = attribute(span, b, before);
        found.add(quotation);
        if (quotation.hasSpeaker()) {
          before = quotation;
        }
      }
    }
    return found;
  }

  /** The stretches between marks, marks left out. */
  private List<Span> spans(Span block) {
    List<Span> found = new ArrayList<>();
    String text = article.text();
    int open = -1;
    char closing = 0;
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (open < 0) {
        if (c == '«' || c == '“' || c == '"') {
          open = i + 1;
          closing = c == '«' ? '»' : c == '“' ? '”' : '"';
        }
      } else if (c == closing) {
        found.add(trim(open, i));
        open = -1;
      }
    }
    if (open >= 0 && closing != '"') {
      found.add(trim(open, block.end())); // never closed: to the end of the paragraph
    }
    found.removeIf(s -> s.length() == 0 || s.of(text).strip().indexOf(' ') < 0);
    return found;
  }

  private Span trim(int start, int end) {
    String text = article.text();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }

  private Quotation attribute(
      Span span, int block, @org.jspecify.annotations.Nullable Quotation before) {
    int first = sentenceAt(span.start());
    int last = sentenceAt(span.end() - 1);
    if (first < 0) {
      return new Quotation(span, List.of(), "", span, 0);
    }
    Optional<Quotation> found = after(span, first, last);
    if (found.isEmpty()) {
      found = before(span, first);
    }
    if (found.isEmpty()) {
      found = signature(span, first, block);
    }
    if (found.isEmpty() && before != null && follows(before, span)) {
      found = Optional.of(new Quotation(span, before.speakers(), before.verb(), span, first));
    }
    return found.orElse(new Quotation(span, List.of(), "", span, first));
  }

  /**
   * A quotation that goes on after "dit X": same sentence, or the words between hold no other verb.
   */
  private boolean follows(Quotation before, Span span) {
    String between =
        article.text().substring(Math.min(before.span().end(), span.start()), span.start());
    return between.length() < 60 && !before.verb().isEmpty();
  }

  /** « … », a dit X. */
  private Optional<Quotation> after(Span span, int first, int last) {
    for (int s = last; s <= Math.min(last + 1, sentences.size() - 1); s++) {
      Sentence sentence = sentences.get(s);
      if (sentence.blockIndex() != sentences.get(first).blockIndex()) {
        break;
      }
      List<Token> tokens = sentence.tokens();
      int at = 0;
      while (at < tokens.size() && tokens.get(at).span().start() < span.end()) {
        at++;
      }
      int verb = -1;
      for (int i = at; i < Math.min(tokens.size(), at + 7); i++) {
        String form = tokens.get(i).form();
        if (form.equals(".") || form.equals("«") || form.equals("“") || form.equals(";")) {
          break;
        }
        if (isSaying(tokens.get(i)) || i > at && isSayingForm(tokens.get(i))) {
          verb = i;
          break;
        }
      }
      if (verb < 0 && s == last) {
        verb = anyVerb(tokens, at);
      }
      if (verb < 0) {
        if (s == last && at < tokens.size() - 1) {
          break; // the sentence goes on without a word of saying
        }
        continue;
      }
      Optional<ResolvedMention> speaker = pronoun(sentence, verb);
      if (speaker.isEmpty() && isCliticSubject(sentence, verb)) {
        speaker = lastPerson(sentence, span.start());
      }
      if (speaker.isEmpty()) {
        speaker = justBefore(sentence, verb, span.end());
      }
      if (speaker.isEmpty()) {
        speaker = nearest(sentence, verb, true);
      }
      if (speaker.isEmpty()) {
        speaker =
            nearest(sentence, verb, false).filter(m -> m.mention().span().start() >= span.end());
      }
      if (speaker.isPresent()) {
        return Optional.of(
            new Quotation(
                span,
                speakers(speaker.get()),
                tokens.get(verb).lemma(),
                span.cover(speaker.get().mention().span()),
                first));
      }
    }
    return Optional.empty();
  }

  /** "« … », s'est emporté le ministre": whatever verb comes before its subject there, it says. */
  private static int anyVerb(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && "»”\"".contains(tokens.get(at).form())) {
      at++;
    }
    if (at >= tokens.size() || !tokens.get(at).form().equals(",")) {
      return -1;
    }
    at++;
    int before = at;
    while (at < tokens.size()
        && at - before < 4
        && (tokens.get(at).upos().equals("AUX")
            || tokens.get(at).upos().equals("ADV")
            || tokens.get(at).upos().equals("PRON")
                && tokens.get(at).form().matches("(?i)s['’]|se|me|m['’]|l['’]|en|y|lui|leur"))) {
      at++;
    }
    boolean inverted =
        at + 1 < tokens.size()
            && tokens.get(at).isVerb()
            && (tokens.get(at + 1).upos().equals("DET")
                || tokens.get(at + 1).upos().equals("PROPN")
                || tokens.get(at + 1).form().startsWith("-"));
    return inverted ? at : -1;
  }

  /** X a dit : « … »; X parle d'un « … »; Selon X, « … ». */
  private Optional<Quotation> before(Span span, int first) {
    for (int s = first; s >= Math.max(0, first - 1); s--) {
      Sentence sentence = sentences.get(s);
      if (sentence.blockIndex() != sentences.get(first).blockIndex()) {
        break;
      }
      List<Token> tokens = sentence.tokens();
      int end = tokens.size() - 1;
      while (end >= 0 && tokens.get(end).span().end() > span.start()) {
        end--;
      }
      while (end >= 0 && "«“\"".contains(tokens.get(end).form())) {
        end--;
      }
      if (s < first && (end < 0 || !tokens.get(end).form().equals(":"))) {
        break;
      }
      if (end < 0) {
        continue;
      }
      boolean colon = tokens.get(end).form().equals(":");
      int verb = -1;
      for (int i = end; i >= Math.max(0, end - 25); i--) {
        String form = tokens.get(i).form();
        if (form.equals("»") || form.equals("”") || form.equals(";")) {
          break;
        }
        if (isSaying(tokens.get(i))) {
          verb = i;
          break;
        }
      }
      Optional<ResolvedMention> speaker = Optional.empty();
      String lemma = "";
      if (verb >= 0) {
        lemma = tokens.get(verb).lemma();
        speaker = subject(sentence, verb);
      } else {
        for (ResolvedMention mention : entities.mentions(sentence.index())) {
          if (mention.mention().last() <= end
              && mayspeak(mention)
              && (colon && mention.mention().last() >= end - 12 || isSource(tokens, mention))) {
            speaker = Optional.of(mention);
            lemma = ":";
          }
        }
      }
      if (speaker.isPresent()) {
        return Optional.of(
            new Quotation(
                span,
                speakers(speaker.get()),
                lemma,
                speaker.get().mention().span().cover(span),
                first,
                verb >= 0 && end - verb <= 5));
      }
    }
    return Optional.empty();
  }

  private boolean isSource(List<Token> tokens, ResolvedMention mention) {
    for (int i = Math.max(0, mention.mention().first() - 3); i < mention.mention().first(); i++) {
      if (words.list("sources").contains(tokens.get(i).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** « … » / – X, ministre */
  private Optional<Quotation> signature(Span span, int first, int block) {
    if (block + 1 >= article.blocks().size()
        || article.blocks().get(block + 1).kind() != Block.Kind.SIGNATURE) {
      return Optional.empty();
    }
    for (Sentence sentence : sentences) {
      if (sentence.blockIndex() == block + 1) {
        for (ResolvedMention mention : entities.mentions(sentence.index())) {
          if (mayspeak(mention)) {
            return Optional.of(new Quotation(span, speakers(mention), "–", span, first));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSaying(Token token) {
    if (!token.isVerb()) {
      return false;
    }
    Status status = words.verb(token.lemma(), false);
    if (status == null) {
      status = words.verb(token.lemma(), true);
    }
    return status == Status.SAYS
        || status == Status.ANNOUNCES
        || status == Status.DENIES
        || status == Status.ACCUSES
        || status == Status.JUDGES
        || status == Status.PROMISES
        || status == Status.THREATENS
        || status == Status.ASKS
        || words.list("quoting").contains(token.lemma());
  }

  /** "résume", "sourit" after a quotation, where the tagger saw a noun. */
  private boolean isSayingForm(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    return words.list("quoting-forms").contains(form)
        || words.list("quoting").contains(form + "r")
        || words.verb(form + "r", false) == Status.SAYS;
  }

  /** The subject in the tree where it fits, else the nearest who may speak to the left. */
  private Optional<ResolvedMention> subject(Sentence sentence, int verb) {
    for (Argument argument : grammars.get(sentence.index()).arguments(verb)) {
      if (argument.slot().kind() == Slot.Kind.SUBJECT) {
        Optional<ResolvedMention> mention =
            entities
                .findByHead(sentence.index(), argument.token())
                .or(() -> entities.findCovering(sentence.index(), argument.token()));
        if (mention.isPresent() && mayspeak(mention.get())) {
          return mention;
        }
      }
    }
    Optional<ResolvedMention> left = nearest(sentence, verb, false);
    return left.isPresent() ? left : nearest(sentence, verb, true);
  }

  /** "a-t-il dit", where he is known. */
  private Optional<ResolvedMention> pronoun(Sentence sentence, int verb) {
    return entities.mentions(sentence.index()).stream()
        .filter(
            m ->
                m.mention().kind() == MentionKind.PRONOUN
                    && Math.abs(m.mention().head() - verb) <= 2
                    && sentence.token(m.mention().head()).deprel().startsWith("nsubj")
                    && mayspeak(m))
        .findFirst();
  }

  /** "« … », Mr Ali told supporters": whoever stands right before the verb, behind the words. */
  private Optional<ResolvedMention> justBefore(Sentence sentence, int verb, int from) {
    int last = verb - 1;
    while (last > 0 && sentence.token(last).upos().matches("AUX|ADV")) {
      last--;
    }
    if (last > 0 && sentence.token(last).form().equals(",")) {
      last--; // "X, the minister, told"
    }
    ResolvedMention found = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().last() == last
          && mention.mention().span().start() >= from
          && mayspeak(mention)
          && sentence.token(verb).isVerb()
          && !isObject(sentence, mention)) {
        found = found == null || isPerson(mention) ? mention : found;
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isPerson(ResolvedMention mention) {
    return entities.entity(mention.entities().getFirst()).type() == EntityClass.PERSON;
  }

  private static boolean isObject(Sentence sentence, ResolvedMention mention) {
    int first = mention.mention().first();
    return first > 0
        && (sentence.token(first - 1).upos().equals("ADP")
            || first > 1
                && sentence.token(first - 1).upos().equals("DET")
                && sentence.token(first - 2).upos().equals("ADP"));
  }

  private boolean isCliticSubject(Sentence sentence, int verb) {
    for (int i = Math.max(0, verb - 2);
        i <= Math.min(sentence.tokens().size() - 1, verb + 2);
        i++) {
      if (words
          .list("subject-clitics")
          .contains(sentence.token(i).form().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The last person named before this place in the paragraph. */
  private Optional<ResolvedMention> lastPerson(Sentence sentence, int before) {
    ResolvedMention found = null;
    for (int s = Math.max(0, sentence.index() - 3); s <= sentence.index(); s++) {
      if (sentences.get(s).blockIndex() < sentence.blockIndex() - 1) {
        continue;
      }
      for (ResolvedMention mention : entities.mentions(s)) {
        if (mention.mention().span().end() <= before
            && mayspeak(mention)
            && entities.entity(mention.entities().getFirst()).type() == EntityClass.PERSON) {
          found = mention;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private Optional<ResolvedMention> nearest(Sentence sentence, int verb, boolean right) {
    ResolvedMention best = null;
    int bestDistance = REACH;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int head = mention.mention().head();
      int distance = right ? mention.mention().first() - verb : verb - mention.mention().last();
      if (distance <= 0
          || distance > bestDistance
          || !mayspeak(mention)
          || right
              && mention.mention().first() > 0
              && sentence.token(mention.mention().first() - 1).upos().equals("ADP")) {
        continue;
      }
      boolean better = distance < bestDistance;
      if (best != null && right && better && isTitleOf(sentence, mention, best)) {
        better = false;
      }
      // "a dit le ministre russe Sergueï Lavrov": the person behind the title, not the State in it
      if (right
          && best == null
          && entities.entity(mention.entities().getFirst()).type() != EntityClass.PERSON) {
        Optional<ResolvedMention> person = personJustAfter(sentence, head, verb);
        if (person.isPresent()) {
          return person;
        }
      }
      if (better) {
        best = mention;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isTitleOf(Sentence sentence, ResolvedMention a, ResolvedMention b) {
    return a.mention().span().contains(b.mention().span()) && sentence.index() >= 0;
  }

  private Optional<ResolvedMention> personJustAfter(Sentence sentence, int head, int verb) {
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      if (first > head
          && first - verb <= REACH
          && entities.entity(mention.entities().getFirst()).type() == EntityClass.PERSON) {
        for (int i = verb + 1; i < first; i++) {
          Token token = sentence.token(i);
          if (token.isVerb() || token.form().equals(".") || token.form().equals("«")) {
            return Optional.empty();
          }
        }
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private boolean mayspeak(ResolvedMention mention) {
    return mention.entities().stream().allMatch(id -> entities.entity(id).type().canAct())
        && mention.mention().kind() != MentionKind.ADJECTIVE;
  }

  private List<String> speakers(ResolvedMention mention) {
    return List.of(mention.entities().getFirst());
  }

  private int sentenceAt(int offset) {
    int best = -1;
    for (Sentence sentence : sentences) {
      if (sentence.span().start() <= offset) {
        best = sentence.index();
      }
      if (offset < sentence.span().end()) {
        break;
      }
    }
    return best;
  }
}
