package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Reads titles: "le président russe Vladimir Poutine", "Sergueï Lavrov, ministre des Affaires
 * étrangères", "Hong Min, chercheur à l'Institut coréen".
 *
 * <p>Walks the row of words outwards from the title's noun, since parsers stumble over appositions.
 */
final class TitleReader {
  private final Lexicon lexicon;
  private final Frame office;
  private final Frame affiliation;

  TitleReader(Lexicon lexicon, Frame office, Frame affiliation) {
    this.lexicon = lexicon;
    this.office = office;
    this.affiliation = affiliation;
  }

  List<Proposal> read(String text, Grammar grammar, EntityTable entities) {
    Titles titles = new Titles(text, grammar, entities);
    List<Proposal> found = new ArrayList<>();
    for (Token token : grammar.tree().sentence().tokens()) {
      titles.at(token).ifPresent(found::add);
    }
    found.addAll(titles.members());
    found.addAll(titles.shared(found));
    return found;
  }

  /** One sentence. */
  private final class Titles {
    private final String text;
    private final Tree tree;
    private final EntityTable entities;
    private final int sentence;
    private final Set<Integer> taken = new HashSet<>(); // words of titles already read
    private String lastOffice = "";

    Titles(String text, Grammar grammar, EntityTable entities) {
      this.text = text;
      this.tree = grammar.tree();
      this.entities = entities;
      this.sentence = tree.sentence().index();
    }

    Optional<Proposal> at(Token head) {
      if (!head.upos().equals("NOUN")
          && !head.upos().equals("PROPN")
          && !head.upos().equals("ADJ")) {
        return Optional.empty();
      }
      String lemma = head.lemma().toLowerCase(Locale.ROOT);
      String form = head.form().toLowerCase(Locale.ROOT);
      boolean isOffice =
          lexicon.words("offices").contains(lemma)
              || lexicon.words("offices").contains(form)
              || form.startsWith("vice-")
              || form.startsWith("ex-");
      boolean isCounterpart = lexicon.words("counterparts").contains(lemma);
      isOffice |= isCounterpart;
      boolean isMember = lexicon.words("affiliations").contains(lemma);
      if (!isOffice && !isMember
          || nameAt(head.index()).isPresent()
          || taken.contains(head.index())
          || !isOffice && !head.upos().equals("NOUN")) {
        return Optional.empty();
      }
      Title title = new Title(head.index());
      title.stretch();
      title.findPerson();
      if (title.person != null && isCounterpart) {
        title.counterpart = true;
      }
      if (title.person == null) {
        return Optional.empty();
      }
      taken.addAll(title.words);
      if (isOffice && !title.counterpart) {
        lastOffice = title.name();
      }
      return isOffice ? Optional.of(title.office()) : title.affiliation();
    }

    /**
     * "les dirigeants grec et chypriote, A et B", "A et B, ministres de C": the others of a shared
     * title. Owners are dealt out one each where there are as many, else all share the first.
     */
    List<Proposal> shared(List<Proposal> read) {
      List<Proposal> found = new ArrayList<>();
      for (Proposal proposal : List.copyOf(read)) {
        Fill person = proposal.fills().get(Role.PERSON);
        Fill title = proposal.fills().get(Role.OFFICE);
        if (title == null
            || tree.token(title.token()).morphology().count() != Morphology.Count.PLURAL) {
          continue;
        }
        List<ResolvedMention> people = new ArrayList<>();
        for (ResolvedMention mention : entities.mentions(sentence)) {
          if (mention.mention().kind() == MentionKind.NAME && isPerson(mention)) {
            boolean joined =
                people.isEmpty()
                    ? mention.mention().head() == person.token()
                    : between(people.getLast(), mention);
            if (joined) {
              people.add(mention);
            }
          }
        }
        List<ResolvedMention> owners = new ArrayList<>();
        for (ResolvedMention mention : entities.mentions(sentence)) {
          if (mention.mention().kind() == MentionKind.ADJECTIVE
              && mention.mention().first() > title.token()
              && mention.mention().first() < title.token() + 8
              && isBody(mention)) {
            owners.add(mention);
          }
        }
        for (int i = 1; i < people.size(); i++) {
          Map<Role, Fill> fills = new EnumMap<>(proposal.fills());
          fills.put(
              Role.PERSON,
              new Fill(
                  new Filler.Entities(List.of(people.get(i).entities().getFirst())),
                  people.get(i).mention().head(),
                  "title,name",
                  1));
          if (owners.size() == people.size()) {
            fills.put(
                Role.OF,
                new Fill(
                    new Filler.Entities(List.of(owners.get(i).entities().getFirst())),
                    owners.get(i).mention().head(),
                    "title",
                    1));
          }
          Map<Role, Filler> roles = new EnumMap<>(Role.class);
          fills.forEach((role, fill) -> roles.put(role, fill.filler()));
          found.add(
              new Proposal(
                  office,
                  new Fact(office.type(), roles),
                  sentence,
                  title.token(),
                  fills,
                  office.prior() * 0.9));
        }
      }
      return found;
    }

