package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each surface token its part of speech and morphology, from left to right. Immutable and
 * thread-safe.
 */
final class Tagger {
  private final SparseModel model;
  private final Optional<GuideTagger> guide;
  private final Lexicon lexicon;
  private final Tag[] tags;
  private final int[] tagHashes;
  private final boolean[] isName;

  Tagger(SparseModel model, Lexicon lexicon, Optional<GuideTagger> guide) {
    this.model = model;
    this.guide = guide;
    this.lexicon = lexicon;
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

  /**
   * @param forms tokens as printed, apostrophes straight
   * @param names true for those that must be PROPN
   */
  List<Tag> tag(String[] forms, boolean[] names) {
    var view = TaggerFeatures.of(forms, guide.map(g -> g.tag(forms)).orElse(null), lexicon);
    Features features = new Features();
    int[] scores = new int[tags.length];
    List<Tag> found = new ArrayList<>(forms.length);
    int before = 0;
    int before2 = 0;
    for (int i = 0; i < forms.length; i++) {
      view.fill(features, i, before, before2);
      java.util.Arrays.fill(scores, 0);
      model.score(features.hashes, features.count, scores);
      int best =
          names[i]
              ? best(scores, isName, true)
              : best(scores, limits(forms, i), before(found, 1), before(found, 2));
      found.add(tags[best]);
      before2 = before;
      before = tagHashes[best];
    }
    return found;
  }

  private TagLimits limits(String[] forms, int i) {
    String earlier = i < 2 ? "" : forms[i - 2];
    String before = i == 0 ? "" : forms[i - 1];
    boolean first = i == 0 || i == 1 && !Character.isLetterOrDigit(before.charAt(0));
    String following = i + 1 < forms.length ? forms[i + 1] : "";
    return new TagLimits(lexicon, forms[i], first, earlier, before, following);
  }

  private static @Nullable Tag before(List<Tag> found, int back) {
    return found.size() < back ? null : found.get(found.size() - back);
  }

  private int best(int[] scores, TagLimits limits, @Nullable Tag before, @Nullable Tag before2) {
    boolean[] out = null; // most often the first choice will do
    while (true) {
      int best = best(scores, out, false);
      if (best < 0) {
        return best(scores, null, false);
      }
      if (limits.allows(tags[best]) && limits.follows(tags[best], before, before2)) {
        return best;
      }
      out = out == null ? new boolean[scores.length] : out;
      out[best] = true;
    }
  }

  private static int best(int[] scores, boolean @Nullable [] which, boolean wanted) {
    int best = -1;
    for (int c = 0; c < scores.length; c++) {
      if ((which == null || which[c] == wanted) && (best < 0 || scores[c] > scores[best])) {
        best = c;
      }
    }
    return best;
  }
}
