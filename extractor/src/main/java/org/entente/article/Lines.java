package org.entente.article;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines and joins what was only wrapped. */
final class Lines {
  private Lines() {}

  /** The lines that are not blank, in text order; paragraphs wrapped at a column are one line. */
  static List<Line> of(String text) {
    List<List<Line>> paragraphs = paragraphs(text);
    boolean wrapped = isWrapped(paragraphs);
    List<Line> lines = new ArrayList<>();
    for (List<Line> paragraph : paragraphs) {
      if (wrapped && paragraph.size() > 1) {
        lines.addAll(joined(text, paragraph));
      } else {
        lines.addAll(paragraph);
      }
    }
    return lines;
  }

  /** Groups of lines with blank lines between the groups. */
  private static List<List<Line>> paragraphs(String text) {
    List<List<Line>> paragraphs = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      Line line = new Line(start, end, text.substring(start, end)).part(0, end - start);
      if (!line.isEmpty()) {
        current.add(line);
      } else if (!current.isEmpty()
          && !(end > 0 && end == start && text.startsWith("\r\n", end - 1))) {
        paragraphs.add(current);
        current = new ArrayList<>();
      }
      start = end + 1;
    }
    if (!current.isEmpty()) {
      paragraphs.add(current);
    }
    return paragraphs;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
  }

  /** A text is wrapped at a column where most lines break within a sentence at about one length. */
  private static boolean isWrapped(List<List<Line>> paragraphs) {
    int inner = 0;
    int open = 0;
    for (List<Line> paragraph : paragraphs) {
      for (int i = 0; i + 1 < paragraph.size(); i++) {
        Line line = paragraph.get(i);
        if (line.length() > 110) {
          return false;
        }
        inner++;
        if (line.length() >= 45
            && ".!?:;»”\"".indexOf(line.text().charAt(line.text().length() - 1)) < 0) {
          open++;
        }
      }
    }
    return inner >= 6 && open * 10 >= inner * 7;
  }

  private static List<Line> joined(String text, List<Line> paragraph) {
    List<Line> lines = new ArrayList<>();
    Line open = paragraph.getFirst();
    for (Line next : paragraph.subList(1, paragraph.size())) {
      boolean continues = open.length() >= 45 || Character.isLowerCase(next.text().charAt(0));
      if (continues) {
        String whole = text.substring(open.start(), next.end()).replaceAll("[\\r\\n]", " ");
        open = new Line(open.start(), next.end(), whole);
      } else {
        lines.add(open);
        open = next;
      }
    }
    lines.add(open);
    return lines;
  }
}
