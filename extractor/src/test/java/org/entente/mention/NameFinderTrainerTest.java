package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFinderTrainerTest {
  @TempDir Path folder;

  @Test
  void readsNamesOfSeveralWords() throws IOException {
    Path file = write("Léa\tB-PER\nMorin\tI-PER\nvit\tO\nà\tO\nNantes\tB-LOC\n\n");

    List<NameSample> samples = NameFinderTrainer.read(file);

    assertEquals(1, samples.size());
    assertEquals("[[0..2) PER, [4..5) LOC]", List.of(samples.get(0).getNames()).toString());
  }

  @Test
  void takesAnInsideWithoutABeginForABegin() throws IOException {
    Path file = write("Nantes\tI-LOC\ndort\tO\n");

    assertEquals(
        "[[0..1) LOC]", List.of(NameFinderTrainer.read(file).get(0).getNames()).toString());
  }

  @Test
  void tellsWhichLineIsBroken() throws IOException {
    Path file = write("Léa\tB-PER\nvit\n");

    EntenteException broken =
        assertThrows(EntenteException.class, () -> NameFinderTrainer.read(file));

    assertTrue(broken.getMessage().contains("names.bio:2: expected WORD<tab>LABEL"));
  }

  @Test
  void trainsAModelThatFindsWhatItWasShown() throws IOException {
    String sentence = "Léa\tB-PER\nvit\tO\nà\tO\nNantes\tB-LOC\n.\tO\n\n";
    Path model = folder.resolve("fr/names.bin");

    NameFinderTrainer.train(Language.FR, List.of(write(sentence.repeat(20))), model);

    NameFinder finder =
        new StatisticalNameFinder(new TokenNameFinderModel(Files.newInputStream(model)));
    NameFinderScore score = NameFinderScore.of(finder, write(sentence));
    assertEquals(1, score.f1(), 1e-9, score.errors().toString());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("names.bio"), text);
  }
}
