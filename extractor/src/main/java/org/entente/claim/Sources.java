package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Finds who vouches for what on the row of words, where trees lose it: openers ("selon X", "à en
 * croire X"), verbs of saying behind what is said ("…, a promis dimanche X"), verbs of saying
 * before a clause, and verbs of counting.
 */
final class Sources {
  /** What never stands under a source: it is told in passing. */
  private static final Set<FactType> BESIDE =
      Set.of(FactType.HoldsOffice, FactType.AffiliatedWith, FactType.LocatedIn);

  private static final Set<FactType> SPEECH =
      Set.of(
          FactType.Statement,
          FactType.Criticism,
          FactType.Demand,
          FactType.Refusal,
          FactType.Threat);

  private static final Set<FactType> COUNTED =
      Set.of(FactType.Casualties, FactType.Deployment, FactType.TerritorialGain);

  private static final int FAR = 8; // tokens between a verb of saying and its speaker or clause

  private enum Kind {
    OPENER,
    BEHIND,
    BEFORE,
    COUNT
  }

  /**
   * One source.
   *
   * @param first first token of its phrase, {@code last} the last
   * @param from first token that it covers, {@code to} the last
   * @param kin who else its phrase names: the State in "le ministre russe X"
   * @param own true where telling of one's own act asserts it
   * @param makes what it makes of a plain fact
   */
  private record Source(
      Kind kind,
      int first,
      int last,
      int from,
      int to,
      List<String> who,
      Set<String> kin,
      boolean own,
      Modality makes) {
    boolean covers(int token) {
      return from <= token && token <= to && !(first <= token && token <= last);
    }
  }

  private final ModalityWords words;
  private final EntityTable entities;
  private final Language language;
  private final List<List<String>> openers = new ArrayList<>();
  private final Map<Integer, List<Source>> found = new HashMap<>();

  Sources(ModalityWords words, EntityTable entities, Language language) {
    this.words = words;
    this.entities = entities;
    this.language = language;
    for (String opener : words.list("openers")) {
      openers.add(List.of(opener.split(" ")));
    }
    openers.sort(Comparator.comparingInt((List<String> o) -> -o.size()));
  }

  /** The standing with whom the sentence lays the fact at, where the tree named nobody. */
  Standing read(Proposal proposal, Standing standing, Grammar grammar) {
    FactType type = proposal.frame().type();
    if (BESIDE.contains(type) || !standing.told() || !standing.attributedTo().isEmpty()) {
      return standing;
    }
    List<Source> here = of(grammar.tree().sentence(), grammar);
    Source best = null;
    int anchor = proposal.anchor();
    int head = grammar.tree().token(anchor).head();
    boolean aside = grammar.tree().token(anchor).deprel().equals("acl");
    for (Source source : here) {
      if ((source.covers(anchor) || counts(source, proposal))
          && !(source.kind == Kind.BEFORE && isInRelative(grammar, anchor, source.last))
          && !(aside && (source.kind == Kind.BEFORE || source.first <= head && head <= source.last))
          && fits(source, proposal, standing)
          && (best == null || source.to - source.from < best.to - best.from)) {
        best = source;
      }
    }
    if (best == null) {
      return standing;
    }
    Modality modality = standing.modality();
    if (best.makes == Modality.ASSERTED && modality == Modality.ASSERTED) {
      return standing;
    }
    if (modality == Modality.ASSERTED
        || (best.makes == Modality.DENIED || best.makes == Modality.UNCONFIRMED)
            && modality != Modality.DENIED) {
      modality = best.makes;
    }
    return new Standing(modality, best.who, true, standing.why() + " source");
  }

  /** "des troupes, 30 000 hommes d'après X, entament …": the number is X's. */
  private boolean counts(Source source, Proposal proposal) {
    if (source.kind != Kind.OPENER
        || source.last < source.to
        || !COUNTED.contains(proposal.frame().type())
        || !proposal.fact().roles().containsKey(Role.QUANTITY)) {
      return false;
    }
    for (int token : proposal.tokens()) {
      if (source.covers(token)) {
        return true;
      }
    }
    return false;
  }

  /** "nie avoir visé la ville où X est mort": what the relative clause tells is nobody's word. */
  private static boolean isInRelative(Grammar grammar, int anchor, int verb) {
    Tree tree = grammar.tree();
    for (int at = anchor; at >= 0 && at > verb; at = tree.token(at).head()) {
      if (tree.token(at).deprel().equals("acl:relcl") && tree.token(at).head() > verb) {
        return true;
      }
    }
    return false;
  }

  /**
   * The proposal without the roles that only a voucher's name fills ("frappée, selon Kiev"): who
   * vouches takes no part. Empty where that leaves a required role open.
   */
  Optional<Proposal> withoutVouchers(Proposal proposal, Grammar grammar) {
    if (BESIDE.contains(proposal.frame().type())) {
      return Optional.of(proposal);
    }
    List<Source> here = of(grammar.tree().sentence(), grammar);
    Set<Role> lost = EnumSet.noneOf(Role.class);
    for (Source source : here) {
      if (source.kind == Kind.BEHIND
          && proposal.frame().type() == FactType.Statement
          && source.first <= proposal.anchor()
          && proposal.anchor() <= source.last) {
        return Optional.empty(); // "…, croit savoir X" is told as what X says
      }
      if (source.kind == Kind.OPENER
          && !(source.first <= proposal.anchor() && proposal.anchor() <= source.last)) {
        proposal
            .fills()
            .forEach(
                (role, fill) -> {
                  if (role != Role.TIME
                      && source.first <= fill.token()
                      && fill.token() <= source.last) {
                    lost.add(role);
                  }
                });
      }
    }
    if (lost.isEmpty()) {
      return Optional.of(proposal);
    }
    boolean needed =
        proposal.frame().required().stream()
            .anyMatch(
                any ->
                    any.stream().anyMatch(lost::contains)
                        && any.stream()
                            .noneMatch(r -> !lost.contains(r) && proposal.fills().containsKey(r)));
    return needed ? Optional.empty() : Optional.of(proposal.without(lost));
  }

  private boolean fits(Source source, Proposal proposal, Standing standing) {
    FactType type = proposal.frame().type();
    if (source.kind == Kind.COUNT && !COUNTED.contains(type)) {
      return false;
    }
    if (SPEECH.contains(type) && (source.kind == Kind.BEFORE || acts(source.who, proposal))) {
      return false;
    }
    return !(source.own
        && standing.modality() == Modality.ASSERTED
        && (acts(source.who, proposal) || acts(List.copyOf(source.kin), proposal)));
  }

  /** Its own doer tells of it. */
  private boolean acts(List<String> who, Proposal proposal) {
    for (Role role : List.of(Role.AGENT, Role.SPEAKER, Role.PERSON, Role.PARTY)) {
      if (proposal.fact().roles().get(role) instanceof Filler.Entities things) {
        for (String id : things.ids()) {
          for (String speaker : who) {
            if (id.equals(speaker)
                || entities.entity(speaker).of().contains(id)
                || entities.entity(id).of().contains(speaker)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** What a source says, as a stretch of one sentence. */
  record Said(int sentence, int from, int to, int first, int last, List<String> who) {}

  /** Stretches that somebody named vouches for, in text order. */
  List<Said> said(Grammar grammar) {
    Sentence sentence = grammar.tree().sentence();
    List<Said> all = new ArrayList<>();
    for (Source source : of(sentence, grammar)) {
      boolean tells = source.kind == Kind.OPENER || source.kind == Kind.BEHIND;
      if (tells && !source.who.isEmpty() && source.from <= source.to) {
        all.add(
            new Said(
                sentence.index(), source.from, source.to, source.first, source.last, source.who));
      }
    }
    return all;
  }

  private List<Source> of(Sentence sentence, Grammar grammar) {
    return found.computeIfAbsent(sentence.index(), s -> sources(sentence, grammar));
  }

  // ---------------------------------------------------------------- finding them

  private List<Source> sources(Sentence sentence, Grammar grammar) {
    List<Source> all = new ArrayList<>();
    SourceNames names = new SourceNames(sentence, entities, words);
    List<String> row = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      row.add(plain(token.form()));
    }
    for (int i = 0; i < row.size(); i++) {
      int after = opener(row, i);
      if (after > i) {
        opened(sentence, names, row, i, after, all);
        continue;
      }
      if (status(sentence, i) == Status.DENIES && sentence.token(i).isVerb()) {
        before(sentence, names, grammar, row, i, all);
      } else if (isSaying(sentence, i)) {
        if (!behind(sentence, names, row, i, all)) {
          before(sentence, names, grammar, row, i, all);
        }
      } else if (isCounting(sentence, i)) {
        List<String> who = subject(sentence, names, grammar, i);
        if (!who.isEmpty()) {
          boolean told = sentence.token(i).lemma().equals("faire"); // "fait état de"
          all.add(
              new Source(
                  told ? Kind.BEFORE : Kind.COUNT,
                  i,
                  i,
                  i + 1,
                  clauseEnd(row, i + 1),
                  who,
                  Set.of(),
                  false,
                  Modality.REPORTED));
        }
      }
    }
    return all;
  }

  private static String plain(String form) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (lower) {
      case "d'" -> "de";
      case "l'", "la", "les" -> "le";
      case "qu'" -> "que";
      case "n'" -> "ne";
      default -> lower;
    };
  }

  private int opener(List<String> row, int at) {
    for (List<String> opener : openers) {
      if (at + opener.size() <= row.size() && row.subList(at, at + opener.size()).equals(opener)) {
        return at + opener.size();
      }
    }
    return at;
  }

  private void opened(
      Sentence sentence,
      SourceNames names,
      List<String> row,
      int first,
      int after,
      List<Source> all) {
    int end = names.end(after);
    if (end == after) {
      return;
    }
    List<String> who = names.who(after, end);
    boolean named = sentence.token(after).upos().equals("PUNCT");
    if (named || who.isEmpty() && !hasNoun(sentence, after, end)) {
      return;
    }
    if (who.isEmpty() && row.get(after - 1).startsWith("source")) {
      who = names.who(after - 1, end);
      who = who.isEmpty() ? stateOf(sentence, after, end) : who;
    }
    boolean doubtful = false;
    for (int i = after; i < end; i++) {
      doubtful |= words.noun(sentence.token(i).lemma()) == Status.DOUBTS;
    }
    int start = clauseStart(row, first);
    boolean opens = first == start || first == start + 1 && !isComma(row.get(start));
    boolean commaAfter = end < row.size() && isComma(row.get(end));
    int from = start;
    int to = clauseEnd(row, end);
    if (opens) {
      to = start == 0 ? row.size() - 1 : to;
    } else {
      int comma = lastComma(row, first, start);
      boolean behindComma = comma == first - 1;
      boolean ends = commaAfter || end >= row.size() - 1 || isBreak(row.get(end));
      if (comma >= 0 && !behindComma && ends && !hasFinite(sentence, comma + 1, first)) {
        from = comma + 1; // ", 30 000 hommes d'après l'Otan,"
        to = end;
      } else {
        int segment = behindComma ? first - 1 : first;
        while (segment > start) {
          int before = lastComma(row, segment, start);
          boolean aside = before >= 0 && row.get(before + 1).matches("c'|ce"); // "c'est un record"
          if (hasFinite(sentence, before + 1, segment) && !aside || before < 0) {
            from = Math.max(start, before + 1);
            break;
          }
          segment = before;
        }
        if (commaAfter && hasFinite(sentence, from, first)) {
          int next = end + 1;
          while (next < to && !isComma(row.get(next))) {
            next++;
          }
          to = next;
        }
      }
    }
    Modality makes = doubtful ? Modality.UNCONFIRMED : Modality.REPORTED;
    all.add(new Source(Kind.OPENER, first, end - 1, from, to, who, Set.of(), false, makes));
  }

  /** "de source ukrainienne". */
  private List<String> stateOf(Sentence sentence, int from, int to) {
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().first() >= from && mention.mention().last() < to) {
        return mention.entities();
      }
    }
    return List.of();
  }

  /** "…, a promis dimanche X": what stands before it is X's. */
  private boolean behind(
      Sentence sentence, SourceNames names, List<String> row, int verb, List<Source> all) {
    int group = verb;
    while (group > 0 && isOfGroup(sentence, row, group - 1)) {
      group--;
    }
    boolean parted =
        group > 0 && (isComma(row.get(group - 1)) || "»”\"?!–—-)".contains(row.get(group - 1)));
    if (language == Language.EN && !parted) {
      return behindInEnglish(sentence, names, row, verb, all);
    }
    if (!parted || isNegated(row, group, verb)) {
      return false;
    }
    int at = verb + 1;
    List<String> who = List.of();
    int end = at;
    if (at < row.size() && isClitic(row.get(at))) {
      end = at + 1;
      if (row.get(at).endsWith("on")) {
        int place = locative(sentence, names, row, end);
        who = place < 0 ? List.of() : names.who(place, names.end(place));
        end = place < 0 ? end : names.end(place);
        if (who.isEmpty()) {
          return false;
        }
      } else {
        who = pronoun(sentence, names, at, group);
      }
    } else {
      int start = -1;
      for (int k = at; k < Math.min(row.size(), at + FAR) && start < 0; k++) {
        Token token = sentence.token(k);
        if (token.upos().equals("PUNCT")
            || SourceNames.isFinite(token)
            || token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            || row.get(k).equals("que")) {
          return false;
        }
        if (begins(sentence, names, k) || beginsPhrase(sentence, k)) {
          start = k;
        }
      }
      if (start < 0) {
        return false;
      }
      end = names.end(start);
      who = names.who(start, end);
    }
    if (who.isEmpty()) {
      return false;
    }
    add(sentence, row, group, verb, end, who, all);
    return true;
  }

  /** "…, the Pentagon said", "…, officials said on Monday". */
  private boolean behindInEnglish(
      Sentence sentence, SourceNames names, List<String> row, int verb, List<Source> all) {
    int size = row.size();
    int after = verb + 1;
    if (after < size
        && Set.of("DET", "NUM", "PRON", "ADJ").contains(sentence.token(after).upos())) {
      return false; // "pledged a further $675 million"
    }
    while (after < size && !sentence.token(after).upos().equals("PUNCT")) {
      if (sentence.token(after).isVerb() || row.get(after).equals("that")) {
        return false;
      }
      after++;
    }
    ResolvedMention speaker = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int gap = verb - 1 - mention.mention().last();
      boolean near =
          gap == 0
              || gap == 1
                  && (isComma(row.get(verb - 1))
                      || sentence.token(verb - 1).upos().equals("ADV")
                      || sentence.token(verb - 1).upos().equals("AUX"));
      if (near && names.mayVouch(mention)) {
        speaker =
            speaker == null || mention.mention().first() < speaker.mention().first()
                ? mention
                : speaker;
      }
    }
    if (speaker == null) {
      return false;
    }
    int group = speaker.mention().first();
    while (group > 0
        && !isComma(row.get(group - 1))
        && Set.of("DET", "ADJ", "NOUN", "NUM", "PROPN", "ADP")
            .contains(sentence.token(group - 1).upos())) {
      group--;
    }
    if (group == 0 || !isComma(row.get(group - 1))) {
      return false;
    }
    add(sentence, row, group, verb, after, speaker.entities(), all);
    return true;
  }

  private void add(
      Sentence sentence,
      List<String> row,
      int group,
      int verb,
      int end,
      List<String> who,
      List<Source> all) {
    int from = clauseStart(row, group);
    int to = group - 1;
    if (!hasFinite(sentence, from, group)) {
      to = clauseEnd(row, end); // "La France, rappelle le Quai d'Orsay, a tiré"
    }
    boolean own = status(sentence, verb) == Status.ANNOUNCES;
    boolean theirs = false; // "a annoncé leur commandant": their own act
    for (int i = verb + 1; own && i < end; i++) {
      theirs |=
          sentence.token(i).deprel().equals("nmod:poss")
              || row.get(i).matches("son|sa|ses|leur|leurs|their|its|his|her");
    }
    Set<String> kin = new HashSet<>();
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().first() > verb && mention.mention().last() < end) {
        kin.addAll(mention.entities());
      }
    }
    all.add(
        new Source(
            Kind.BEHIND,
            group,
            end - 1,
            from,
            to,
            who,
            kin,
            own,
            theirs ? Modality.ASSERTED : Modality.REPORTED));
  }

  /** "X dit avoir perdu", "X assure que …", where the tree does not show it. */
  private void before(
      Sentence sentence,
      SourceNames names,
      Grammar grammar,
      List<String> row,
      int verb,
      List<Source> all) {
    int start = -1;
    for (int k = verb + 1; k < Math.min(row.size(), verb + FAR) && start < 0; k++) {
      Token token = sentence.token(k);
      if (row.get(k).equals("que") || row.get(k).equals("that")) {
        start = k + 1;
      } else if (k <= verb + 4
          && token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
          && language == Language.FR) {
        start = k;
      } else if (SourceNames.isFinite(token) || token.upos().equals("PUNCT")) {
        return;
      }
    }
    if (start < 0 || isNegated(row, verb, verb)) {
      return;
    }
    Status status = status(sentence, verb);
    boolean bare = !row.get(start - 1).equals("que") && !row.get(start - 1).equals("that");
    if (bare && (status == Status.PLANS || status == Status.PROMISES)) {
      return; // "prévoit d'envoyer", "promet de renoncer" tell of a plan, not of what is
    }
    List<String> who = subject(sentence, names, grammar, verb);
    if (who.isEmpty()) {
      return;
    }
    boolean own = status == Status.ANNOUNCES;
    Modality makes = status == Status.DENIES ? Modality.DENIED : Modality.REPORTED;
    all.add(
        new Source(
            Kind.BEFORE, verb, verb, start, spokenEnd(row, start), who, Set.of(), own, makes));
  }

  private List<String> subject(Sentence sentence, SourceNames names, Grammar grammar, int verb) {
    List<String> who = new ModalityReader(words, grammar, entities).subjects(verb);
    if (!who.isEmpty()) {
      return who;
    }
    if (grammar.isPassive(verb)) {
      return List.of(); // "la Corée du Nord est soupçonnée de livrer": by nobody named
    }
    ResolvedMention best = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int gap = verb - mention.mention().last();
      int first = mention.mention().first();
      boolean governed =
          first > 0 && sentence.token(first - 1).upos().equals("ADP")
              || first > 1
                  && sentence.token(first - 1).upos().equals("DET")
                  && sentence.token(first - 2).upos().equals("ADP");
      if (gap > 0 && gap <= 6 && names.mayVouch(mention) && !governed) {
        best =
            best == null
                    || mention.mention().last() > best.mention().last()
                    || mention.mention().last() == best.mention().last()
                        && first < best.mention().first()
                ? mention
                : best;
      }
    }
    if (best == null) {
      return List.of();
    }
    for (int i = best.mention().last() + 1; i < verb; i++) {
      boolean other = // "Ankara, que des journaux soupçonnent"
          plain(sentence.token(i).form()).equals("que") && sentence.token(i).head() >= i;
      if (other
          || SourceNames.isFinite(sentence.token(i)) && sentence.token(i).upos().equals("VERB")) {
        return List.of();
      }
    }
    return best.entities();
  }

  // ---------------------------------------------------------------- small questions

  private boolean begins(Sentence sentence, SourceNames names, int at) {
    if (at > 0
        && sentence.token(at - 1).upos().equals("ADP")
        && !sentence.token(at).upos().equals("DET")) {
      return false;
    }
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      if ((first == at || first == at + 1 && sentence.token(at).upos().equals("DET"))
          && names.mayVouch(mention)) {
        return at == 0 || !sentence.token(at - 1).upos().equals("ADP");
      }
    }
    return false;
  }

  /** "le chef de cabinet de X, Y": an article and a noun that is no time. */
  private boolean beginsPhrase(Sentence sentence, int at) {
    if (at + 1 >= sentence.tokens().size()
        || !sentence.token(at).upos().equals("DET")
        || at > 0 && sentence.token(at - 1).upos().equals("ADP")) {
      return false;
    }
    Token noun = sentence.token(at + 1);
    return noun.upos().equals("NOUN") && !words.list("time-words").contains(noun.lemma());
  }

  private List<String> pronoun(Sentence sentence, SourceNames names, int clitic, int group) {
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().head() == clitic && names.mayVouch(mention)) {
        return mention.entities();
      }
    }
    boolean plural = sentence.token(clitic).form().endsWith("s");
    for (int s = sentence.index(); !plural && s >= Math.max(0, sentence.index() - 2); s--) {
      for (ResolvedMention mention : entities.mentions(s)) {
        boolean fits = // the names are those of this sentence, and know no words of another
            s < sentence.index()
                ? mention.mention().kind() != MentionKind.ADJECTIVE
                : mention.mention().last() < group && names.mayVouch(mention);
        if (fits && names.type(mention) == EntityClass.PERSON) {
          return mention.entities();
        }
      }
    }
    return List.of();
  }

  private int locative(Sentence sentence, SourceNames names, List<String> row, int at) {
    if (at < row.size()
        && (row.get(at).equals("à") || row.get(at).equals("dans") || row.get(at).equals("chez"))) {
      return at + 1;
    }
    return -1;
  }

  private static boolean isClitic(String form) {
    return form.startsWith("-") && form.matches("-(t-)?(il|elle|ils|elles|on)");
  }

  private boolean isOfGroup(Sentence sentence, List<String> row, int at) {
    Token token = sentence.token(at);
    return token.upos().equals("AUX") || words.list("saying-helpers").contains(row.get(at));
  }

  private static boolean isNegated(List<String> row, int from, int to) {
    for (int i = Math.max(0, from - 3); i <= to; i++) {
      if (row.get(i).equals("ne") || row.get(i).equals("not") || row.get(i).equals("n't")) {
        return true;
      }
    }
    return false;
  }

  private @org.jspecify.annotations.Nullable Status status(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Status status = words.verb(lemma, false);
    if (status == null && at > 0 && plain(sentence.token(at - 1).form()).matches("se|s'")) {
      status = words.verb(lemma, true);
    }
    return status;
  }

  private boolean isSaying(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String form = plain(token.form());
    if (!token.isVerb()) {
      boolean parted = at > 0 && isComma(plain(sentence.token(at - 1).form()));
      return parted
          && !token.upos().equals("PUNCT")
          && (words.verb(form + "r", false) == Status.SAYS
              || words.list("quoting").contains(form + "r")
              || words.list("quoting-forms").contains(form));
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Status status = status(sentence, at);
    return status == Status.SAYS
        || status == Status.ANNOUNCES
        || status == Status.PROMISES && words.list("vouching").contains(lemma)
        || words.list("vouching").contains(lemma)
        || isMadeKnown(sentence, at, lemma);
  }

  /** "a fait savoir", "laisse entendre", "croit savoir". */
  private boolean isMadeKnown(Sentence sentence, int at, String lemma) {
    return words.list("made-known").contains(lemma)
        && at > 0
        && words.list("saying-helpers").contains(plain(sentence.token(at - 1).form()));
  }

  private boolean isCounting(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (!token.isVerb()) {
      return false;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return words.list("counting").contains(lemma)
        || lemma.equals("faire")
            && at + 1 < sentence.tokens().size()
            && plain(sentence.token(at + 1).form()).equals("état");
  }

  private static boolean isComma(String form) {
    return form.equals(",") || form.equals("–") || form.equals("—");
  }

  private static boolean hasFinite(Sentence sentence, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (SourceNames.isFinite(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoun(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String upos = sentence.token(i).upos();
      if (upos.equals("NOUN") || upos.equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(String form) {
    return form.equals(";") || form.equals(":") || form.equals("…") || form.equals("...");
  }

  private static int clauseStart(List<String> row, int at) {
    int start = at;
    while (start > 0 && !isBreak(row.get(start - 1))) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(List<String> row, int at) {
    int end = at;
    while (end < row.size() && !row.get(end).equals(";")) {
      end++;
    }
    return Math.min(end, row.size() - 1);
  }

  /** The end of what somebody says: the clause, but not what stands against it. */
  private int spokenEnd(List<String> row, int at) {
    int end = at;
    while (end + 1 < row.size()
        && !isBreak(row.get(end))
        && !(isComma(row.get(end)) && words.list("turns").contains(row.get(end + 1)))) {
      end++;
    }
    return end;
  }

  private static int lastComma(List<String> row, int at, int start) {
    for (int i = at - 1; i >= start; i--) {
      if (isComma(row.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
