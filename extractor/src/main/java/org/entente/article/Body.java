package org.entente.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells paragraphs, headings and signatures of the running text apart. */
final class Body {
  /** "[PAPIER, 1 min 30] Hier, à l'aube…": a note to the speaker, not of the text. */
  private static final Pattern CUE = Pattern.compile("^\\[\\p{Lu}{3,}[^\\]]{0,60}\\]\\h*");

  private static final Pattern SIGNATURE = Pattern.compile("^[–—-]\\h*\\p{Lu}.{2,110}[^.;:!?]$");

  private static final Pattern END_OF_QUOTE = Pattern.compile(".*[»”\"]\\h*[.!?]?$");

  private static final int LONGEST_HEADING = 100;

  /** Marks of Markdown and of lists, which are no part of a sentence. */
  private static final Pattern MARK = Pattern.compile("^(?:#{1,6}|[▪●•◦■□▶►*])\\h+(?=\\S)");

  private Body() {}

  /** True for "[SON – archive, dix secondes]" alone on its line. */
  static boolean isCue(String line) {
    return line.matches("\\[\\p{Lu}{3,}[^\\]]{0,60}\\]");
  }

  static void read(List<Line> lines, List<Block> blocks) {
    boolean afterQuote = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher mark = MARK.matcher(line.text());
      if (mark.find()) {
        line = line.part(mark.end(), line.length());
      }
      Matcher cue = CUE.matcher(line.text());
      if (isCue(line.text())) {
        add(blocks, line, Block.Kind.HEADER);
        continue;
      }
      if (cue.find() && cue.end() < line.length()) {
        add(blocks, line.part(0, cue.end()), Block.Kind.HEADER);
        line = line.part(cue.end(), line.length());
      }
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      Block.Kind kind = Block.Kind.PARAGRAPH;
      if (afterQuote && SIGNATURE.matcher(line.text()).matches()) {
        kind = Block.Kind.SIGNATURE;
      } else if (next != null && isHeading(line, next)) {
        kind = Block.Kind.HEADING;
      }
      add(blocks, line, kind);
      afterQuote = END_OF_QUOTE.matcher(line.text()).matches();
    }
  }

  private static boolean isHeading(Line line, Line next) {
    String text = line.text();
    if (line.length() > LONGEST_HEADING || next.length() <= line.length()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean question = last == '?' && !text.contains(". ");
    boolean open = ".!;:…»”\"?,".indexOf(last) < 0;
    boolean listItem = text.matches("^[–—•▪*-].*");
    return !listItem && (question || open);
  }

  private static void add(List<Block> blocks, Line line, Block.Kind kind) {
    blocks.add(new Block(new Span(line.start(), line.end()), kind));
  }
}
