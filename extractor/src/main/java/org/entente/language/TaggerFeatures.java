package org.entente.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger looks at: the word, its beginning, ending and shape, its neighbours, the guide.
 */
final class TaggerFeatures {
  private static final int OUTSIDE = 7;
  private static final int REACH = 2; // neighbours on each side

  private final int n;
  private final int[] form;
  private final int[] lower;
  private final int[] shape;
  private final int[][] prefix; // by length, 1 to 4
  private final int[][] suffix; // by length, 1 to 6
  private final int[] guide;
  private final int[] verb; // what verb forms it may be; 0 is none

  private TaggerFeatures(int n) {
    this.n = n;
    int size = n + 2 * REACH;
    form = new int[size];
    lower = new int[size];
    shape = new int[size];
    prefix = new int[5][size];
    suffix = new int[7][size];
    guide = new int[size];
    verb = new int[size];
  }

  static TaggerFeatures of(String[] forms, String @Nullable [] guideTags, Lexicon lexicon) {
    var view = new TaggerFeatures(forms.length);
    for (int at = 0; at < view.lower.length; at++) {
      int i = at - REACH;
      if (i < 0 || i >= forms.length) {
        view.form[at] = view.lower[at] = view.shape[at] = view.guide[at] = OUTSIDE;
        continue;
      }
      String form = forms[i];
      String lower = form.toLowerCase(Locale.ROOT);
      view.form[at] = form.hashCode();
      view.lower[at] = lower.hashCode();
      view.shape[at] = shape(form);
      for (int k = 1; k <= 4; k++) {
        view.prefix[k][at] = lower.length() < k ? OUTSIDE : lower.substring(0, k).hashCode();
      }
      for (int k = 1; k <= 6; k++) {
        view.suffix[k][at] =
            lower.length() < k ? OUTSIDE : lower.substring(lower.length() - k).hashCode();
      }
      view.verb[at] = verb(lexicon.verbReadings(lower));
      view.guide[at] = guideTags == null ? 0 : guideTags[i].hashCode();
    }
    return view;
  }

  private static int verb(List<Conjugation.Reading> readings) {
    int sum = 0;
    for (Conjugation.Reading reading : readings) {
      Morphology m = reading.morphology();
      sum +=
          Features.mix(
              31,
              (((m.verbForm().ordinal() * 8 + m.mood().ordinal()) * 8 + m.tense().ordinal()) * 8
                          + m.gender().ordinal())
                      * 8
                  + m.count().ordinal() * 4
                  + m.person());
    }
    return sum;
  }

  /** Runs of capitals, small letters, digits, others: "N'Djamena" → "X'Xx". */
  private static int shape(String form) {
    int shape = 1;
    char before = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (kind != before) {
        shape = shape * 31 + kind;
      }
      before = kind;
    }
    return form.length() == 1 ? shape * 31 : shape;
  }

  void fill(Features f, int index, int before, int before2) {
    int i = index + REACH;
    f.clear();
    int t = 100;
    f.add(t++, 0);
    f.add(t++, form[i]);
    f.add(t++, lower[i]);
    f.add(t++, shape[i]);
    f.add(t++, shape[i], index == 0 ? 1 : 0);
    for (int k = 1; k <= 4; k++) {
      f.add(t++, prefix[k][i]);
    }
    for (int k = 1; k <= 6; k++) {
      f.add(t++, suffix[k][i]);
    }
    f.add(t++, suffix[3][i], shape[i]);
    f.add(t++, lower[i - 1]);
    f.add(t++, lower[i + 1]);
    f.add(t++, lower[i - 2]);
    f.add(t++, lower[i + 2]);
    f.add(t++, suffix[3][i - 1]);
    f.add(t++, suffix[3][i + 1]);
    f.add(t++, suffix[2][i + 1], suffix[2][i]);
    f.add(t++, shape[i - 1]);
    f.add(t++, shape[i + 1]);
    f.add(t++, lower[i - 1], lower[i]);
    f.add(t++, lower[i], lower[i + 1]);
    f.add(t++, lower[i - 1], lower[i + 1]);
    f.add(t++, before);
    f.add(t++, before2);
    f.add(t++, before, before2);
    f.add(t++, before, lower[i]);
    f.add(t++, before, suffix[3][i]);
    f.add(t++, before, suffix[2][i], suffix[2][i + 1]);
    f.add(t++, before, lower[i + 1]);
    f.add(t++, before2, lower[i - 1], suffix[2][i]);
    f.add(t++, verb[i], shape[i]);
    f.add(t++, verb[i], before);
    f.add(t++, verb[i], lower[i - 1]);
    f.add(t++, verb[i], suffix[2][i]);
    f.add(t++, verb[i + 1]);
    f.add(t++, verb[i + 1], before, suffix[1][i]);
    if (guide[i] != 0) {
      f.add(t++, guide[i], verb[i]);
      f.add(t++, guide[i]);
      f.add(t++, guide[i], before);
      f.add(t++, guide[i], suffix[3][i]);
      f.add(t++, guide[i], suffix[2][i]);
      f.add(t++, guide[i], suffix[1][i], before);
      f.add(t++, guide[i], lower[i]);
      f.add(t++, guide[i], guide[i + 1]);
      f.add(t++, guide[i - 1], guide[i], guide[i + 1]);
      f.add(t++, guide[i + 1], before);
      f.add(t++, guide[i], shape[i]);
    }
  }
}
