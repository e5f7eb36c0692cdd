package org.entente.language;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.article.Language;

/**
 * Trains the parser of a language from treebanks, with a dynamic oracle (Goldberg and Nivre 2013)
 * and tags as the tagger would give them to unseen text. The same files give the same model.
 */
public final class ParserTrainer {
  private static final int FOLDS = 5;
  private static final int EXPLORED = 90; // per cent of moves that follow the model, not the tree
  private static final float SMALLEST = 0.1f; // weights below it are left out
  private static final long SEED = 1789;

  private ParserTrainer() {}

  /**
   * How long to train.
   *
   * @param epochs times each run sees all sentences
   * @param runs runs in different order whose weights are averaged; each costs as much time
   * @param minUpdates features that mended fewer mistakes in a run, on the mean, are left out
   */
  public record Options(int epochs, int runs, int minUpdates) {
    /** What the models that come with Entente were trained with. */
    public static Options defaults(Language language) {
      return switch (language) {
        case FR -> new Options(12, 6, 2);
        case EN -> new Options(10, 3, 3);
      };
    }
  }

  /** Trains and writes a model file. */
  public static void train(Language language, Treebank treebank, Options options, OutputStream out)
      throws IOException {
    var frozen = frozen(options, prepare(language, treebank.cutFor(language)));
    SparseModel.write(out, frozen.classes(), frozen.hashes(), frozen.rowStart(), frozen.entries());
  }

  /** A sentence with predicted tags and lemmas, and its hand-made tree made projective. */
  record Prepared(ParserInput input, int[] heads, String[] relations) {}

