package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Morphology.Count;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases of an article: determiner, number, owner, the names beside them. */
final class Phrases {
  private static final int FAR = 9; // words between an office and a name behind its place
  private static final Set<String> DEFINITE =
      Set.of(
          "le", "la", "les", "l'", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
          "the", "this", "that", "these", "those", "his", "her", "its", "their", "notre", "nos",
          "votre", "our", "aux");
  private static final Set<String> POINTING =
      Set.of("ce", "cet", "cette", "ces", "this", "these", "that", "those", "ledit", "ladite");
  private static final Set<String> INDEFINITE =
      Set.of(
          "un",
          "une",
          "des",
          "a",
          "an",
          "plusieurs",
          "quelques",
          "certains",
          "certaines",
          "d'autres",
          "several",
          "some",
          "aucun",
          "aucune",
          "chaque",
          "tout");

  private final ArticleLinks links;

  Phrases(ArticleLinks links) {
    this.links = links;
  }

  /** The determiner before a mention, lower case, counts and adjectives between skipped; or "". */
  String determiner(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    for (int i = mention.mention().first() - 1; i >= 0 && i >= mention.mention().first() - 4; i--) {
      Token token = sentence.token(i);
      String form = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
      if (DEFINITE.contains(form) && !token.upos().equals("PRON") || INDEFINITE.contains(form)) {
        return form.equals("les") && i > 0 && !sentence.token(i - 1).span().equals(token.span())
                || !form.equals("des")
                || token.upos().equals("DET")
            ? form
            : "les";
      }
      boolean quote = form.equals("«") || form.equals("\"") || form.equals("“");
      if (!token.upos().equals("NUM") && !token.upos().equals("ADJ") && !quote) {
        return "";
      }
    }
    return "";
  }

  /** The number of three or more right before a mention, as written: "quinze"; or "". */
  String count(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int at = mention.mention().first() - 1;
    if (at < 0 || !sentence.token(at).upos().equals("NUM")) {
      return "";
    }
    String form = sentence.token(at).form().toLowerCase(Locale.ROOT);
    return form.equals("un") || form.equals("deux") || form.equals("two") || form.equals("2")
        ? ""
        : form;
  }

  boolean isDefinite(FoundMention mention) {
    return DEFINITE.contains(determiner(mention));
  }

  boolean isIndefinite(FoundMention mention) {
    return INDEFINITE.contains(determiner(mention));
  }

  boolean isPointing(FoundMention mention) {
    return POINTING.contains(determiner(mention));
  }

  boolean isPlural(FoundMention mention) {
    Token head = links.sentence(mention).token(mention.mention().head());
    if (head.morphology().count() == Count.PLURAL) {
      return true;
    }
    return switch (determiner(mention)) {
      case "les",
          "des",
          "ces",
          "ses",
          "leurs",
          "nos",
          "aux",
          "these",
          "those",
          "plusieurs",
          "quelques",
          "several",
          "some" ->
          true;
      default ->
          links.language == Language.EN
              && head.form().endsWith("s")
              && head.upos().equals("NOUN")
              && head.morphology().count() != Count.SINGULAR;
    };
  }

  /** The mentions that lie inside another one, in text order. */
  List<FoundMention> inside(FoundMention outer) {
    List<FoundMention> found = new ArrayList<>();
    for (FoundMention mention : links.mentionsOf(outer.mention().sentence())) {
      if (mention != outer && outer.mention().span().contains(mention.mention().span())) {
        found.add(mention);
      }
    }
    return found;
  }

  /** The State or body that a description's own words say it belongs to, or null. */
  @Nullable Node owner(FoundMention mention) {
    for (FoundMention part : inside(mention)) {
      boolean names = part.mention().kind() == MentionKind.ADJECTIVE || part.name().isPresent();
      Node thing = links.thing(part);
      if (names && thing != null && canOwn(thing)) {
        return thing;
      }
    }
    Sentence sentence = links.sentence(mention);
    for (FoundMention part : links.mentionsOf(mention.mention().sentence())) {
      if (sentence.token(part.mention().head()).head() == mention.mention().head()
          && part.mention().kind() == MentionKind.ADJECTIVE) {
        Node thing = links.thing(part);
        if (thing != null && canOwn(thing)) {
          return thing;
        }
      }
    }
    return null;
  }

