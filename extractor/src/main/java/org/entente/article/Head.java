package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first lines of an article, up to its running text: section, title, by-line, date, dateline.
 *
 * @param rest the lines of the running text, in order
 */
record Head(
    List<Block> blocks,
    Optional<Line> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    List<Line> rest) {
  private static final int MOST_LINES = 8;

  /** Longer than this, a line is running text and no header. */
  private static final int LONGEST = 170;

  /** Where a broken page glues what follows a title to it: "le PacifiquePublié le". */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}.?!»])(?=(?:Par |Publié|Mis en ligne|Posté|By |Published|Le \\d))");

  /** "Propos recueillis pour Le Journal du Lac le jeudi 3 avril 2025." */
  private static final Pattern COLLECTED =
      Pattern.compile(
          "[Pp]ropos recueillis[^.]{0,60}? pour (\\p{Lu}[^.,]{3,50}?),? le"
              + " (?=[\\p{Ll}\\d])([^.]{8,40})");

  static Head read(List<Line> lines) {
    Reader reader = new Reader();
    int at = 0;
    while (at < lines.size() && at < MOST_LINES && reader.takes(lines.get(at), lines, at)) {
      at++;
    }
    List<Line> rest = new ArrayList<>(lines.subList(at, lines.size()));
    reader.openDateline(rest);
    reader.lookIntoFirstParagraphs(rest);
    return reader.head(rest);
  }

  /** Goes down the lines and remembers what it saw; lives for one article. */
  private static final class Reader {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> titles = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private int publisherScore;
    private boolean dated;
    private boolean announced; // a press release puts its title below the date

    /** True where the line belongs to the head. */
    boolean takes(Line line, List<Line> lines, int at) {
      if (line.length() > LONGEST || Dateline.find(line.text()).isPresent()) {
        return false;
      }
      Matcher glued = GLUED.matcher(line.text());
      if (glued.find() && HeaderLine.parse(line.text().substring(glued.start())).hasDate()) {
        title(line.part(0, glued.start()));
        about(line.part(glued.start(), line.length()));
        return true;
      }
      HeaderLine parsed = HeaderLine.parse(line.text());
      if (parsed.hasDate() && !opensEntry(line)) {
        about(line);
        return true;
      }
      if (HeaderLine.isSection(line.text())
          || HeaderLine.isByLine(line.text())
          || Body.isCue(line.text())) {
        about(line);
        return true;
      }
      boolean running =
          line.words() > 22
              || line.text().matches(".*[.;:]") && line.words() > 6
              || dated && !titles.isEmpty();
      if (running || at + 1 == lines.size()) {
        return false;
      }
      int prefix = HeaderLine.sectionPrefix(line.text());
      if (prefix > 0) {
        about(line.part(0, prefix));
      }
      title(line.part(prefix, line.length()));
      return true;
    }

    /** "25 mai 2014. – Petro Porochenko est élu": a date that opens a sentence dates no article. */
    private static boolean opensEntry(Line line) {
      return Character.isDigit(line.text().charAt(0))
          && line.text().endsWith(".")
          && line.words() > 8;
    }

    private void about(Line line) {
      blocks.add(new Block(new Span(line.start(), line.end()), Block.Kind.HEADER));
      HeaderLine parsed = HeaderLine.parse(line.text());
      announced |= line.text().matches("(?i)(?:communiqu|press release).*");
      if (parsed.hasDate() && !dated) {
        dated = true;
        date = parsed.date();
      }
      if (parsed.publisherScore() > publisherScore
          && (parsed.hasDate() || parsed.publisherScore() >= 2)) {
        publisher = parsed.publisher();
        publisherScore = parsed.publisherScore();
      }
    }

    private void title(Line line) {
      titles.add(line);
    }

    /** Cuts "SÉOUL, 1er novembre 2024 (Presse-Est) – " off the first paragraph. */
    void openDateline(List<Line> rest) {
      for (int i = 0; i < Math.min(2, rest.size()); i++) {
        Line line = rest.get(i);
        Optional<Dateline> found = Dateline.find(line.text());
        if (found.isPresent()) {
          Line cut = line.part(0, found.get().length());
          blocks.add(new Block(new Span(cut.start(), cut.end()), Block.Kind.HEADER));
          rest.set(i, line.part(found.get().length(), line.length()));
          date = dated ? date : found.get().date().or(() -> yearless(found.get(), rest));
          dated = true;
          publisher = found.get().agency().or(() -> publisher);
          publisherScore = found.get().agency().isPresent() ? 9 : publisherScore;
          return;
        }
      }
    }

    /** A dateline without a year is of the latest year that the text has come to. */
    private static Optional<LocalDate> yearless(Dateline dateline, List<Line> rest) {
      StringBuilder text = new StringBuilder();
      rest.forEach(l -> text.append(l.text()).append('\n'));
      OptionalInt year = PrintedDates.latestYear(text.toString());
      return year.isEmpty() ? Optional.empty() : dateline.day().map(d -> d.atYear(year.getAsInt()));
    }

    void lookIntoFirstParagraphs(List<Line> rest) {
      for (Line line : rest.subList(0, Math.min(2, rest.size()))) {
        Matcher collected = COLLECTED.matcher(line.text());
        if (!dated && collected.find()) {
          publisher = Optional.of(collected.group(1));
          publisherScore = 9;
          date = PrintedDates.find(collected.group(2)).flatMap(PrintedDates.Found::date);
          dated = date.isPresent();
        }
      }
    }

    Head head(List<Line> rest) {
      Optional<Line> name = findPublisherLine();
      Optional<Line> title = findTitle(name, rest);
      for (Line line : titles) {
        boolean isTitle = title.isPresent() && line == title.get();
        boolean isName = name.isPresent() && line == name.get();
        Block.Kind kind =
            isTitle ? Block.Kind.TITLE : isName ? Block.Kind.HEADER : Block.Kind.HEADING;
        blocks.add(new Block(new Span(line.start(), line.end()), kind));
      }
      if (title.isPresent() && rest.remove(title.get())) {
        blocks.add(new Block(new Span(title.get().start(), title.get().end()), Block.Kind.TITLE));
      }
      blocks.sort((a, b) -> a.span().compareTo(b.span()));
      return new Head(blocks, title, date, publisher, rest);
    }

    private Optional<Line> findTitle(Optional<Line> name, List<Line> rest) {
      List<Line> others = new ArrayList<>(titles);
      name.ifPresent(others::remove);
      if (rest.size() > 1 && (others.isEmpty() || name.isPresent() && announced)) {
        Line first = rest.getFirst();
        boolean brief = first.words() <= 16 && !first.text().matches(".*[.;:,»]|^\\d+\\..*");
        if (brief
            && first.length() > 8
            && !Body.isCue(first.text())
            && !first.text().endsWith("?")) {
          return Optional.of(first);
        }
      }
      // "CORÉE" above "Soixante-dix ans d'une paix…" and "Le blog de X" are not what it is called.
      return others.stream()
          .filter(t -> t.words() >= 3 && HeaderLine.parse(t.text()).publisherScore() < 3)
          .findFirst()
          .or(() -> others.stream().findFirst());
    }

    /** Of several lines that could be the title, the one that is the newspaper's name. */
    private Optional<Line> findPublisherLine() {
      if (publisherScore >= 3) {
        return Optional.empty();
      }
      for (Line line : titles.subList(0, Math.min(3, titles.size()))) {
        HeaderLine parsed = HeaderLine.parse(line.text());
        boolean name =
            parsed.publisherScore() >= 3 && line.words() <= 9 && !line.text().contains(" : ");
        if (name && (titles.size() > 1 || dated)) {
          publisher = parsed.publisher();
          publisherScore = parsed.publisherScore();
          return Optional.of(line);
        }
      }
      return Optional.empty();
    }
  }
}
