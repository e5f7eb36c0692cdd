package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.language.Morphology.Count;
import org.entente.language.Morphology.Gender;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.entente.language.Morphology.VerbForm;

/**
 * What the tagger decides of a surface token: part of speech and morphology; of a contraction, of
 * each of its words ("du" → ADP, DET). Written "VERB:FINITE:CONDITIONAL:PRESENT:::3" or
 * "ADP+DET::::MASCULINE:SINGULAR:".
 */
record Tag(List<String> upos, List<Morphology> morphology) {

  static Tag of(List<Treebank.Word> words) {
    List<String> upos = new ArrayList<>();
    List<Morphology> morphology = new ArrayList<>();
    for (Treebank.Word word : words) {
      upos.add(word.upos());
      morphology.add(word.morphology());
    }
    return new Tag(upos, morphology);
  }

  static Tag parse(String written) {
    List<String> upos = new ArrayList<>();
    List<Morphology> morphology = new ArrayList<>();
    for (String part : written.split("\\+")) {
      String[] cell = part.split(":", -1);
      upos.add(cell[0]);
      morphology.add(
          cell.length == 1
              ? Morphology.NONE
              : new Morphology(
                  value(VerbForm.class, cell[1]),
                  value(Mood.class, cell[2]),
                  value(Tense.class, cell[3]),
                  value(Gender.class, cell[4]),
                  value(Count.class, cell[5]),
                  cell[6].isEmpty() ? 0 : Integer.parseInt(cell[6])));
    }
    return new Tag(List.copyOf(upos), List.copyOf(morphology));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name) {
    return Enum.valueOf(type, name.isEmpty() ? "NONE" : name);
  }

  String written() {
    var out = new StringBuilder();
    for (int i = 0; i < upos.size(); i++) {
      out.append(i > 0 ? "+" : "").append(upos.get(i));
      Morphology m = morphology.get(i);
      if (!m.equals(Morphology.NONE)) {
        append(out, m.verbForm());
        append(out, m.mood());
        append(out, m.tense());
        append(out, m.gender());
        append(out, m.count());
        out.append(':').append(m.person() == 0 ? "" : m.person());
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Enum<?> value) {
    out.append(':').append(value.name().equals("NONE") ? "" : value.name());
  }

  /** Universal features to morphology; of names, numerals and small words only what is of use. */
  static Morphology morphology(String upos, Map<String, String> features) {
    return switch (upos) {
      case "VERB", "AUX", "NOUN", "ADJ", "DET", "PRON" -> {
        boolean verb = upos.equals("VERB") || upos.equals("AUX");
        boolean pronoun = upos.equals("PRON");
        yield new Morphology(
            switch (features.getOrDefault("VerbForm", "")) {
              case "Fin" -> VerbForm.FINITE;
              case "Inf" -> VerbForm.INFINITIVE;
              case "Part" -> VerbForm.PARTICIPLE;
              case "Ger" -> VerbForm.GERUND;
              default -> VerbForm.NONE;
            },
            switch (features.getOrDefault("Mood", "")) {
              case "Ind" -> Mood.INDICATIVE;
              case "Cnd" -> Mood.CONDITIONAL;
              case "Sub" -> Mood.SUBJUNCTIVE;
              case "Imp" -> Mood.IMPERATIVE;
              default -> Mood.NONE;
            },
            switch (features.getOrDefault("Tense", "")) {
              case "Pres" -> Tense.PRESENT;
              case "Past" -> Tense.PAST;
              case "Imp" -> Tense.IMPERFECT;
              case "Fut" -> Tense.FUTURE;
              default -> Tense.NONE;
            },
            switch (features.getOrDefault("Gender", "")) {
              case "Masc" -> Gender.MASCULINE;
              case "Fem" -> Gender.FEMININE;
              default -> Gender.NONE;
            },
            switch (features.getOrDefault("Number", "")) {
              case "Sing" -> Count.SINGULAR;
              case "Plur" -> Count.PLURAL;
              default -> Count.NONE;
            },
            verb || pronoun ? Integer.parseInt(features.getOrDefault("Person", "0")) : 0);
      }
      default -> Morphology.NONE;
    };
  }
}
