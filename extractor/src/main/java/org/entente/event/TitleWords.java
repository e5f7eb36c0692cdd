package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.entity.ResolvedMention;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * The words of one title, sought outwards from its noun: what the office is called, and whose it
 * is. "ministre russe des Affaires étrangères" is the office "ministre des Affaires étrangères" of
 * Russia.
 */
final class TitleWords {
  private static final Set<String> QUALIFIERS = Set.of("ADJ", "ADV", "NUM");

  private final Lexicon lexicon;
  private final Tree tree;
  private final SentenceMentions mentions;
  private final int head;
  private int first;
  private int last;
  private final List<Integer> words = new ArrayList<>(); // tokens of the office's name
  private @Nullable ResolvedMention of;
  private boolean superior;
  private boolean possessive;

  TitleWords(Lexicon lexicon, Tree tree, SentenceMentions mentions, int head) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.mentions = mentions;
    this.head = head;
    this.first = head;
    this.last = head;
    words.add(head);
    left();
    right();
  }

  int head() {
    return head;
  }

  /** The first token of the title with its determiner. */
  int first() {
    return first;
  }

  int last() {
    return last;
  }

  List<Integer> words() {
    return words;
  }

  /** The State or body that holds the office out, as far as the title itself says. */
  Optional<ResolvedMention> of() {
    return Optional.ofNullable(of);
  }

  /** True where another's title follows in it: "conseiller du Premier ministre". */
  boolean namesSuperior() {
    return superior;
  }

  /** True of "son ministre", whoever that is of. */
  boolean isPossessive() {
    return possessive;
  }

  boolean isPlural() {
    return tree.token(head).morphology().count() == Morphology.Count.PLURAL;
  }

  private void left() {
    while (first > 0) {
      Token before = tree.token(first - 1);
      String form = before.form().toLowerCase(Locale.ROOT);
      if (lexicon.words("title-openers").contains(form)) {
        first--;
        words.addFirst(first);
      } else if (before.upos().equals("DET")
          || lexicon.grammar().list("possessives").contains(form)
          || before.upos().equals("ADP") && form.equals("de")) {
        possessor(first - 1);
        first--;
        heading();
        break;
      } else if (before.upos().equals("ADJ") && adjective(first - 1)
          || lexicon.language() == Language.FR && QUALIFIERS.contains(before.upos())) {
        first--; // "le très influent conseiller"
      } else {
        ResolvedMention compound = compoundBefore(first);
        if (compound != null && of == null) { // "French President", "NATO chief"
          of = compound;
          first = compound.mention().first();
        } else {
          break;
        }
      }
    }
  }

  /** "à la tête de": a title only with its preposition. */
  private void heading() {
    if (isHeading(lexicon, tree, head)) {
      first--;
      words.addFirst(first + 1);
      words.addFirst(first);
    }
  }

  /** A noun as in "à la tête de", "aux commandes de". */
  static boolean isHeading(Lexicon lexicon, Tree tree, int noun) {
    return noun > 1
        && lexicon.words("title-headings").contains(tree.lemma(noun).toLowerCase(Locale.ROOT))
        && tree.token(noun - 1).upos().equals("DET")
        && tree.lemma(noun - 2).equals("à");
  }

  private void right() {
    int at = head + 1;
    while (at < tree.size()) {
      Token token = tree.token(at);
      if (mentions.nameAt(at).isPresent()) {
        break;
      }
      int next = isOf(token) ? complement(at) : word(at);
      if (next < 0) {
        break;
      }
      at = next;
    }
  }

  /** "de la Défense", "de l'ONU", "à l'Énergie": goes on behind it, or -1 where the title ends. */
  private int complement(int at) {
    int next = skipDeterminer(at + 1);
    if (next >= tree.size()) {
      return -1;
    }
    if (mentions.nameAt(next).isPresent()) {
      boss(at, next);
      return -1;
    }
    if (lexicon.words("title-times").contains(tree.token(next).form().toLowerCase(Locale.ROOT))) {
      addWords(at, next); // "le ministre d'alors"
      last = next;
      return next + 1;
    }
    Optional<ResolvedMention> body = mentions.bodyFrom(next);
    if (body.isEmpty()) {
      body = mentions.bodyFrom(at + 1);
    }
    if (body.isPresent()) {
      if (isPosting(at)) { // "ambassadeur à Paris", "consul au Chili": sent there, not theirs
        last = body.get().mention().last();
        addWords(at, last);
        return last + 1;
      }
      if (isPortfolio(body.get(), at)) {
        last = body.get().mention().last();
        addWords(at, last);
        for (int det = at + 1; det < next; det++) {
          possessor(det); // "le chef de sa diplomatie"
        }
        return last + 1;
      }
      if (of == null) {
        of = body.get();
      }
      last = body.get().mention().last();
      return last + 1;
    }
    Token noun = tree.token(next);
    for (int det = at + 1; det < next; det++) {
      possessor(det);
    }
    if (words.size() > 1 && lexicon.words("offices").contains(noun.lemma().toLowerCase(Locale.ROOT))
        || isFirstOfOffice(next)) {
      ofSuperior(next); // "conseiller du Premier ministre éthiopien Abiy Ahmed"
      last = next;
      superior = true;
      return -1;
    }
    if (noun.upos().equals("NOUN") || noun.upos().equals("PROPN") || noun.upos().equals("ADJ")) {
      addWords(at, next);
      last = next;
      return next + 1;
    }
    return -1;
  }

  /** Those who are sent: what "à" names is where they serve. */
  private boolean isPosting(int at) {
    return !tree.lemma(at).equals("de")
        && lexicon.words("envoys").contains(tree.lemma(head).toLowerCase(Locale.ROOT));
  }

  /** "l'émissaire de Donald Trump, John Coale": he is Trump's. */
  private void boss(int at, int next) {
    Optional<ResolvedMention> name = mentions.nameFrom(next);
    String noun = tree.lemma(head).toLowerCase(Locale.ROOT);
    if (next == at + 1
        && tree.lemma(at).equals("de")
        && name.isPresent()
        && lexicon.words("servants").contains(noun)) {
      if (of == null) {
        of = name.get();
      }
      last = name.get().mention().last();
    }
  }

  /**
   * A ministry's field that is named like a body or a place: "ministre du Pacifique", "secrétaire à
   * l'Énergie", "chef de la diplomatie". Only what stands first behind the noun.
   */
  private boolean isPortfolio(ResolvedMention body, int at) {
    if (mentions.type(body) == EntityClass.STATE
        || body.mention().kind() == MentionKind.ADJECTIVE
        || words.contains(at - 1) && at - 1 != head
        || of != null && body.mention().kind() == MentionKind.PRONOUN) {
      return false;
    }
    String noun = tree.lemma(head).toLowerCase(Locale.ROOT);
    boolean premier =
        words.getFirst() < head
            && tree.token(words.getFirst()).form().toLowerCase().startsWith("prem");
    if (lexicon.words("portfolio-holders").contains(noun)) {
      return !premier && mentions.type(body) != EntityClass.INTERNATIONAL_ORGANIZATION;
    }
    String what = tree.lemma(body.mention().head()).toLowerCase(Locale.ROOT);
    return body.mention().last() == body.mention().head()
        && lexicon.words("title-parts").contains(what);
  }

  /** An adjective, a noun in apposition, another field: goes on behind it, or -1. */
  private int word(int at) {
    Token token = tree.token(at);
    if ((token.upos().equals("ADJ")
            || token.upos().equals("VERB") && token.deprel().startsWith("a"))
        && !token.form().equals(",")) {
      if (!adjective(at)) {
        words.add(at);
      }
      last = at;
      return at + 1;
    }
    if (at == head + 1
        && tree.lemma(head).equals("numéro")
        && (token.upos().equals("NUM") || token.upos().equals("NOUN"))) {
      words.add(at); // "numéro deux"
      last = at;
      return at + 1;
    }
    if (token.upos().equals("ADP")
        && at == last + 1
        && at + 1 < tree.size()
        && lexicon
            .words("title-tails")
            .contains(tree.token(at + 1).form().toLowerCase(Locale.ROOT))) {
      addWords(at, at + 1); // "par intérim", "en chef"
      last = at + 1;
      return at + 2;
    }
    if (token.upos().equals("NOUN")
            && tree.dominates(head, at)
            && at == last + 1
            && !lexicon.words("title-ends").contains(token.lemma().toLowerCase(Locale.ROOT))
        || token.form().equals("-")) {
      words.add(at); // "état-major", "secrétaire général adjoint"
      last = at;
      return at + 1;
    }
    if (isPlural()
        && at > head + 1
        && (token.form().equals(",") || token.upos().equals("CCONJ"))
        && at + 1 < tree.size()
        && mentions.isOwner(at + 1)) {
      last = at + 1;
      return at + 2;
    }
    if (token.upos().equals("CCONJ")
        && at + 1 < tree.size()
        && words.contains(at - 1)
        && at - 1 != head) { // "de l'Europe et des Affaires étrangères"
      int next = skipDeterminer(isOf(tree.token(at + 1)) ? at + 2 : at + 1);
      if (next < tree.size()
          && mentions.nameAt(next).isEmpty()
          && mentions.bodyFrom(next).isEmpty()
          && tree.token(next).upos().equals("NOUN")
          && Character.isUpperCase(tree.token(next).form().charAt(0))) {
        addWords(at, next);
        last = next;
        return next + 1;
      }
    }
    return -1;
  }

  private void addWords(int from, int to) {
    for (int i = from; i <= to; i++) {
      words.add(i);
    }
  }

  private boolean isFirstOfOffice(int at) {
    return at + 1 < tree.size()
        && lexicon.words("title-openers").contains(tree.token(at).form().toLowerCase(Locale.ROOT))
        && lexicon.words("offices").contains(tree.lemma(at + 1).toLowerCase(Locale.ROOT));
  }

  /** The State that the superior's title names. */
  private void ofSuperior(int at) {
    for (int i = at; i < Math.min(tree.size(), at + 6) && of == null; i++) {
      if (tree.token(i).form().equals(",") || tree.token(i).isVerb()) {
        return;
      }
      of = mentions.bodyFrom(i).orElse(null);
    }
  }

  private @Nullable ResolvedMention compoundBefore(int token) {
    if (lexicon.language() != Language.EN) {
      return null;
    }
    for (ResolvedMention mention : mentions.all()) {
      int end = mention.mention().last();
      boolean genitive = end == token - 2 && tree.token(token - 1).form().matches("['’]s?");
      if ((end == token - 1 || genitive) && mentions.isBody(mention)) {
        return mention;
      }
    }
    return null;
  }

  private boolean isOf(Token token) {
    return token.upos().equals("ADP")
        && lexicon.words("title-links").contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  private int skipDeterminer(int at) {
    int next = at;
    while (next < tree.size() && tree.token(next).upos().equals("DET")) {
      next++;
    }
    return next;
  }

  /** "russe" says whose; "général" belongs to the title. */
  private boolean adjective(int at) {
    Optional<ResolvedMention> owner = mentions.bodyOfOneWord(at);
    if (owner.isPresent() && of == null) {
      of = owner.get();
    }
    return owner.isPresent();
  }

  private void possessor(int at) {
    possessive |=
        lexicon
            .grammar()
            .list("possessives")
            .contains(tree.token(at).form().toLowerCase(Locale.ROOT));
    if (of == null) {
      of = mentions.possessor(at).orElse(null);
    }
  }

  /** The words of the office in the article's order; a run where they touch. */
  String name(String text) {
    Set<Integer> sorted = new TreeSet<>(new HashSet<>(words));
    StringBuilder name = new StringBuilder();
    Span before = null;
    for (int word : sorted) {
      Span span = tree.token(word).span();
      if (before != null && before.equals(span)) {
        continue; // "du" is two words with one span
      }
      if (before != null && span.start() > before.end()) {
        name.append(' ');
      }
      name.append(span.of(text));
      before = span;
    }
    return name.toString().strip();
  }
}
