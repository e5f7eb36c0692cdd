package org.entente.language;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Singulars of French plurals that no treebank has: "vetos", "ennemis", "aveux", "renvois". */
final class FrenchPlurals {
  /** They end as plurals do and are none, or are both. */
  private static final Set<String> INVARIABLE =
      Set.of(
          ("amas appas bras bas cadenas cas débarras dos embarras fatras fracas galas gras las lias"
               + " matelas pas ras repas tas trépas verglas ananas atlas ailleurs avis brebis buis"
               + " cambouis colis commis compromis croquis débris devis fils iris logis maquis"
               + " mépris oasis permis pilotis puis radis roulis souris sursis tapis tennis"
               + " torticolis treillis chaos clos cosmos dispos enclos gros héros os pathos propos"
               + " repos albatros rhinocéros pays")
              .split(" "));

  /** Of nouns in -ais and -ois, which mostly are what they are, those with a singular in -i. */
  private static final Set<String> IN_I =
      Set.of(
          ("balai délai déblai essai geai minerai quai remblai virelai aloi beffroi convoi désarroi"
                  + " effroi émoi emploi envoi loi octroi paroi pourvoi renvoi roi tournoi vice-roi"
                  + " contre-emploi porte-voi")
              .split(" "));

  private static final Set<String> IN_EU =
      Set.of(
          ("adieu aveu cheveu désaveu dieu enjeu essieu feu jeu lieu milieu neveu pieu vœu voeu"
               + " non-lieu chef-lieu demi-dieu cessez-le-feu couvre-feu contre-feu camaïeu hébreu")
              .split(" "));

  private FrenchPlurals() {}

  /**
   * The singular of a form that is tagged a plural.
   *
   * @param plural in lower case
   * @param isWord tells words known otherwise
   * @return empty where the form ends in no plural, or is its own
   */
  static Optional<String> singular(String plural, Predicate<String> isWord) {
    if (plural.length() < 4 || INVARIABLE.contains(plural)) {
      return Optional.empty();
    }
    String stem = plural.substring(0, plural.length() - 1);
    boolean known =
        switch (plural.charAt(plural.length() - 1)) {
          case 's' ->
              switch (stem.charAt(stem.length() - 1)) {
                case 'a', 'o', 'y' -> true;
                case 'i' -> stem.endsWith("ai") || stem.endsWith("oi") ? IN_I.contains(stem) : true;
                case 'u' -> isWord.test(stem);
                default -> isWord.test(stem);
              };
          case 'x' -> IN_EU.contains(stem);
          default -> false;
        };
    return known ? Optional.of(stem) : Optional.empty();
  }
}
