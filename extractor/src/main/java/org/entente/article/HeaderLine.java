package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line about the article rather than of it: "La Gazette de l'Est, jeudi 13 octobre 2022",
 * "COMMUNIQUÉ DE PRESSE", "Par notre correspondante à Bruxelles".
 *
 * @param hasDate true where a part of the line is a date and nothing else
 * @param date that date, where it is a day of the calendar
 * @param publisher the part that reads most like the name of a newspaper or an association
 * @param publisherScore how much it reads so; 0 where there is none
 */
record HeaderLine(
    boolean hasDate, Optional<LocalDate> date, Optional<String> publisher, int publisherScore) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\h*[–—|·•>\\[\\]();]\\h*|\\h+-\\h+|(?<!\\p{L}{2}\\.?\\h\\d{1,2}),\\h+|(?<!\\b\\p{Lu}|n°)\\.(?:\\h+|$)");

  /** What may stand before a date in its part of the line. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?:(?:re)?publié|mis en ligne|posté|édition|numéro|billet|daté|paru|chronique|article"
              + "|published|posted|updated|edition|on|le|du|de ce|the|:|\\h|"
              + PrintedDates.WEEKDAY
              + ")*",
          FLAGS);

  private static final Pattern AFTER_DATE =
      Pattern.compile(
          "\\h*(?:,?\\h*(?:à|at)?\\h*\\d{1,2}\\h*[h:]\\h*\\d{0,2}(?:\\h*(?:am|pm))?)?\\h*", FLAGS);

  private static final Pattern UPDATED =
      Pattern.compile("(?:mis(?:e)? à jour|modifié|(?:last )?updated)", FLAGS);

  private static final Pattern MONTH_ONLY =
      Pattern.compile(
          "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
              + "|january|february|march|april|may|june|july|august|september|october|november"
              + "|december)\\h+\\d{4}",
          FLAGS);

  private static final Pattern BY_LINE =
      Pattern.compile(
          "(?:(?:par|by|de notre|de nos|d['’]après|our|from our|propos"
              + " recueillis|textes?\\h+du|avec|photos?)\\b|envoyée?s?\\h+spécia|correspondan).*",
          FLAGS);

  /** "Par la rédaction de L'Écho du Levant": the by-line names the paper. */
  private static final Pattern STAFF_OF =
      Pattern.compile("par la rédaction (?:de |du |d['’])(.+)", FLAGS);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:n[°o]|page|p\\.|lecture|temps de|\\d|mis à jour|rubrique|pour"
              + " diffusion|conducteur|for immediate|edition|édition|vol|service|journal de \\d|le"
              + " journal de \\d|la chronique de \\d).*",
          FLAGS);

  private static final Pattern SECTION =
      Pattern.compile(
          "(?:l['’])?(?:analyse|analysis|éditorial|editorial|edito|édito|communiqué(?: de"
              + " presse)?(?: n[°o].*)?|press release|repères|portrait|entretien|interview|en"
              + " bref|brief|dépêche|urgent|chronologie|explainer|décryptage|reportage|tribune|opinion|fiche"
              + " d['’]actualité|world in brief|accueil|billet|chronique|enquête|récit|verbatim|le"
              + " blog|blog|désarmement|monde|international|politique"
              + "|news|world|report|comment|contexte|focus|document|débat|rappel|journal)",
          FLAGS);

  /** Words that names of newspapers, agencies and associations are made of. */
  private static final Pattern PUBLISHER_WORD =
      Pattern.compile(
          "\\b(?:agence|agency|gazette|journal|courrier|courier|écho|echo|tribune|quotidien|revue|review"
              + "|cahiers?|carnets?|bulletin|lettre|letter|radio|télé|tv|dépêches?|presse|press|news|herald"
              + "|ledger|times|post|wire|observer|guardian|chronicle|progrès|matin|soir|temps|monde|fil"
              + "|messager|patriote|éclaireur|vigie|compass|blog|instituts?|institute|collectif|cercle"
              + "|réseau|association|fondation|foundation|observatoire|observatory|comité|ligue|centre"
              + "|center|nouvelles|hebdo|magazine|média|phare|libéré|républicain|citoyen|voix|voice|mail"
              + "|daily|weekly|monitor|standard|telegraph|mirror|sun|star|journal)\\b",
          FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern STARTS_WITH_ARTICLE =
      Pattern.compile("(?:le|la|les|l['’]|the)(?<=['’])?\\h*\\p{L}.*", FLAGS);

  /** Reads a line. Never refuses: a line without date and publisher comes back with neither. */
  static HeaderLine parse(String line) {
    Optional<LocalDate> date = Optional.empty();
    Optional<LocalDate> updated = Optional.empty(); // counts where no other date does
    boolean hasDate = false;
    String best = "";
    int bestScore = 0;
    List<String> parts = parts(line);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      Optional<PrintedDates.Found> found = wholeDate(part);
      if (found.isPresent() || MONTH_ONLY.matcher(part).matches()) {
        boolean update = UPDATED.matcher(part).find();
        updated = update && updated.isEmpty() ? found.flatMap(PrintedDates.Found::date) : updated;
        if (!hasDate && !update) {
          hasDate = true;
          date = found.flatMap(PrintedDates.Found::date);
        }
        continue;
      }
      boolean beforeDate = i + 1 < parts.size() && wholeDate(parts.get(i + 1)).isPresent();
      int score = publisherScore(part, beforeDate);
      boolean described = i + 1 < parts.size() && describesPublisher(parts.get(i + 1));
      score += score > 0 && described ? 2 : 0;
      if (score > bestScore) {
        best = part;
        bestScore = score;
      }
      Matcher staff = STAFF_OF.matcher(part);
      if (staff.matches()) {
        best = staff.group(1);
        bestScore = 9;
      }
    }
    if (!hasDate && updated.isPresent()) {
      hasDate = true;
      date = updated;
    }
    return new HeaderLine(
        hasDate, date, bestScore == 0 ? Optional.empty() : Optional.of(best), bestScore);
  }

  /** True where the line tells who wrote and nothing else. */
  static boolean isByLine(String line) {
    return line.length() < 120 && BY_LINE.matcher(line).matches();
  }

  /** True where the line names a section of the paper and nothing else. */
  static boolean isSection(String line) {
    List<String> parts = parts(line);
    return !parts.isEmpty()
        && line.length() < 60
        && parts.stream()
            .allMatch(p -> SECTION.matcher(p).matches() || NUMBERED.matcher(p).matches());
  }

  /** The length of a section word that opens a title, "ANALYSE. Après…", with its mark; else 0. */
  static int sectionPrefix(String line) {
    Matcher mark = Pattern.compile("\\h*[.:|/–—]\\h+|\\h+-\\h+").matcher(line);
    if (!mark.find() || mark.start() == 0) {
      return 0;
    }
    String word = line.substring(0, mark.start());
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return capitals && SECTION.matcher(word).matches() ? mark.end() : 0;
  }

  /** "carnet de géopolitique", after the carnet's name. */
  private static boolean describesPublisher(String part) {
    return Character.isLowerCase(part.codePointAt(0)) && PUBLISHER_WORD.matcher(part).find();
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    // "Accueil > Monde > Europe de l'EstVigie-Monde": pages glue the way here to what follows.
    String parted =
        line.contains(" > ") ? line.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})", " | ") : line;
    for (String part : SEPARATOR.split(parted)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static Optional<PrintedDates.Found> wholeDate(String part) {
    Optional<PrintedDates.Found> found = PrintedDates.find(part);
    if (found.isEmpty()) {
      return found;
    }
    String before = part.substring(0, found.get().start());
    String after = part.substring(found.get().end());
    before = UPDATED.matcher(before).replaceFirst("");
    boolean whole = BEFORE_DATE.matcher(before).matches() && AFTER_DATE.matcher(after).matches();
    return whole ? found : Optional.empty();
  }

  /**
   * 0 for what is no publisher; a newspaper's article and vocabulary count 2 each, and several
   * words, so that "Strasbourg" before a date stays a town.
   */
  private static int publisherScore(String part, boolean beforeDate) {
    int words = part.split("[\\h\\s]+").length;
    if (words > 9
        || !Character.isUpperCase(part.codePointAt(0))
        || part.matches(".*[?!:«»“”].*")
        || SECTION.matcher(part).matches()
        || NUMBERED.matcher(part).matches()
        || BY_LINE.matcher(part).matches()) {
      return 0;
    }
    int score = PUBLISHER_WORD.matcher(part).find() ? 3 : 0;
    score += STARTS_WITH_ARTICLE.matcher(part).matches() ? 2 : 0;
    return score == 0 && words > 1 && beforeDate ? 1 : score;
  }
}
