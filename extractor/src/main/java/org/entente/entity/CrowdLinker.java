package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Token;
import org.entente.mention.FoundMention;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;

/** Links described people and groups of people, media among them. */
final class CrowdLinker {

  private static final Set<String> SPEAKING_FOR_OTHERS =
      Set.of(
          "émissaire",
          "envoyé",
          "négociateur",
          "diplomate",
          "délégation",
          "représentant",
          "plénipotentiaire",
          "responsable",
          "envoy",
          "emissary",
          "negotiator",
          "diplomat",
          "representative",
          "official");
  private final ArticleLinks links;
  private final Phrases phrases;
  private final Descriptions descriptions;

  CrowdLinker(ArticleLinks links, Phrases phrases, Descriptions descriptions) {
    this.links = links;
    this.phrases = phrases;
    this.descriptions = descriptions;
  }

  void link(FoundMention mention, Noun noun) {
    boolean plural = phrases.isPlural(mention);
    boolean office = mention.noun(NounKind.OFFICE).isPresent() && !isIndefinite(mention);
    if (!plural && (noun.detail().endsWith("plural") || office)) {
      return; // "le ministre" is for those who know offices, "un conseiller" nobody knows
    }
    boolean press = noun.kind() == NounKind.MEDIA && noun.phrase().indexOf(' ') > 0;
    if (!plural && !Descriptions.isGroup(noun) && !press) { // "la presse locale" needs no name
      boolean told = phrases.isDefinite(mention) && mention.mention().last() == mention.coreEnd();
      if (linkKnownPerson(mention, noun, told) || told) {
        return; // "l'ingénieur" whom nobody introduced is just anyone
      }
    }
    if (plural && linkPeopleBeside(mention)) {
      return;
    }
    if (noun.detail().equals("union") && mention.mention().last() == mention.coreEnd()) {
      return; // "le bloc" of nobody
    }
    if (SPEAKING_FOR_OTHERS.contains(noun.phrase()) && descriptions.possessive(mention) != null) {
      return; // "leurs émissaires": those whose they are act
    }
    if (descriptions.linkEach(mention, descriptions.classOf(noun, mention))) {
      return;
    }
    Node owner = phrases.owner(mention);
    FoundMention possessive = owner == null ? descriptions.possessive(mention) : null;
    Node whose = possessive == null ? null : links.thing(possessive);
    boolean theirs = whose != null && whose.isPerson();
    Node group =
        descriptions.described(
            mention, noun, descriptions.classOf(noun, mention), theirs ? whose : owner);
    if (theirs) {
      group.names.add(of(phrases.text(mention), Entities.fullest(whose)));
    }
  }

  /** "entourage d'Aleksandar Vucic". */
  private String of(String words, String name) {
    if (links.language == Language.EN) {
      return name + "'s " + words;
    }
    boolean vowel = "AEIOUYÉÈÊÂÎÔH".indexOf(Character.toUpperCase(name.charAt(0))) >= 0;
    return words + (vowel ? " d'" : " de ") + name;
  }

  private boolean isIndefinite(FoundMention mention) {
    int first = mention.mention().first();
    if (first == 0) {
      return false;
    }
    Token before = links.sentence(mention).token(first - 1);
    return before.upos().equals("DET")
        && (before.lemma().equals("un")
            || before.lemma().equals("a")
            || before.lemma().equals("an"));
  }

  /** "les présidents X et Y": these. */
  private boolean linkPeopleBeside(FoundMention mention) {
    FoundMention name = phrases.nameAfter(mention);
    Node first = name == null ? null : links.thing(name);
    if (first == null || !first.isPerson()) {
      return false;
    }
    List<Node> people = new ArrayList<>(List.of(first));
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      Token token = links.sentence(other).token(other.mention().head());
      Node thing = links.thing(other);
      if (token.deprel().startsWith("conj")
          && token.head() == name.mention().head()
          && thing != null
          && thing.isPerson()
          && !people.contains(thing)) {
        people.add(thing);
      }
    }
    links.resolve(mention, people);
    return true;
  }

  /** "un médecin, Hagos Gebremariam", and "le médecin" after that. */
  private boolean linkKnownPerson(FoundMention mention, Noun noun, boolean told) {
    FoundMention name = phrases.nameBeside(mention);
    Node person = name == null ? null : links.thing(name);
    if (person != null && person.isPerson()) {
      person.offices.add(new Node.Office("occupation", noun.phrase(), null));
      links.resolve(mention, person);
      return true;
    }
    if (!told) {
      return false;
    }
    Node last = null;
    for (Node node : links.nodes()) {
      if (node.isPerson()
          && node.firstOffset < mention.mention().span().start()
          && node.offices.stream()
              .anyMatch(o -> o.kind().equals("occupation") && o.phrase().equals(noun.phrase()))) {
        last = node;
      }
    }
    if (last != null) {
      links.resolve(mention, last);
    }
    return last != null;
  }
}
