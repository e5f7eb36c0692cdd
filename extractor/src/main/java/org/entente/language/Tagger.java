package org.entente.language;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each surface token its part of speech and morphology, from left to right. Immutable and
 * thread-safe.
 */
final class Tagger {
  private final SparseModel model;
  private final Optional<GuideTagger> guide;
  private final Tag[] tags;
  private final int[] tagHashes;
  private final boolean[] isName;

  Tagger(SparseModel model, Optional<GuideTagger> guide) {
    this.model = model;
    this.guide = guide;
    int n = model.classes().size();
    this.tags = new Tag[n];
    this.tagHashes = new int[n];
    this.isName = new boolean[n];
    for (int i = 0; i < n; i++) {
      tags[i] = Tag.parse(model.classes().get(i));
      tagHashes[i] = model.classes().get(i).hashCode();
      isName[i] = tags[i].upos().equals(List.of("PROPN"));
    }
  }

  static Tagger read(InputStream in, String name, Optional<GuideTagger> guide) {
    return new Tagger(SparseModel.read(in, name), guide);
  }

  /**
   * @param forms tokens as printed, apostrophes straight
   * @param names true for those that must be PROPN
   */
  List<Tag> tag(String[] forms, boolean[] names) {
    var view = TaggerFeatures.of(forms, guide.map(g -> g.tag(forms)).orElse(null));
    Features features = new Features();
    int[] scores = new int[tags.length];
    List<Tag> found = new ArrayList<>(forms.length);
    int before = 0;
    int before2 = 0;
    for (int i = 0; i < forms.length; i++) {
      view.fill(features, i, before, before2);
      java.util.Arrays.fill(scores, 0);
      model.score(features.hashes, features.count, scores);
      int best = -1;
      for (int c = 0; c < scores.length; c++) {
        if ((!names[i] || isName[c]) && (best < 0 || scores[c] > scores[best])) {
          best = c;
        }
      }
      found.add(tags[best]);
      before2 = before;
      before = tagHashes[best];
    }
    return found;
  }
}
