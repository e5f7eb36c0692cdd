package org.entente.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.language.RawSentence;
import org.entente.language.Sentence;
import org.entente.mention.FoundMention;
import org.entente.mention.FoundName;
import org.entente.mention.LayeredNameFinder;
import org.entente.mention.MentionFinder;
import org.entente.mention.NameFinder;
import org.entente.mention.WordLists;

/**
 * Tells which thing each mention of an article is. Two steps, as the analyzer wants the names
 * before it parses: {@link #names} over sentences cut into words, {@link #link} over trees. Pure
 * and thread-safe.
 */
public final class EntityLinker {
  private static final Map<Language, EntityLinker> SHARED = new EnumMap<>(Language.class);

  private final Gazetteer gazetteer;
  private final NameFinder names;
  private final MentionFinder finder;
  private final Metonymy metonymy;
  private final Set<String> judging;
  private final Map<String, Set<String>> stateKinds;
  private final NameLinker.Words nameWords;
  private final Map<String, String> genders = new LinkedHashMap<>();

  private EntityLinker(Language language, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (String line : WordLists.readIfPresent("names/given-names.txt")) {
      String[] parts = line.split("\t", 2);
      genders.put(parts[0], parts.length > 1 ? parts[1] : "u");
    }
    this.names =
        new LayeredNameFinder(
            language, gazetteer.names(language), gazetteer.demonyms(language), genders.keySet());
    this.finder =
        new MentionFinder(
            language,
            form ->
                gazetteer.adjective(language, form).isPresent()
                    || !gazetteer.adjectivePair(language, form).isEmpty(),
            form -> gazetteer.demonym(language, form).isPresent());
    this.metonymy = new Metonymy(language);
    this.nameWords =
        new NameLinker.Words(
            Set.copyOf(WordLists.readIfPresent("names/media-words.txt")),
            Set.copyOf(WordLists.readIfPresent("names/ship-prefixes.txt")),
            Set.copyOf(WordLists.read(language, "names/institutions.txt")));
    this.stateKinds = AnaphorLinker.kinds(language);
    this.judging = Set.copyOf(WordLists.read(language, "nouns/judging-words.txt"));
  }

  /** For articles in one language; models and gazetteer are loaded once and shared. */
  public static EntityLinker of(Language language) {
    synchronized (SHARED) {
      return SHARED.computeIfAbsent(language, l -> new EntityLinker(l, Gazetteer.shared()));
    }
  }

  /** The proper names of an article, in text order, not overlapping. */
  public List<FoundName> names(Article article, List<RawSentence> sentences) {
    return names.find(article.text(), sentences);
  }

  /**
   * The things of an article and where it mentions them.
   *
   * @param names what {@link #names} gave for the same article
   */
  public EntityTable link(Article article, List<Sentence> sentences, List<FoundName> names) {
    List<FoundMention> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<FoundName> here =
          names.stream().filter(n -> sentence.span().contains(n.span())).toList();
      mentions.addAll(finder.find(article, sentence, here));
    }
    ArticleLinks links = new ArticleLinks(article, sentences, gazetteer, mentions);
    People people = new People(links, genders);
    new NameLinker(links, nameWords, metonymy, people).link();
    new AdjectiveLinker(links).link();
    Phrases phrases = new Phrases(links);
    new OfficeLinker(links, phrases).link();
    AnaphorLinker anaphors = new AnaphorLinker(links, phrases, stateKinds);
    anaphors.linkOrganizations();
    new TreatyLinker(links, phrases, judging).link();
    anaphors.link();
    PronounLinker pronouns = new PronounLinker(links);
    GroupLinker groups = new GroupLinker(links, phrases, pronouns);
    groups.link();
    new AcronymLinker(links).link();
    pronouns.link();
    groups.settleOwners();
    new Issuer(links).link();
    new Prominence(links).judge();
    return links.table();
  }
}
