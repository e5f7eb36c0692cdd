package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.entente.language.Morphology.VerbForm;
import org.jspecify.annotations.Nullable;

/**
 * What a word cannot be: a preposition nobody has seen, a number without a digit, a noun ending in
 * "-aient". Keeps the tagger from wild guesses at unknown words.
 */
final class TagLimits {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{N}.*|[ivxlcm]+|(?:(?:et|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
              + "|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
              + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
              + "|eighty|ninety|hundred|thousand|million)-?)+");

  /** Adjectives that stand between a number and its noun. */
  private static final Pattern BEFORE_NOUNS =
      Pattern.compile(
          "(?:grand|petit|jeune|haut|gros|vieux|vieil|vieille|ancien|autre|seul|simple|rare|bon|bonne|beau"
              + "|belle|long|nouveau|nouvelle|dernier|dernière|premier|première|prochain|second|double|mauvais"
              + "|principal|principaux|proche|ex|ancienne|nouveaux|beaux|longue|fameux|même|pauvre|vrai|fort)"
              + "(?:e?s|x)?");

  /** After "en" these are no nouns, so "en" is the pronoun: "s'en est retiré". */
  private static final Set<String> HAVE_OR_BE =
      Set.of(
          "a",
          "ai",
          "ont",
          "avait",
          "avaient",
          "aura",
          "auront",
          "aurait",
          "auraient",
          "est",
          "sont",
          "était",
          "étaient",
          "sera",
          "seront",
          "serait",
          "seraient",
          "fut",
          "furent",
          "eut");

  private static final Set<String> AFTER_REMAINS =
      Set.of("à", "au", "aux", "que", "qu'", "le", "la", "les", "l'", "un", "une");

  private final Lexicon lexicon;
  private final String before;
  private final String following;
  private final String form;
  private final String lower;
  private final boolean opens; // a common word with a capital only because it opens the sentence
  private final boolean surelyVerb;
  private final boolean maybeVerb;
  private final boolean englishPast; // "swore", and no noun
  private final boolean explains; // "comme l'explique X"
  private final boolean remains; // "Reste au président à signer": it, left out, remains
  private final boolean strange; // capital, and no word we know

  /**
   * @param earlier the form before that, or ""
   * @param before the form before, or ""
   * @param following the next form, or ""
   */
  TagLimits(
      Lexicon lexicon,
      String form,
      boolean first,
      String earlier,
      String before,
      String following) {
    this.lexicon = lexicon;
    this.before = before.toLowerCase(Locale.ROOT);
    this.following = following.toLowerCase(Locale.ROOT);
    this.form = form;
    this.lower = form.toLowerCase(Locale.ROOT);
    List<Conjugation.Reading> readings = lexicon.verbReadings(lower);
    boolean asPrinted = first || form.equals(lower);
    this.maybeVerb = !readings.isEmpty();
    this.surelyVerb =
        asPrinted
            && maybeVerb
            && (readings.stream().allMatch(r -> unmistakable(r.morphology()))
                || this.before.equals("en") // "en bombardant"
                    && lower.endsWith("ant")
                    && readings.stream()
                        .allMatch(r -> r.morphology().verbForm() == VerbForm.PARTICIPLE));
    this.remains = first && lower.equals("reste") && AFTER_REMAINS.contains(this.following);
    this.englishPast =
        form.equals(lower)
            && lexicon.isEnglishPast(lower)
            && !known("NOUN", "ADP", "ADV", "PROPN", "DET", "SCONJ");
    this.strange =
        !form.equals(lower)
            && !maybeVerb
            && !known("NOUN", "ADJ", "ADV", "VERB", "ADP", "DET", "PRON", "INTJ");
    this.explains =
        earlier.equalsIgnoreCase("comme")
            && (this.before.equals("l'") || this.before.equals("le"))
            && readings.stream().anyMatch(r -> r.morphology().verbForm() == VerbForm.FINITE)
            && (AFTER_REMAINS.contains(this.following)
                || !following.isEmpty() && Character.isUpperCase(following.charAt(0)));
    boolean nameFollows = !following.isEmpty() && Character.isUpperCase(following.charAt(0));
    this.opens =
        first
            && !form.equals(lower)
            && form.length() > 1
            && !lexicon.has(form, "PROPN")
            && (known("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV")
                || !nameFollows && NUMBER.matcher(lower).matches()
                || !nameFollows && known("NOUN", "ADJ", "VERB"));
  }

  private static boolean unmistakable(Morphology m) {
    return m.verbForm() == VerbForm.INFINITIVE
        || m.verbForm() == VerbForm.FINITE
            && (m.tense() == Tense.IMPERFECT
                || m.tense() == Tense.PAST
                || m.tense() == Tense.FUTURE
                || m.mood() == Mood.CONDITIONAL);
  }

  private boolean known(String... parts) {
    for (String upos : parts) {
      if (lexicon.has(lower, upos)) {
        return true;
      }
    }
    return false;
  }

  boolean allows(Tag tag) {
    if (tag.upos().size() > 1) {
      return Contractions.parts(form, 2).size() > 1;
    }
    String upos = tag.upos().getFirst();
    if (form.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return upos.equals("PUNCT")
          || upos.equals("SYM")
          || upos.equals("NOUN") && form.equals("%")
          || upos.equals("CCONJ") && form.equals("&");
    }
    if (opens && lower.indexOf('-') > 0 && NUMBER.matcher(lower).matches()) {
      return upos.equals("NUM"); // "Vingt-quatre" opening a sentence is no name
    }
    if (upos.equals("VERB") && strange && lexicon.conjugates()) {
      return false;
    }
    if (upos.equals("VERB") || upos.equals("AUX") && surelyVerb) {
      return !surelyVerb || tag.morphology().getFirst().verbForm() != VerbForm.NONE;
    }
    if (surelyVerb && !lexicon.has(lower, upos)) {
      return false;
    }
    if ((remains || explains) && upos.equals("NOUN")) {
      return false;
    }
    if (englishPast && (upos.equals("NOUN") || upos.equals("PROPN"))) {
      return false;
    }
    return switch (upos) {
      case "ADP" ->
          lexicon.has(lower, upos) && !(lower.equals("en") && HAVE_OR_BE.contains(following));
      case "PRON", "DET", "CCONJ", "SCONJ", "AUX", "PART" ->
          lexicon.has(lower, upos) || !Character.isLetter(form.charAt(0));
      case "NUM" -> lexicon.has(lower, upos) || NUMBER.matcher(lower).matches();
      case "ADV" ->
          lexicon.has(lower, upos)
              || !maybeVerb && (!strange || lower.endsWith("ment") || lower.endsWith("ly"));
      case "SYM" -> lexicon.has(lower, upos) || !form.chars().allMatch(Character::isLetter);
      case "PROPN" -> !opens;
      case "X" -> !opens && !known("DET", "ADP", "PRON", "CCONJ", "SCONJ");
      case "PUNCT" -> !Character.isLetterOrDigit(form.codePointAt(0));
      default -> true;
    };
  }

  /**
   * "imputent la frappe", "un vote": no finite verb behind an article; "quatre-vingts militaires
   * français": no adjective behind a number where the word can be a noun.
   */
  boolean follows(Tag tag, @Nullable Tag last, @Nullable Tag lastButOne) {
    if (last != null
        && lexicon.conjugates()
        && last.upos().getLast().equals("NUM")
        && tag.upos().getFirst().equals("ADJ")
        && lexicon.has(lower, "NOUN")
        && !BEFORE_NOUNS.matcher(lower).matches()) {
      return false;
    }
    if (!lexicon.conjugates()
        || last == null
        || tag.morphology().getFirst().verbForm() != VerbForm.FINITE) {
      return true;
    }
    String upos = last.upos().getLast();
    if (List.of("le", "la", "les", "l'", "leur").contains(before)) {
      return lastButOne == null || !lastButOne.upos().getFirst().equals("VERB");
    }
    return !upos.equals("DET");
  }
}