  /**
   * The place named in a description of a place, else what owns it: Koursk in "région russe de
   * Koursk".
   */
  @Nullable Node place(FoundMention mention) {
    for (FoundMention part : inside(mention)) {
      Node thing = links.thing(part);
      if (part.name().isPresent() && thing != null && thing.type == EntityClass.PLACE) {
        return thing;
      }
    }
    return owner(mention);
  }

  private static boolean canOwn(Node thing) {
    return thing.type == EntityClass.STATE
        || thing.type.isOrganization()
        || thing.type == EntityClass.PERSON
        || thing.type == EntityClass.PLACE;
  }

  /** A description's words without count and determiner: "soldats nord-coréens". */
  String text(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int first = mention.mention().first();
    int start = sentence.token(first).span().start();
    int end = sentence.token(mention.mention().last()).span().end();
    return links
        .article
        .text()
        .substring(start, end)
        .replace('\n', ' ')
        .replace(' ', ' ')
        .replace('’', '\'');
  }

  /** The person named right after a description, or right before it behind a comma; or null. */
  @Nullable FoundMention nameBeside(FoundMention mention) {
    FoundMention after = nameAfter(mention);
    if (after != null) {
      return after;
    }
    Sentence sentence = links.sentence(mention);
    int at = mention.mention().first() - 1;
    while (at >= 0
        && (sentence.token(at).upos().equals("DET") || sentence.token(at).upos().equals("ADJ"))) {
      at--;
    }
    if (at < 1
        || !sentence.token(at).form().equals(",") && !sentence.token(at).form().equals("(")) {
      return null;
    }
    return nameAt(mention.mention().sentence(), at - 1, false);
  }

  /** The name right after a description, a comma between them allowed; or null. */
  @Nullable FoundMention nameAfter(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int at = mention.mention().last() + 1;
    boolean comma = at < sentence.tokens().size() && sentence.token(at).form().equals(",");
    FoundMention name = nameAt(mention.mention().sentence(), comma ? at + 1 : at, true);
    if (name == null && !comma) {
      name = nameBehindPlace(mention, at);
    }
    if (name == null || !comma && name.mention().first() == at) {
      return name;
    }
    int end = name.mention().last() + 1; // "le ministre, X, a dit": closed on both sides
    boolean closed = end >= sentence.tokens().size() || sentence.token(end).upos().equals("PUNCT");
    return closed ? name : null;
  }

  /** "l'ambassadeur chinois [à New Delhi, Sun Weidong], est venu": behind where one serves. */
  private @Nullable FoundMention nameBehindPlace(FoundMention mention, int from) {
    Sentence sentence = links.sentence(mention);
    int limit = Math.min(sentence.tokens().size() - 1, from + FAR);
    if (from >= limit || !sentence.token(from).upos().equals("ADP")) {
      return null;
    }
    for (int at = from + 1; at < limit; at++) {
      String upos = sentence.token(at).upos();
      if (sentence.token(at).form().equals(",")) {
        return nameAt(mention.mention().sentence(), at + 1, true);
      }
      if (upos.equals("VERB")
          || upos.equals("AUX")
          || upos.equals("PRON")
          || upos.equals("PUNCT")) {
        return null;
      }
    }
    return null;
  }

  private @Nullable FoundMention nameAt(int sentence, int token, boolean start) {
    for (FoundMention mention : links.mentionsOf(sentence)) {
      if (mention.name().isPresent()
          && (start ? mention.mention().first() : mention.mention().last()) == token) {
        return mention;
      }
    }
    return null;
  }
}