    /** Only a comma or "et" between two names. */
    private boolean between(ResolvedMention a, ResolvedMention b) {
      for (int i = a.mention().last() + 1; i < b.mention().first(); i++) {
        Token token = tree.token(i);
        if (!token.upos().equals("CCONJ")
            && !token.form().equals(",")
            && !token.upos().equals("ADP")
            && !token.upos().equals("DET")) {
          return false;
        }
      }
      return b.mention().first() > a.mention().last();
    }

    /**
     * "Lucía Restrepo, de la fondation Caminos"; "Jane Doe, of the Banadir Centre"; "X (Institut
     * Y)".
     */
    List<Proposal> members() {
      List<Proposal> found = new ArrayList<>();
      for (ResolvedMention mention : entities.mentions(sentence)) {
        int at = mention.mention().last() + 1;
        if (mention.mention().kind() != MentionKind.NAME
            || !isPerson(mention)
            || at + 2 >= tree.size()) {
          continue;
        }
        boolean comma = tree.token(at).form().equals(",");
        boolean bracket = tree.token(at).form().equals("(");
        boolean linked = tree.lemma(at + 1).equals("de") || tree.lemma(at + 1).equals("of");
        if (!bracket && !(comma && linked)) {
          continue;
        }
        int next = at + 1 + (linked ? 1 : 0);
        while (next < tree.size() && tree.token(next).upos().equals("DET")) {
          next++;
        }
        Optional<ResolvedMention> body =
            bodyFrom(next)
                .filter(
                    m ->
                        entities.entity(m.entities().getFirst()).type().isOrganization()
                            && m.mention().kind() != MentionKind.ADJECTIVE);
        if (body.isPresent()) {
          Map<Role, Fill> fills = new EnumMap<>(Role.class);
          fills.put(
              Role.PERSON,
              new Fill(
                  new Filler.Entities(List.of(mention.entities().getFirst())),
                  mention.mention().head(),
                  "name, of",
                  0));
          fills.put(
              Role.ORGANIZATION,
              new Fill(
                  new Filler.Entities(List.of(body.get().entities().getFirst())),
                  body.get().mention().head(),
                  "name, of",
                  0));
          Map<Role, Filler> roles = new EnumMap<>(Role.class);
          fills.forEach((role, fill) -> roles.put(role, fill.filler()));
          found.add(
              new Proposal(
                  affiliation,
                  new Fact(affiliation.type(), roles),
                  sentence,
                  mention.mention().head(),
                  fills,
                  affiliation.prior()));
        }
      }
      return found;
    }

    /** A proper name of a person that covers this token. */
    private Optional<ResolvedMention> nameAt(int token) {
      for (ResolvedMention mention : entities.mentions(sentence)) {
        if (mention.mention().kind() == MentionKind.NAME
            && mention.mention().first() <= token
            && token <= mention.mention().last()
            && isPerson(mention)) {
          return Optional.of(mention);
        }
      }
      return Optional.empty();
    }