  /** Tags each fifth of the sentences with a tagger and a lexicon made from the other four. */
  static List<Prepared> prepare(Language language, List<Treebank.Example> examples) {
    var guide = GuideTagger.of(language);
    Prepared[] prepared = new Prepared[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Treebank.Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(examples.get(i));
        }
      }
      Lexicon lexicon = LexiconTrainer.train(language, others);
      Tagger tagger = TaggerTrainer.train(others, lexicon, guide);
      for (int i = fold; i < prepared.length; i += FOLDS) {
        Treebank.Example example = examples.get(i);
        prepared[i] = prepare(example, Words.tagged(example, tagger, lexicon));
      }
    }
    return List.of(prepared);
  }

  /** Leaves out quotation marks, as {@link SentenceParser} does. */
  private static Prepared prepare(Treebank.Example example, List<Words.Word> tagged) {
    int n = tagged.size();
    boolean[] kept = new boolean[n];
    int[] place = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      kept[i] = !SentenceParser.isQuote(tagged.get(i).form());
    }
    for (int i = 0; i < n; i++) {
      int head = example.words().get(i).head();
      if (head >= 0 && !kept[head] || head < 0 && !kept[i]) {
        Arrays.fill(kept, true); // a mark that governs: leave the sentence as it is
        break;
      }
    }
    for (int i = 0; i < n; i++) {
      place[i] = size;
      size += kept[i] ? 1 : 0;
    }
    List<Words.Word> words = new ArrayList<>();
    int[] heads = new int[size];
    String[] relations = new String[size];
    for (int i = 0; i < n; i++) {
      if (kept[i]) {
        Treebank.Word word = example.words().get(i);
        words.add(tagged.get(i));
        heads[place[i]] = word.head() < 0 ? -1 : place[word.head()];
        relations[place[i]] = word.deprel();
      }
    }
    projectivize(heads);
    return new Prepared(Words.input(words), heads, relations);
  }

  private static Perceptron.Frozen frozen(Options options, List<Prepared> sentences) {
    var relations = new TreeSet<String>();
    sentences.forEach(s -> relations.addAll(List.of(s.relations)));
    List<String> classes = new ArrayList<>(List.of("SHIFT"));
    relations.forEach(r -> classes.add("LEFT " + r));
    relations.forEach(r -> classes.add("RIGHT " + r));
    var moves = new Parser.Moves(classes);
    List<Perceptron> runs =
        IntStream.range(0, options.runs)
            .mapToObj(run -> run(sentences, classes, moves, options.epochs, SEED + run))
            .toList();
    return Perceptron.freeze(runs, classes, options.minUpdates * options.runs, SMALLEST);
  }

  private static Perceptron run(
      List<Prepared> sentences, List<String> classes, Parser.Moves moves, int epochs, long seed) {
    var perceptron = new Perceptron();
    var random = new Random(seed);
    var features = new Features();
    float[] scores = new float[classes.size()];
    int[] costs = new int[3];
    List<Prepared> order = new ArrayList<>(sentences);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Prepared sentence : order) {
        int[] gold = Arrays.copyOf(sentence.heads, sentence.heads.length);
        for (int i = 0; i < gold.length; i++) {
          gold[i] = gold[i] < 0 ? gold.length : gold[i];
        }
        var state = new ParserState(sentence.input);
        while (!state.isDone()) {
          ParserFeatures.fill(features, state);
          Arrays.fill(scores, 0);
          perceptron.score(features.hashes, features.count, scores);
          int cheapest = costs(state, gold, costs);
          int top = state.top(0);
          int best = -1;
          int wanted = -1;
          for (int c = 0; c < scores.length; c++) {
            int move = moves.move[c];
            if (costs[move] == Integer.MAX_VALUE) {
              continue;
            }
            if (best < 0 || scores[c] > scores[best]) {
              best = c;
            }
            boolean good = costs[move] == cheapest;
            if (good && move != ParserState.SHIFT) {
              int governor = move == ParserState.LEFT ? state.next : state.top(1);
              good =
                  governor != gold[top]
                      || moves.relations.get(moves.relation[c]).equals(sentence.relations[top]);
            }
            if (good && (wanted < 0 || scores[c] > scores[wanted])) {
              wanted = c;
            }
          }
          if (best != wanted) {
            perceptron.update(features.hashes, features.count, wanted, best);
          }
          perceptron.tick();
          boolean explore = epoch > 0 && random.nextInt(100) < EXPLORED;
          moves.apply(state, explore ? best : wanted);
        }
      }
    }
    return perceptron;
  }

  /**
   * How many arcs of the hand-made tree each move makes unreachable.
   *
   * @return the smallest of them; a move not allowed costs {@code Integer.MAX_VALUE}
   */
  private static int costs(ParserState s, int[] gold, int[] costs) {
    int top = s.top(0);
    int below = s.top(1);
    Arrays.fill(costs, Integer.MAX_VALUE);
    if (s.allows(ParserState.SHIFT)) {
      int cost = 0;
      for (int k = 0; k < s.depth; k++) {
        int word = s.stack[k];
        cost += gold[word] == s.next ? 1 : 0;
        cost += k < s.depth - 1 && gold[s.next] == word ? 1 : 0;
      }
      costs[ParserState.SHIFT] = cost;
    }
    if (s.allows(ParserState.LEFT) || s.allows(ParserState.RIGHT)) {
      int lost = 0; // dependents of the top still in the buffer
      for (int word = s.next; word < s.n; word++) {
        lost += gold[word] == top ? 1 : 0;
      }
      boolean ahead = gold[top] >= s.next;
      if (s.allows(ParserState.LEFT)) {
        costs[ParserState.LEFT] =
            lost
                + (ahead && gold[top] != s.next ? 1 : 0)
                + (below >= 0 && gold[top] == below ? 1 : 0);
      }
      if (s.allows(ParserState.RIGHT)) {
        costs[ParserState.RIGHT] = lost + (ahead ? 1 : 0);
      }
    }
    return Math.min(costs[0], Math.min(costs[1], costs[2]));
  }

  /** Lifts arcs that cross others to the governor's governor, the shortest first. */
  static void projectivize(int[] heads) {
    for (int guard = 0; guard < 200; guard++) {
      int worst = -1;
      for (int d = 0; d < heads.length; d++) {
        if (heads[d] >= 0
            && crosses(heads, d)
            && (worst < 0 || Math.abs(heads[d] - d) < Math.abs(heads[worst] - worst))) {
          worst = d;
        }
      }
      if (worst < 0 || heads[heads[worst]] < 0) {
        return;
      }
      heads[worst] = heads[heads[worst]];
    }
  }

  private static boolean crosses(int[] heads, int dependent) {
    int from = Math.min(dependent, heads[dependent]);
    int to = Math.max(dependent, heads[dependent]);
    for (int i = from + 1; i < to; i++) {
      int at = i;
      while (at >= 0 && at != heads[dependent]) {
        at = heads[at];
      }
      if (at < 0) {
        return true; // between governor and dependent, but not under the governor
      }
    }
    return false;
  }
}
