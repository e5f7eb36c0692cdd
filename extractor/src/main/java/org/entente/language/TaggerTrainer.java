package org.entente.language;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.article.Language;

/** Trains the tagger of a language from treebanks. The same files give the same model. */
public final class TaggerTrainer {
  private static final int EPOCHS = 8;
  private static final long SEED = 20_24;

  private TaggerTrainer() {}

  /** Trains and writes a model file. */
  public static void train(Language language, Treebank treebank, OutputStream out)
      throws IOException {
    List<Treebank.Example> examples = treebank.cutFor(language);
    Lexicon lexicon = LexiconTrainer.train(language, examples);
    var frozen = frozen(examples, lexicon, GuideTagger.of(language));
    SparseModel.write(out, frozen.classes(), frozen.hashes(), frozen.rowStart(), frozen.entries());
  }

  static Tagger train(
      List<Treebank.Example> examples, Lexicon lexicon, Optional<GuideTagger> guide) {
    return new Tagger(frozen(examples, lexicon, guide).model(), lexicon, guide);
  }

  static String[] forms(Treebank.Example example) {
    return example.surface().stream().map(s -> s.form().replace('’', '\'')).toArray(String[]::new);
  }

  private record Prepared(TaggerFeatures view, int[] gold) {}

  private static Perceptron.Frozen frozen(
      List<Treebank.Example> examples, Lexicon lexicon, Optional<GuideTagger> guide) {
    Map<String, Integer> classes = new LinkedHashMap<>();
    List<Prepared> prepared = new ArrayList<>();
    for (Treebank.Example example : examples) {
      String[] forms = forms(example);
      int[] gold = new int[forms.length];
      for (int i = 0; i < gold.length; i++) {
        Treebank.Surface surface = example.surface().get(i);
        String tag = Tag.of(example.words().subList(surface.from(), surface.to())).written();
        gold[i] = classes.computeIfAbsent(tag, k -> classes.size());
      }
      String[] guided = guide.map(g -> g.tag(forms)).orElse(null);
      prepared.add(new Prepared(TaggerFeatures.of(forms, guided, lexicon), gold));
    }
    List<String> names = List.copyOf(classes.keySet());
    int[] hashes = names.stream().mapToInt(String::hashCode).toArray();
    var perceptron = new Perceptron();
    var random = new Random(SEED);
    var features = new Features();
    float[] scores = new float[names.size()];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(prepared, random);
      for (Prepared sentence : prepared) {
        int before = 0;
        int before2 = 0;
        for (int i = 0; i < sentence.gold.length; i++) {
          sentence.view.fill(features, i, before, before2);
          Arrays.fill(scores, 0);
          perceptron.score(features.hashes, features.count, scores);
          int best = 0;
          for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
              best = c;
            }
          }
          if (best != sentence.gold[i]) {
            perceptron.update(features.hashes, features.count, sentence.gold[i], best);
          }
          perceptron.tick();
          before2 = before;
          before = hashes[best]; // what it will see when it tags for real
        }
      }
    }
    return Perceptron.freeze(List.of(perceptron), names, 1, 0.1f);
  }
}