    private boolean isPerson(ResolvedMention mention) {
      return mention.entities().size() == 1
          && entities.entity(mention.entities().getFirst()).type() == EntityClass.PERSON;
    }

    /** The longest mention of a body that begins at this token. */
    private Optional<ResolvedMention> bodyFrom(int token) {
      ResolvedMention best = null;
      for (ResolvedMention mention : entities.mentions(sentence)) {
        if (mention.mention().first() == token
            && isBody(mention)
            && (best == null || mention.mention().last() > best.mention().last())) {
          best = mention;
        }
      }
      return Optional.ofNullable(best);
    }

    private boolean isBody(ResolvedMention mention) {
      EntityClass type = entities.entity(mention.entities().getFirst()).type();
      return type == EntityClass.STATE
          || type.isOrganization()
          || type == EntityClass.PLACE
          || type == EntityClass.MILITARY_UNIT;
    }

    private final class Title {
      private final int head;
      private int first;
      private int last;
      private final List<Integer> words = new ArrayList<>(); // tokens of the office's name
      private @org.jspecify.annotations.Nullable ResolvedMention of;
      private @org.jspecify.annotations.Nullable ResolvedMention person;
      private String path = "";
      private boolean superior;
      private boolean counterpart; // "son homologue": holds the office named last

      Title(int head) {
        this.head = head;
        this.first = head;
        this.last = head;
        words.add(head);
      }

