package org.entente.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the story: a package uses only those before it. */
class ArchitectureTest {
  private static final List<String> STORY =
      List.of(
          "ontology",
          "article",
          "language",
          "mention",
          "entity",
          "time",
          "event",
          "claim",
          "graph",
          "extractor",
          "reasoner",
          "server",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.entente");

  @TestFactory
  List<DynamicTest> aPackageUsesOnlyThoseBeforeIt() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i + 1 < STORY.size(); i++) {
      String name = STORY.get(i);
      String[] later =
          STORY.subList(i + 1, STORY.size()).stream()
              .map(ArchitectureTest::inside)
              .toArray(String[]::new);
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () ->
                  noClasses()
                      .that()
                      .resideInAPackage(inside(name))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(later)
                      .allowEmptyShould(true)
                      .check(CLASSES)));
    }
    return tests;
  }

  @Test
  void noPackagesTurnInACircle() {
    slices().matching("org.entente.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void openNlpStaysWithLanguageAndNamesAndTheDetectorOfLanguages() {
    noClasses()
        .that()
        .resideOutsideOfPackages(inside("language"), inside("mention"))
        .and()
        .haveNameNotMatching("org\\.entente\\.article\\.LanguageDetector.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .check(CLASSES);
  }

  @Test
  void jenaBeginsAtTheGraph() {
    // The gazetteer's reader uses Jena's parser privately: its files are RDF.
    String[] before =
        STORY.subList(STORY.indexOf("article"), STORY.indexOf("graph")).stream()
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(before)
        .and()
        .haveNameNotMatching("org\\.entente\\.entity\\.Gazetteer.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void noPackageHoldsWhatIsLeftOver() {
    String[] names = {"util", "utils", "impl", "service", "model", "common", "helper"};
    noClasses()
        .should()
        .resideInAnyPackage(
            Arrays.stream(names).map(n -> "org.entente.." + n + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  private static String inside(String name) {
    return "org.entente." + name + "..";
  }
}
