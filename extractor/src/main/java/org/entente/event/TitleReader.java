package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
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
  private static final String UNION = "organization/union-europeenne";
  private static final Set<String> TITLE_TAGS = Set.of("NOUN", "PROPN", "ADJ");

  private final Lexicon lexicon;
  private final Frame office;
  private final Frame affiliation;

  TitleReader(Lexicon lexicon, Frame office, Frame affiliation) {
    this.lexicon = lexicon;
    this.office = office;
    this.affiliation = affiliation;
  }

  List<Proposal> read(String text, Grammar grammar, EntityTable entities) {
    Titles titles = new Titles(text, grammar.tree(), entities);
    List<Proposal> found = new ArrayList<>();
    for (Token token : grammar.tree().sentence().tokens()) {
      titles.at(token).ifPresent(found::add);
    }
    List<Proposal> all = new SharedTitles(titles.tree, entities, titles.mentions).deal(found);
    all.addAll(new Memberships(titles.tree, titles.mentions, affiliation).read());
    return all;
  }

  /** One sentence. */
  private final class Titles {
    private final String text;
    private final Tree tree;
    private final EntityTable entities;
    private final SentenceMentions mentions;
    private final TitleHolder.Finder holders;
    private final Set<Integer> taken = new HashSet<>(); // words of titles already read

    Titles(String text, Tree tree, EntityTable entities) {
      this.text = text;
      this.tree = tree;
      this.entities = entities;
      this.mentions = new SentenceMentions(entities, tree.sentence().index());
      this.holders = new TitleHolder.Finder(lexicon, tree, entities, mentions);
    }

    Optional<Proposal> at(Token head) {
      boolean isOffice = isIn("counterparts", head) || isOffice(head);
      boolean isMember = isIn("affiliations", head) && head.upos().equals("NOUN");
      if (!TITLE_TAGS.contains(head.upos()) && !isIn("counterparts", head)
          || !isOffice && !isMember
          || taken.contains(head.index())) {
        return Optional.empty();
      }
      if (mentions.nameAt(head.index()).isPresent()) {
        return isOffice ? royal(head) : Optional.empty();
      }
      TitleWords title = new TitleWords(lexicon, tree, mentions, head.index());
      Optional<TitleHolder> holder = holders.find(title);
      if (holder.isEmpty()) {
        return Optional.empty();
      }
      taken.addAll(title.words());
      if (!isOffice) {
        return affiliation(title, holder.get());
      }
      String name = title.name(text);
      if (name.matches(".* (élue?|elect)$")) {
        return Optional.empty(); // holds it not yet
      }
      return Optional.of(office(title, holder.get(), name));
    }

    /** "roi Hussein", a name with its title. */
    private Optional<Proposal> royal(Token head) {
      ResolvedMention name = mentions.nameAt(head.index()).orElseThrow();
      if (name.mention().first() != head.index()
          || name.mention().last() == head.index()
          || !Character.isLowerCase(head.form().charAt(0))) {
        return Optional.empty();
      }
      Map<Role, Fill> fills = new EnumMap<>(Role.class);
      fills.put(Role.PERSON, SharedTitles.fill(name, "title name", 0));
      fills.put(Role.OFFICE, new Fill(new Filler.Text(head.form()), head.index(), "title", 0));
      SharedTitles.state(entities, name, head.index()).ifPresent(of -> fills.put(Role.OF, of));
      return Optional.of(proposal(TitleReader.this.office, fills, head.index(), 1));
    }

    private boolean isOffice(Token head) {
      String form = head.form().toLowerCase(Locale.ROOT);
      return isIn("offices", head)
          || TitleWords.isHeading(lexicon, tree, head.index())
          || lexicon.words("offices").contains(form)
          || form.startsWith("vice-")
          || form.startsWith("ex-");
    }

    private boolean isIn(String list, Token head) {
      return lexicon.words(list).contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    private Proposal office(TitleWords title, TitleHolder holder, String name) {
      Map<Role, Fill> fills = new EnumMap<>(Role.class);
      fills.put(Role.PERSON, SharedTitles.fill(holder.person(), holder.path(), 0));
      fills.put(Role.OFFICE, new Fill(new Filler.Text(name), title.head(), "title", 0));
      owner(title, holder).ifPresent(of -> fills.put(Role.OF, of));
      return proposal(
          TitleReader.this.office,
          fills,
          title.head(),
          holder.path().equals(TitleHolder.ALONE) ? 0.8 : 1);
    }

    /**
     * Whose office it is: what the title says; else, and against a doubtful "son", the State where
     * the person is known to hold one.
     */
    private Optional<Fill> owner(TitleWords title, TitleHolder holder) {
      Optional<Fill> said = title.of().map(this::fill);
      boolean ofState = isIn("state-offices", tree.token(title.head()));
      if (title.isPossessive()
          && !ofState
          && isIn("servants", tree.token(title.head()))
          && title.of().filter(of -> mentions.type(of) == EntityClass.STATE).isPresent()) {
        return Optional.empty(); // "le Sénégalais X, son adjoint": no State's
      }
      boolean surely = said.isPresent() && !(title.isPossessive() && ofState);
      return surely || !ofState
          ? said
          : SharedTitles.state(entities, holder.person(), title.head()).or(() -> said);
    }

    /** "européen" is of the Union in a title, where the article names it. */
    private Fill fill(ResolvedMention of) {
      Fill fill = SharedTitles.fill(of, "title", 0);
      if (of.mention().kind() != MentionKind.ADJECTIVE
          || mentions.type(of) != EntityClass.PLACE
          || !tree.token(fill.token()).form().toLowerCase(Locale.ROOT).startsWith("europ")) {
        return fill;
      }
      return entities.entities().stream()
          .filter(e -> e.gazetteer().filter(UNION::equals).isPresent())
          .findFirst()
          .map(e -> new Fill(new Filler.Entities(List.of(e.id())), fill.token(), "title", 0))
          .orElse(fill);
    }

    private Optional<Proposal> affiliation(TitleWords title, TitleHolder holder) {
      Optional<ResolvedMention> house =
          title
              .of()
              .filter(
                  of ->
                      mentions.type(of).isOrganization()
                          || mentions.type(of) == EntityClass.MILITARY_UNIT);
      return house.map(
          of -> {
            Map<Role, Fill> fills = new EnumMap<>(Role.class);
            fills.put(Role.PERSON, SharedTitles.fill(holder.person(), holder.path(), 0));
            fills.put(Role.ORGANIZATION, SharedTitles.fill(of, "title", 0));
            return proposal(TitleReader.this.affiliation, fills, title.head(), 1);
          });
    }

    private Proposal proposal(Frame frame, Map<Role, Fill> fills, int head, double factor) {
      return Proposal.of(frame, tree.sentence().index(), head, fills, frame.prior() * factor);
    }
  }
}
