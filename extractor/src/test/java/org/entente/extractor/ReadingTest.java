package org.entente.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.article.ArticleId;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.claim.Claim;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

/**
 * What an article's claims are, stage by stage: who vouches, how sure it is, what is told twice.
 * The frames alone, without the judge, so that nothing here depends on its training.
 */
class ReadingTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  private static Reading.Done read(String paragraphs) {
    String text = "Nouvelles des lacs\nLe Courrier des Lacs, 12 mars 2024\n\n" + paragraphs + "\n";
    ArticleResult result =
        new ArticleReader()
            .read(new ArticleId("a"), "a.txt", text.getBytes(StandardCharsets.UTF_8));
    return EXTRACTOR
        .draft(((ArticleResult.Readable) result).article())
        .orElseThrow()
        .byFramesAlone();
  }

  /** "unconfirmed by Ali Diallo: agent=Éthiopie; …", of the only claim of this type. */
  private static String told(String paragraphs, FactType type, Role... roles) {
    Reading.Done reading = read(paragraphs);
    List<Claim> claims = reading.claims().stream().filter(c -> c.fact().type() == type).toList();
    assertEquals(1, claims.size(), () -> claims.toString());
    Claim claim = claims.getFirst();
    String by = claim.attributedTo().isEmpty() ? "" : " by " + names(claim.attributedTo(), reading);
    StringBuilder line = new StringBuilder(claim.modality().key() + by + ":");
    for (Role role : roles) {
      Filler filler = claim.fact().roles().get(role);
      line.append(' ').append(role.key()).append('=').append(value(filler, reading));
    }
    return line.toString();
  }

  private static String value(Filler filler, Reading.Done reading) {
    return switch (filler) {
      case null -> "none";
      case Filler.Entities things -> names(things.ids(), reading);
      case Filler.Text text -> text.value();
      case Filler.When when -> when.value().iso();
      case Filler.Amount amount ->
          String.format(Locale.ROOT, "%.0f", amount.value().value().orElse(Double.NaN));
    };
  }

  private static String names(List<String> ids, Reading.Done reading) {
    return ids.stream()
        .map(id -> reading.entities().entity(id).name())
        .collect(Collectors.joining(", "));
  }

  @Test
  void pressConditionalIsUnconfirmed() {
    assertEquals(
        "unconfirmed: agent=Éthiopie quantity=300 destination=Somalie",
        told(
            "L'Éthiopie aurait déployé 300 soldats en Somalie.",
            FactType.Deployment,
            Role.AGENT,
            Role.QUANTITY,
            Role.DESTINATION));
  }

  @Test
  void sourceAfterSelonVouches() {
    assertEquals(
        "reported by Aden Duale: agent=Ouganda recipient=Rwanda",
        told(
            "Selon le ministre kényan de la Défense, Aden Duale, l'Ouganda a livré des blindés au"
                + " Rwanda.",
            FactType.ArmsTransfer,
            Role.AGENT,
            Role.RECIPIENT));
  }

  @Test
  void whatSomebodyDeniesIsDeniedByThem() {
    assertEquals(
        "denied by Rwanda: agent=Rwanda destination=Burundi",
        told(
            "Le Rwanda dément avoir envoyé des soldats au Burundi.",
            FactType.Deployment,
            Role.AGENT,
            Role.DESTINATION));
  }

  @Test
  void negationDeniesInTheArticlesOwnVoice() {
    assertEquals(
        "denied: agent=France recipient=Ukraine",
        told(
            "La France n'a pas livré de missiles à l'Ukraine.",
            FactType.ArmsTransfer,
            Role.AGENT,
            Role.RECIPIENT));
  }

  @Test
  void futureIsPlanned() {
    assertEquals(
        "planned: agent=Tanzanie destination=Mozambique",
        told(
            "La Tanzanie va envoyer 200 soldats au Mozambique.",
            FactType.Deployment,
            Role.AGENT,
            Role.DESTINATION));
  }

  @Test
  void questionTellsNothing() {
    assertTrue(
        read("La Chine a-t-elle livré des drones à la Russie ?").claims().stream()
            .noneMatch(c -> c.fact().type() == FactType.ArmsTransfer));
  }

  @Test
  void quotationHasItsInvertedSpeaker() {
    assertEquals(
        "asserted: speaker=Yoweri Museveni quote=Nous ne quitterons pas la Somalie",
        told(
            "« Nous ne quitterons pas la Somalie », a déclaré le président ougandais, Yoweri"
                + " Museveni.",
            FactType.Statement,
            Role.SPEAKER,
            Role.QUOTE));
  }

  @Test
  void oneEventToldTwiceIsOneClaimWithTwoEvidences() {
    Reading.Done reading =
        read(
            "Le Kenya et l'Ouganda ont signé lundi à Nairobi un accord de défense.\n\n"
                + "L'accord a été signé par le Kenya et l'Ouganda en présence de la presse.");
    List<Claim> signings =
        reading.claims().stream().filter(c -> c.fact().type() == FactType.TreatySigning).toList();
    assertEquals(1, signings.size());
    assertEquals(2, signings.getFirst().evidence().size());
    assertEquals("2024-03-11", value(signings.getFirst().fact().roles().get(Role.TIME), reading));
  }

  @Test
  void pronounStandsForTheSubjectBefore() {
    assertEquals(
        "asserted: agent=Ouganda destination=Somalie",
        told(
            "L'Ouganda a changé de politique. Il a déployé 300 soldats en Somalie.",
            FactType.Deployment,
            Role.AGENT,
            Role.DESTINATION));
  }

  @Test
  void speakerNamedByPronounIsSoughtInTheSentencesBefore() {
    Reading.Done reading =
        read(
            "Après de longues semaines d'attente et de silence, et bien que ses proches l'aient"
                + " mis en garde, Yoweri Museveni a présenté son plan à son gouvernement et à ses"
                + " généraux.\n\nLe Kenya, dit-il, a livré des armes au Rwanda.");
    Claim transfer =
        reading.claims().stream()
            .filter(c -> c.fact().type() == FactType.ArmsTransfer)
            .findFirst()
            .orElseThrow();
    assertEquals("Yoweri Museveni", names(transfer.attributedTo(), reading));
  }

  @Test
  void sameArticleGivesTheSameFacts() {
    String article =
        "Le Kenya a livré des armes à l'Ouganda. Selon Nairobi, 40 soldats sont morts.";
    assertEquals(Extractor.facts(read(article)), Extractor.facts(read(article)));
  }
}
