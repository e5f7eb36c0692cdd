package org.entente.language;

/**
 * What the parser looks at before each move: the words around stack top and buffer front with their
 * tags, agreement and dependents (after Zhang and Nivre 2011, with morphology and prepositions).
 */
final class ParserFeatures {
  private static final int NONE = -1;

  private ParserFeatures() {}

  private static int get(int[] values, int i) {
    return i < 0 ? ParserInput.OUTSIDE : values[i];
  }

  private static int distance(int a, int b) {
    int d = b - a;
    return a < 0 || b < 0 ? 0 : d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
  }

  /** What stands between two words: punctuation, verbs, conjunctions. */
  private static int between(ParserInput in, int from, int to) {
    int puncts = 0;
    int verbs = 0;
    int conjunctions = 0;
    for (int i = from + 1; from >= 0 && i < to && i - from < 30; i++) {
      puncts += in.isPunct[i] ? 1 : 0;
      verbs += in.isVerb[i] ? 1 : 0;
      conjunctions += in.isConjunction[i] ? 1 : 0;
    }
    return Math.min(puncts, 2) + 3 * Math.min(verbs, 2) + 9 * Math.min(conjunctions, 1);
  }

  static void fill(Features f, ParserState s) {
    ParserInput in = s.input;
    f.clear();
    int s0 = s.top(0);
    int s1 = s.top(1);
    int s2 = s.top(2);
    int n0 = s.next;
    int n1 = n0 + 1 <= s.n ? n0 + 1 : NONE;
    int n2 = n0 + 2 <= s.n ? n0 + 2 : NONE;
    int n3 = n0 + 3 <= s.n ? n0 + 3 : NONE;
    int s0l = s0 < 0 ? NONE : s.left1[s0];
    int s0l2 = s0 < 0 ? NONE : s.left2[s0];
    int s0r = s0 < 0 ? NONE : s.right1[s0];
    int s0r2 = s0 < 0 ? NONE : s.right2[s0];
    int s1l = s1 < 0 ? NONE : s.left1[s1];
    int s1r = s1 < 0 ? NONE : s.right1[s1];
    int s1r2 = s1 < 0 ? NONE : s.right2[s1];
    int n0l = s.left1[n0];
    int n0l2 = s.left2[n0];

    int s0w = get(in.lemma, s0);
    int s1w = get(in.lemma, s1);
    int n0w = get(in.lemma, n0);
    int n1w = get(in.lemma, n1);
    int s0p = get(in.upos, s0);
    int s1p = get(in.upos, s1);
    int s2p = get(in.upos, s2);
    int n0p = get(in.upos, n0);
    int n1p = get(in.upos, n1);
    int n2p = get(in.upos, n2);
    int n3p = get(in.upos, n3);
    int s0t = get(in.tag, s0);
    int s1t = get(in.tag, s1);
    int n0t = get(in.tag, n0);
    int n1t = get(in.tag, n1);
    int s0m = get(in.morph, s0);
    int s1m = get(in.morph, s1);
    int n0m = get(in.morph, n0);
    int s0c = s0 < 0 ? 0 : s.marker[s0];
    int s1c = s1 < 0 ? 0 : s.marker[s1];
    int n0c = s.marker[n0];
    int s0Set = s0 < 0 ? 0 : s.labelSet[s0];
    int s1Set = s1 < 0 ? 0 : s.labelSet[s1];
    int n0Set = s.labelSet[n0];
    int d0 = distance(s0, n0);
    int d1 = distance(s1, s0);
    int b0 = between(in, s0, n0);
    int b1 = between(in, s1, s0);

    int t = 1000;
    // single words
    f.add(t++, s0w);
    f.add(t++, get(in.form, s0), s0p);
    f.add(t++, s0w, s0t);
    f.add(t++, s0t);
    f.add(t++, s0p, s0m);
    f.add(t++, n0w);
    f.add(t++, get(in.form, n0), n0p);
    f.add(t++, n0w, n0t);
    f.add(t++, n0t);
    f.add(t++, n0p, n0m);
    f.add(t++, s1w, s1t);
    f.add(t++, s1t);
    f.add(t++, n1w, n1p);
    f.add(t++, n1t);
    f.add(t++, get(in.lemma, n2), n2p);
    f.add(t++, get(in.lemma, s2), s2p);
    // pairs
    f.add(t++, s0w, n0w);
    f.add(t++, s0w, s0t, n0t);
    f.add(t++, s0t, n0w, n0t);
    f.add(t++, s0t, n0t);
    f.add(t++, s1w, s0w);
    f.add(t++, s1w, s1t, s0t);
    f.add(t++, s1t, s0w, s0t);
    f.add(t++, s1t, s0t);
    f.add(t++, n0t, n1t);
    f.add(t++, n0w, n1w);
    f.add(t++, n0w, n1p);
    f.add(t++, s1t, n0t);
    f.add(t++, s1w, n0t);
    f.add(t++, s1t, n0w);
    f.add(t++, s1w, n0w);
    // agreement
    f.add(t++, s0p, s0m, n0p, n0m);
    f.add(t++, s1p, s1m, s0p, s0m);
    f.add(t++, s1p, s1m, n0p, n0m);
    // triples
    f.add(t++, s1t, s0t, n0t);
    f.add(t++, s2p, s1t, s0t);
    f.add(t++, s2p, s1p, s0p, n0p);
    f.add(t++, s0t, n0t, n1t);
    f.add(t++, s0p, n0p, n1p, n2p);
    f.add(t++, n0p, n1p, n2p, n3p);
    f.add(t++, s1t, s0t, n0t, n1p);
    f.add(t++, s1p, s0w, n0p);
    f.add(t++, s1w, s0p, n0p);
    f.add(t++, s1p, s0p, n0w);
    // dependents
    int s0lp = get(in.upos, s0l);
    int s0rp = get(in.upos, s0r);
    int s1lp = get(in.upos, s1l);
    int s1rp = get(in.upos, s1r);
    int n0lp = get(in.upos, n0l);
    int s0ll = s0l < 0 ? 0 : s.label[s0l];
    int s0rl = s0r < 0 ? 0 : s.label[s0r];
    int s1ll = s1l < 0 ? 0 : s.label[s1l];
    int s1rl = s1r < 0 ? 0 : s.label[s1r];
    int n0ll = n0l < 0 ? 0 : s.label[n0l];
    f.add(t++, s0p, s0lp, n0p);
    f.add(t++, s0p, s0rp, n0p);
    f.add(t++, s0p, n0p, n0lp);
    f.add(t++, s1p, s0p, s0lp);
    f.add(t++, s1p, s0p, s0rp);
    f.add(t++, s1p, s1rp, s0p);
    f.add(t++, s1p, s1lp, s0p);
    f.add(t++, s0t, s0ll, s0rl);
    f.add(t++, s1t, s1ll, s1rl);
    f.add(t++, n0t, n0ll);
    f.add(t++, s1p, s1rl, s0p, n0p);
    f.add(t++, s0p, s0rl, n0p);
    f.add(t++, s0t, get(in.lemma, s0l));
    f.add(t++, s0t, get(in.lemma, s0r));
    f.add(t++, s1t, get(in.lemma, s1r));
    f.add(t++, n0t, get(in.lemma, n0l));
    f.add(t++, s0p, s0lp, get(in.upos, s0l2), n0p);
    f.add(t++, s0p, s0rp, get(in.upos, s0r2), n0p);
    f.add(t++, s1p, s1rp, get(in.upos, s1r2), s0p);
    f.add(t++, n0p, n0lp, get(in.upos, n0l2), s0p);
    // valency
    int s0vl = s0 < 0 ? 0 : s.leftCount[s0];
    int s0vr = s0 < 0 ? 0 : s.rightCount[s0];
    int s1vr = s1 < 0 ? 0 : s.rightCount[s1];
    int s1vl = s1 < 0 ? 0 : s.leftCount[s1];
    f.add(t++, s0t, s0vl, s0vr);
    f.add(t++, s1t, s1vl, s1vr, s0p);
    f.add(t++, n0t, s.leftCount[n0]);
    f.add(t++, s0t, s0Set);
    f.add(t++, s1t, s1Set, s0p);
    f.add(t++, n0t, n0Set, s0p);
    f.add(t++, s0w, s0Set);
    f.add(t++, s1w, s1Set, s0p);
    f.add(t++, s0t, s0Set, n0t, n0Set);
    f.add(t++, s1t, s1Set, s0t, s0Set);
    // distance and what lies between
    f.add(t++, s0t, n0t, d0);
    f.add(t++, s1t, s0t, d1);
    f.add(t++, s0w, d0);
    f.add(t++, n0w, d0);
    f.add(t++, s0t, n0t, b0);
    f.add(t++, s1t, s0t, b1);
    f.add(t++, s1t, s0t, n0p, b1);
    // prepositions and conjunctions
    f.add(t++, s0p, s0c, n0p);
    f.add(t++, s1p, s0p, s0c);
    f.add(t++, s1w, s0c, s0p);
    f.add(t++, s1w, s0w, s0c);
    f.add(t++, s1t, s0c, s0w);
    f.add(t++, s1p, s1c, s0p, s0c);
    f.add(t++, s2p, s1p, s0p, s0c);
    f.add(t++, get(in.lemma, s2), s1p, s0c);
    f.add(t++, n0p, n0c, s0p);
    f.add(t++, n0p, n0c, s0w);
    f.add(t++, s0c, n0w, n1p);
    f.add(t++, s1p, s1c, s0p, n0p);
    f.add(t++, s1p, s0p, n0w, n1w);
    f.add(t++, s2p, s1w, s0c);
  }
}
