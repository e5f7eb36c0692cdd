package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.entente.article.Language;

/**
 * Sentences with hand-made trees, read from CoNLL-U (universaldependencies.org/format.html). Empty
 * nodes and enhanced dependencies are left out.
 */
public record Treebank(List<Example> sentences) {
  public Treebank {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param text as printed
   * @param surface tokens as printed: "du" is one
   */
  public record Example(String text, List<Surface> surface, List<Word> words) {
    public Example {
      surface = List.copyOf(surface);
      words = List.copyOf(words);
    }

    private Example opened() {
      List<Surface> opened = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        opened.add(new Surface(words.get(i).form(), i, i + 1));
      }
      return new Example(text, opened, words);
    }
  }

  /**
   * Its sentences with surface tokens as our tokenizer of that language cuts them: English clitics
   * are tokens of their own ("do", "n't"), French contractions are not ("du").
   */
  List<Example> cutFor(Language language) {
    return language == Language.FR ? sentences : sentences.stream().map(Example::opened).toList();
  }

  /** A token as printed, and the words [from, to) it stands for. */
  public record Surface(String form, int from, int to) {}

  /**
   * A syntactic word.
   *
   * @param head index of its governor, from 0, or -1
   */
  public record Word(
      String form, String lemma, String upos, Morphology morphology, int head, String deprel) {}

  /** Reads files, gzipped where their name ends in ".gz", one after the other. */
  public static Treebank read(List<Path> files) throws IOException {
    List<Example> all = new ArrayList<>();
    for (Path file : files) {
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
        all.addAll(read(in).sentences);
      }
    }
    return new Treebank(all);
  }

  public static Treebank read(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Example> all = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String line;
    while ((line = reader.readLine()) != null) {
      if (!line.isEmpty()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        all.add(example(lines));
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      all.add(example(lines));
    }
    return new Treebank(all);
  }

  private static Example example(List<String> lines) {
    String text = "";
    List<Surface> surface = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    int covered = 0; // words that stand under a contraction
    for (String line : lines) {
      if (line.startsWith("#")) {
        if (line.startsWith("# text = ")) {
          text = line.substring("# text = ".length());
        }
        continue;
      }
      String[] cell = line.split("\t");
      if (cell[0].contains(".")) {
        continue;
      }
      int dash = cell[0].indexOf('-');
      if (dash > 0) {
        covered = Integer.parseInt(cell[0].substring(dash + 1));
        surface.add(
            new Surface(cell[1], Integer.parseInt(cell[0].substring(0, dash)) - 1, covered));
        continue;
      }
      int id = Integer.parseInt(cell[0]);
      if (id > covered) {
        surface.add(new Surface(cell[1], id - 1, id));
      }
      words.add(
          new Word(
              cell[1].replace('’', '\''),
              cell[2].replace('’', '\''),
              cell[3],
              Tag.morphology(cell[3], features(cell[5])),
              Integer.parseInt(cell[6]) - 1,
              cell[7]));
    }
    return new Example(text, surface, words);
  }

  private static Map<String, String> features(String cell) {
    Map<String, String> features = new TreeMap<>();
    for (String pair : cell.split("\\|")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        features.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return features;
  }
}