      void stretch() {
        while (first > 0) {
          Token before = tree.token(first - 1);
          String form = before.form().toLowerCase(Locale.ROOT);
          if (lexicon.words("title-openers").contains(form)) {
            first--;
            words.addFirst(first);
          } else if (before.upos().equals("DET")
              || before.upos().equals("ADP") && form.equals("de")) {
            possessor(first - 1);
            first--;
            break;
          } else if (before.upos().equals("ADJ") && adjective(first - 1)) {
            first--;
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
        int at = head + 1;
        while (at < tree.size()) {
          Token token = tree.token(at);
          if (nameAt(at).isPresent()) {
            break;
          }
          if (isOf(token)) {
            int next = skipDeterminer(at + 1);
            if (next >= tree.size() || nameAt(next).isPresent()) {
              break;
            }
            Optional<ResolvedMention> body = bodyFrom(next);
            if (body.isEmpty()) {
              body = bodyFrom(at + 1);
            }
            if (body.isPresent()) {
              if (of == null) {
                of = body.get();
              }
              last = body.get().mention().last();
              at = last + 1;
              continue;
            }
            Token noun = tree.token(next);
            for (int det = at + 1; det < next; det++) {
              possessor(det); // "le chef de sa diplomatie"
            }
            if (words.size() > 1
                    && lexicon.words("offices").contains(noun.lemma().toLowerCase(Locale.ROOT))
                || isFirstOfOffice(next)) {
              ofSuperior(next); // "conseiller du Premier ministre éthiopien Abiy Ahmed"
              last = next;
              superior = true;
              break;
            }
            if (noun.upos().equals("NOUN")
                || noun.upos().equals("PROPN")
                || noun.upos().equals("ADJ")) {
              for (int i = at; i <= next; i++) {
                words.add(i);
              }
              last = next;
              at = next + 1;
              continue;
            }
            break;
          }
          if ((token.upos().equals("ADJ")
                  || token.upos().equals("VERB") && token.deprel().startsWith("a"))
              && !token.form().equals(",")) {
            if (!adjective(at)) {
              words.add(at);
            }
            last = at;
            at++;
            continue;
          }
          if (token.upos().equals("NOUN") && tree.dominates(head, at) && at == last + 1
              || token.form().equals("-")) {
            words.add(at); // "état-major", "secrétaire général adjoint"
            last = at;
            at++;
            continue;
          }
          if (tree.token(head).morphology().count() == Morphology.Count.PLURAL
              && at > head + 1
              && (token.form().equals(",") || token.upos().equals("CCONJ"))
              && at + 1 < tree.size()
              && isOwner(at + 1)) {
            last = at + 1;
            at += 2;
            continue;
          }
          if (token.upos().equals("CCONJ")
              && at + 1 < tree.size()
              && words.contains(at - 1)
              && at - 1 != head) { // "de l'Europe et des Affaires étrangères"
            int next = skipDeterminer(isOf(tree.token(at + 1)) ? at + 2 : at + 1);
            if (next < tree.size()
                && nameAt(next).isEmpty()
                && bodyFrom(next).isEmpty()
                && tree.token(next).upos().equals("NOUN")
                && Character.isUpperCase(tree.token(next).form().charAt(0))) {
              for (int i = at; i <= next; i++) {
                words.add(i);
              }
              last = next;
              at = next + 1;
              continue;
            }
          }
          break;
        }
      }

      private boolean isOwner(int at) {
        return entities.mentions(sentence).stream()
            .anyMatch(
                m ->
                    m.mention().first() == at
                        && m.mention().kind() == MentionKind.ADJECTIVE
                        && isBody(m));
      }

      private boolean isFirstOfOffice(int at) {
        return at + 1 < tree.size()
            && lexicon
                .words("title-openers")
                .contains(tree.token(at).form().toLowerCase(Locale.ROOT))
            && lexicon.words("offices").contains(tree.lemma(at + 1).toLowerCase(Locale.ROOT));
      }

      /** The State that the superior's title names. */
      private void ofSuperior(int at) {
        for (int i = at; i < Math.min(tree.size(), at + 6) && of == null; i++) {
          if (tree.token(i).form().equals(",") || tree.token(i).isVerb()) {
            return;
          }
          Optional<ResolvedMention> body = bodyFrom(i);
          if (body.isPresent()) {
            of = body.get();
          }
        }
      }

      private @org.jspecify.annotations.Nullable ResolvedMention compoundBefore(int token) {
        if (lexicon.language() != org.entente.article.Language.EN) {
          return null;
        }
        for (ResolvedMention mention : entities.mentions(sentence)) {
          int end = mention.mention().last();
          boolean genitive = end == token - 2 && tree.token(token - 1).form().matches("['’]s?");
          if ((end == token - 1 || genitive) && isBody(mention)) {
            return mention;
          }
        }
        return null;
      }

      private boolean isOf(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return token.upos().equals("ADP") && lexicon.words("title-links").contains(lemma);
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
        for (ResolvedMention mention : entities.mentions(sentence)) {
          if (mention.mention().first() == at
              && mention.mention().last() == at
              && isBody(mention)) {
            if (of == null) {
              of = mention;
            }
            return true;
          }
        }
        return false;
      }

      private void possessor(int at) {
        for (ResolvedMention mention : entities.mentions(sentence)) {
          if (mention.mention().kind() == MentionKind.PRONOUN
              && mention.mention().first() == at
              && isBody(mention)
              && of == null) {
            of = mention;
          }
        }
      }

      void findPerson() {
        int at = last + 1;
        boolean comma = at < tree.size() && tree.token(at).form().equals(",");
        int next = comma ? skipDeterminer(at + 1) : at;
        while (next < tree.size()
            && lexicon
                .words("honorifics")
                .contains(tree.token(next).form().toLowerCase(Locale.ROOT))) {
          next++;
        }
        int right = next;
        Optional<ResolvedMention> after =
            entities.mentions(sentence).stream()
                .filter(
                    m ->
                        m.mention().first() == right
                            && m.mention().kind() == MentionKind.NAME
                            && isPerson(m))
                .findFirst();
        Optional<ResolvedMention> before = before();
        boolean definite = first < tree.size() && tree.token(first).upos().equals("DET");
        if (superior) {
          person = before.orElse(null);
          path = "name,title";
        } else if (after.isPresent()
            && (!comma || before.isEmpty() || definite && !closes(before.get()))) {
          person = after.get();
          path = comma ? "title,name" : "title name";
          last = person.mention().last();
        } else if (before.isPresent()) {
          person = before.get();
          path = "name,title";
        } else {
          copula();
        }
        if (person == null) {
          described();
        }
      }

      private boolean closes(ResolvedMention mention) {
        return tree.token(mention.mention().last() + 1).form().equals(",")
            && first == mention.mention().last() + 2
            && tree.token(first).upos().equals("NOUN");
      }

      /** "X, le ministre", "X, qui fut ministre", "X (ministre". */
      private Optional<ResolvedMention> before() {
        int at = first - 1;
        if (at < 1) {
          return Optional.empty();
        }
        if (!lexicon
            .words("title-joints")
            .contains(tree.token(at).form().toLowerCase(Locale.ROOT))) {
          return Optional.empty();
        }
        int comma = at;
        while (comma > 0
            && lexicon
                .words("title-joints")
                .contains(tree.token(comma - 1).form().toLowerCase(Locale.ROOT))) {
          comma--;
        }
        int end = comma - 1;
        return entities.mentions(sentence).stream()
            .filter(
                m ->
                    m.mention().last() == end
                        && m.mention().kind() == MentionKind.NAME
                        && isPerson(m))
            .findFirst();
      }

      /** "X est président de Y". */
      private void copula() {
        for (int child : tree.children(head)) {
          if (tree.is(child, "nsubj") && tree.hasCopula(head)) {
            entities
                .findByHead(sentence, child)
                .filter(m -> isPerson(m))
                .ifPresent(
                    m -> {
                      person = m;
                      path = "copula";
                    });
          }
        }
      }

      /** "le président russe", where the article names him elsewhere. */
      private void described() {
        for (ResolvedMention mention : entities.mentions(sentence)) {
          if (mention.mention().kind() == MentionKind.NOMINAL
              && mention.mention().head() == head
              && isPerson(mention)
              && of != null
              && !entities.entity(mention.entities().getFirst()).described()) {
            person = mention;
            path = "title alone";
          }
        }
      }

      Proposal office() {
        Map<Role, Fill> fills = new EnumMap<>(Role.class);
        fills.put(
            Role.PERSON,
            new Fill(
                new Filler.Entities(List.of(person.entities().getFirst())),
                person.mention().head(),
                path,
                0));
        fills.put(
            Role.OFFICE,
            new Fill(
                new Filler.Text(counterpart && !lastOffice.isEmpty() ? lastOffice : name()),
                head,
                "title",
                0));
        if (of != null) {
          fills.put(
              Role.OF,
              new Fill(
                  new Filler.Entities(List.of(of.entities().getFirst())),
                  of.mention().head(),
                  "title",
                  0));
        }
        return proposal(TitleReader.this.office, fills, path.equals("title alone") ? 0.8 : 1);
      }

      Optional<Proposal> affiliation() {
        if (of == null) {
          return Optional.empty();
        }
        Entity body = entities.entity(of.entities().getFirst());
        if (!body.type().isOrganization() && body.type() != EntityClass.MILITARY_UNIT) {
          return Optional.empty();
        }
        Map<Role, Fill> fills = new EnumMap<>(Role.class);
        fills.put(
            Role.PERSON,
            new Fill(
                new Filler.Entities(List.of(person.entities().getFirst())),
                person.mention().head(),
                path,
                0));
        fills.put(
            Role.ORGANIZATION,
            new Fill(new Filler.Entities(List.of(body.id())), of.mention().head(), "title", 0));
        return Optional.of(proposal(TitleReader.this.affiliation, fills, 1));
      }

      private Proposal proposal(Frame frame, Map<Role, Fill> fills, double factor) {
        Map<Role, Filler> roles = new EnumMap<>(Role.class);
        fills.forEach((role, fill) -> roles.put(role, fill.filler()));
        return new Proposal(
            frame, new Fact(frame.type(), roles), sentence, head, fills, frame.prior() * factor);
      }

      /** The words of the office in the article's order; a run where they touch. */
      private String name() {
        Set<Integer> sorted = new java.util.TreeSet<>(new HashSet<>(words));
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
  }
}
