package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.Sentence;
import org.entente.language.Token;

/** Finds everything in a sentence that may stand for a thing: names, descriptions, adjectives. */
public final class MentionFinder {
  private static final Set<String> PRONOUNS =
      Set.of(
          "il",
          "nous",
          "we",
          "elle",
          "ils",
          "elles",
          "lui",
          "eux",
          "le",
          "la",
          "l'",
          "les",
          "leur",
          "celui-ci",
          "celle-ci",
          "ceux-ci",
          "celles-ci",
          "dernier",
          "dernière",
          "derniers",
          "dernières",
          "he",
          "she",
          "it",
          "they",
          "him",
          "them");
  private static final Set<String> POSSESSIVES =
      Set.of("son", "sa", "ses", "leur", "leurs", "his", "her", "its", "their");

  private final Language language;
  private final NounLexicon lexicon;
  private final Predicate<String> adjective;
  private final Predicate<String> demonym;
  private final Set<String> history;

  /**
   * @param adjective true for a form of a State's or place's adjective: "russes"
   * @param demonym true for a noun for its people: "Moldaves"
   */
  public MentionFinder(Language language, Predicate<String> adjective, Predicate<String> demonym) {
    this.language = language;
    this.lexicon = new NounLexicon(language);
    this.adjective = adjective;
    this.demonym = demonym;
    this.history = Set.copyOf(WordLists.read(language, "nouns/history-verbs.txt"));
  }

