package org.entente.language;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A greedy transition parser (arc-hybrid). Its trees are projective and have one root. Immutable
 * and thread-safe.
 */
final class Parser {
  private final SparseModel model;
  private final Moves moves;

  Parser(SparseModel model) {
    this.model = model;
    this.moves = new Moves(model.classes());
  }

  static Parser read(InputStream in, String name) {
    return new Parser(SparseModel.read(in, name));
  }

  /** For each word its head, or -1, and its relation. */
  record Tree(int[] heads, String[] relations) {}

  Tree parse(ParserInput input) {
    var state = new ParserState(input);
    var features = new Features();
    int[] scores = new int[moves.size()];
    while (!state.isDone()) {
      ParserFeatures.fill(features, state);
      Arrays.fill(scores, 0);
      model.score(features.hashes, features.count, scores);
      int best = -1;
      boolean shift = state.allows(ParserState.SHIFT);
      boolean left = state.allows(ParserState.LEFT);
      boolean right = state.allows(ParserState.RIGHT);
      for (int c = 0; c < scores.length; c++) {
        int move = moves.move[c];
        boolean allowed =
            move == ParserState.SHIFT ? shift : move == ParserState.LEFT ? left : right;
        if (allowed && (best < 0 || scores[c] > scores[best])) {
          best = c;
        }
      }
      moves.apply(state, best);
    }
    int[] heads = new int[input.size];
    String[] relations = new String[input.size];
    for (int i = 0; i < input.size; i++) {
      boolean root = state.head[i] == input.size;
      heads[i] = root ? -1 : state.head[i];
      relations[i] = root ? "root" : moves.relations.get(state.label[i]);
    }
    return new Tree(heads, relations);
  }

  /** The classes of the model: a move and, for an arc, its label: "SHIFT", "LEFT nsubj". */
  static final class Moves {
    final int[] move;
    final int[] relation;
    final List<String> relations;
    private final boolean[] isMarker;

    Moves(List<String> classes) {
      relations =
          classes.stream()
              .filter(c -> c.contains(" "))
              .map(c -> c.substring(c.indexOf(' ') + 1))
              .distinct()
              .sorted()
              .toList();
      move = new int[classes.size()];
      relation = new int[classes.size()];
      isMarker = new boolean[classes.size()];
      for (int i = 0; i < move.length; i++) {
        String[] parts = classes.get(i).split(" ");
        move[i] =
            switch (parts[0]) {
              case "SHIFT" -> ParserState.SHIFT;
              case "LEFT" -> ParserState.LEFT;
              default -> ParserState.RIGHT;
            };
        relation[i] = parts.length == 1 ? -1 : relations.indexOf(parts[1]);
        isMarker[i] = parts.length == 2 && (parts[1].equals("case") || parts[1].equals("mark"));
      }
    }

    int size() {
      return move.length;
    }

    void apply(ParserState state, int c) {
      state.apply(move[c], relation[c], isMarker[c]);
    }
  }
}
