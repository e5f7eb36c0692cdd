package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text: by its little words where they leave no doubt, else by OpenNLP's
 * model of 103 languages (the only use of OpenNLP outside {@code language} and {@code mention}).
 * The model takes a second to load, which most runs never need.
 */
final class LanguageDetector {
  private static final Set<String> FRENCH =
      Set.of(
          "les", "des", "est", "dans", "une", "du", "au", "aux", "pour", "sur", "avec", "qui",
          "par", "ont", "été", "cette", "leur", "sont", "mais", "plus", "où", "ces", "après",
          "selon", "et", "à");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "that", "was", "were", "with", "for", "on", "has", "have",
          "had", "its", "by", "from", "which", "said", "not", "but", "is", "after", "their",
          "would", "will");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int SAMPLE = 4000;

  private LanguageDetector() {}

  /** ISO 639-1 code where there is one, else ISO 639-3; "und" for a text without words. */
  static String detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int words = 0;
    int french = 0;
    int english = 0;
    Set<String> distinctFrench = new java.util.HashSet<>();
    Set<String> distinctEnglish = new java.util.HashSet<>();
    Matcher m = WORD.matcher(sample);
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT);
      words++;
      if (FRENCH.contains(word)) {
        french++;
        distinctFrench.add(word);
      }
      if (ENGLISH.contains(word)) {
        english++;
        distinctEnglish.add(word);
      }
    }
    if (words == 0) {
      return "und";
    }
    if (words >= 30) {
      if (french * 8 >= words && distinctFrench.size() >= 7 && english * 4 < french) {
        return "fr";
      }
      if (english * 8 >= words && distinctEnglish.size() >= 7 && french * 4 < english) {
        return "en";
      }
    }
    String iso3 = Model.DETECTOR.predictLanguage(sample).getLang();
    return Model.toShort(iso3);
  }

  /** Loaded at the first text that the little words do not decide. */
  private static final class Model {
    static final LanguageDetectorME DETECTOR = new LanguageDetectorME(load());

    private static LanguageDetectorModel load() {
      String name = "/langdetect-183.bin";
      try (InputStream in = LanguageDetector.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new EntenteException(
              name + ": the language model is not on the class path; build again with mvn package");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new EntenteException(name + ": " + e.getMessage(), e);
      }
    }

    static String toShort(String iso3) {
      for (String code : Locale.getISOLanguages()) {
        if (Locale.of(code).getISO3Language().equals(iso3)) {
          return code;
        }
      }
      return iso3;
    }
  }
}