  /**
   * The mentions of one sentence, in text order.
   *
   * @param names those that lie in the sentence, in text order
   */
  public List<FoundMention> find(Article article, Sentence sentence, List<FoundName> names) {
    List<FoundMention> found = new ArrayList<>();
    FoundMention[] nameAt = new FoundMention[sentence.tokens().size()];
    for (FoundName name : names) {
      FoundMention mention = name(article, sentence, name);
      if (mention == null) {
        continue;
      }
      if (isDescription(sentence, name, mention)) {
        continue; // "Parlement", "Accord de paix": a description with a capital
      }
      found.add(mention);
      for (int i = mention.mention().first(); i <= mention.mention().last(); i++) {
        nameAt[i] = mention;
      }
    }
    NounPhrases phrases = new NounPhrases(language, sentence, nameAt, adjective, history);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (nameAt[i] != null) {
        continue;
      }
      Token token = sentence.token(i);
      NounLexicon.Hit hit =
          isNominalHead(token) || token.upos().equals("ADJ")
              ? lexicon.find(sentence, i)
              : new NounLexicon.Hit(List.of(), i);
      if (hit.end() == i + 1 && !isNominalHead(token)) { // "premier" opens "Premier ministre" only
        hit = new NounLexicon.Hit(List.of(), i);
      }
      boolean hits = !hit.nouns().isEmpty() && free(nameAt, i, hit.end());
      if (hits) {
        found.add(nominal(article, sentence, phrases, hit, i));
      }
      word(article, sentence, i).ifPresent(found::add);
      if (hits) {
        for (int k = i + 1; k < hit.end(); k++) {
          word(article, sentence, k).ifPresent(found::add);
        }
        i = hit.end() - 1;
      }
    }
    found.sort(Comparator.comparing(m -> m.mention().span()));
    return found;
  }

  private boolean isDescription(Sentence sentence, FoundName name, FoundMention mention) {
    if (name.score() == 1
        || name.type() == NameType.PERSON
        || !isNominalHead(sentence.token(mention.mention().first()))) {
      return false;
    }
    NounLexicon.Hit hit = lexicon.find(sentence, mention.mention().first());
    boolean body =
        hit.nouns().stream()
            .anyMatch(
                n ->
                    n.kind() == NounKind.BODY
                        || n.kind() == NounKind.FORCE
                        || n.kind() == NounKind.TREATY
                        || n.kind() == NounKind.STATE_GROUP);
    NounPhrases phrases =
        new NounPhrases(
            language, sentence, new FoundMention[sentence.tokens().size()], adjective, history);
    return body
        && phrases.right(hit.nouns().get(0).kind(), mention.mention().first(), hit.end())
            > mention.mention().last();
  }

  private static boolean isNominalHead(Token token) {
    return token.upos().equals("NOUN")
        || token.upos().equals("PROPN")
        || token.upos().equals("ADJ") && !token.deprel().equals("amod");
  }

  private static boolean free(FoundMention[] nameAt, int first, int end) {
    for (int i = first; i < end; i++) {
      if (nameAt[i] != null) {
        return false;
      }
    }
    return true;
  }

  private static FoundMention name(Article article, Sentence sentence, FoundName name) {
    int first = -1;
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(name.span())) {
        first = first < 0 ? token.index() : first;
        last = token.index();
      }
    }
    if (first < 0) {
      return null;
    }
    Mention mention =
        new Mention(
            name.span(),
            name.span().of(article.text()),
            MentionKind.NAME,
            sentence.index(),
            first,
            last,
            headOf(sentence, first, last),
            name.score());
    return new FoundMention(mention, Optional.of(name), List.of(), first, last);
  }

  private FoundMention nominal(
      Article article, Sentence sentence, NounPhrases phrases, NounLexicon.Hit hit, int first) {
    int coreEnd = hit.end() - 1;
    int head = phrases.head(first, coreEnd);
    int left = phrases.left(hit.nouns().get(0).kind(), first);
    int right = phrases.right(hit.nouns().get(0).kind(), first, hit.end()) - 1;
    Span span = sentence.token(left).span().cover(sentence.token(right).span());
    Mention mention =
        new Mention(
            span,
            span.of(article.text()),
            MentionKind.NOMINAL,
            sentence.index(),
            left,
            right,
            head,
            0.9);
    return new FoundMention(mention, Optional.empty(), hit.nouns(), first, coreEnd);
  }

  /** Adjectives, demonyms and pronouns: mentions of one word. */
  private Optional<FoundMention> word(Article article, Sentence sentence, int index) {
    Token token = sentence.token(index);
    String form = token.form().replace('’', '\'');
    boolean capital = Character.isUpperCase(form.codePointAt(0));
    MentionKind kind;
    if (isAdjective(sentence, token, form, capital)) {
      kind = MentionKind.ADJECTIVE;
    } else if (capital && demonym.test(form) && !(language == Language.EN && index == 0)) {
      kind = MentionKind.NOMINAL;
    } else if ((token.upos().equals("PRON") && !form.startsWith("derni")
                || isLatter(sentence, index))
            && PRONOUNS.contains(form.toLowerCase(java.util.Locale.ROOT))
        || POSSESSIVES.contains(form.toLowerCase(java.util.Locale.ROOT))) {
      kind = MentionKind.PRONOUN;
    } else {
      return Optional.empty();
    }
    Mention mention =
        new Mention(
            token.span(),
            token.span().of(article.text()),
            kind,
            sentence.index(),
            index,
            index,
            index,
            1);
    return Optional.of(new FoundMention(mention, Optional.empty(), List.of(), index, index));
  }

  /** "ce dernier" without a noun. */
  private static boolean isLatter(Sentence sentence, int index) {
    if (index == 0 || !sentence.token(index).form().startsWith("derni")) {
      return false;
    }
    String before = sentence.token(index - 1).form().toLowerCase(java.util.Locale.ROOT);
    boolean pointing = before.equals("ce") || before.equals("cette") || before.equals("ces");
    return pointing
        && (index + 1 == sentence.tokens().size()
            || !sentence.token(index + 1).upos().equals("NOUN")
                && !sentence.token(index + 1).upos().equals("ADJ")
                && !sentence.token(index + 1).upos().equals("PROPN"));
  }

  private boolean isAdjective(Sentence sentence, Token token, String form, boolean capital) {
    if (language == Language.FR) {
      return !capital && adjective.test(form);
    }
    // "the Russians" are people, "Russian" before a noun is an adjective
    return capital
        && adjective.test(form)
        && !token.upos().equals("NOUN")
        && token.index() + 1 < sentence.tokens().size();
  }

  private static int headOf(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = sentence.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return first;
  }
}
