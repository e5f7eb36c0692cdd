package org.entente.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.language.Sentence;
import org.entente.language.Token;

/** A sentence's tree, indexed for walking it in both directions. */
public final class Tree {
  private static final Set<String> CLAUSAL =
      Set.of("acl", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "root");

  private final Sentence sentence;
  private final int[][] children;

  public Tree(Sentence sentence) {
    this.sentence = sentence;
    int size = sentence.tokens().size();
    int[] counts = new int[size];
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        counts[token.head()]++;
      }
    }
    children = new int[size][];
    for (int i = 0; i < size; i++) {
      children[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children[token.head()][counts[token.head()]++] = token.index();
      }
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  public int size() {
    return children.length;
  }

  public Token token(int index) {
    return sentence.tokens().get(index);
  }

  public String lemma(int index) {
    return token(index).lemma();
  }

  /** Indices of the dependents, in text order. */
  public int[] children(int head) {
    return children[head];
  }

  /** The relation without its subtype: "nsubj" of "nsubj:pass". */
  public static String plain(String deprel) {
    int colon = deprel.indexOf(':');
    return colon < 0 ? deprel : deprel.substring(0, colon);
  }

  public boolean is(int token, String plainRelation) {
    return plain(token(token).deprel()).equals(plainRelation);
  }

  /** The first dependent in one of these relations, full or plain. */
  public Optional<Token> child(int head, Set<String> relations) {
    for (int child : children[head]) {
      String deprel = token(child).deprel();
      if (relations.contains(deprel) || relations.contains(plain(deprel))) {
        return Optional.of(token(child));
      }
    }
    return Optional.empty();
  }

  public boolean hasChildLemma(int head, Set<String> lemmas) {
    for (int child : children[head]) {
      if (lemmas.contains(lemma(child))) {
        return true;
      }
    }
    return false;
  }

  public boolean dominates(int ancestor, int token) {
    for (int at = token; at >= 0; at = token(at).head()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The predicate of the clause a token stands in: itself if it heads one. */
  public int clause(int token) {
    int at = token;
    while (true) {
      Token t = token(at);
      if (t.head() < 0) {
        return at;
      }
      String relation = plain(t.deprel());
      if (CLAUSAL.contains(relation) && (t.isVerb() || hasCopula(at))) {
        return at;
      }
      if (relation.equals("conj") && t.isVerb()) {
        return at;
      }
      at = t.head();
    }
  }

  public boolean hasCopula(int token) {
    return child(token, Set.of("cop")).isPresent();
  }

  /** Tokens of the subtree, without those below a dependent that {@code keep} refuses, in order. */
  public List<Token> phrase(int head, java.util.function.Predicate<Token> keep) {
    List<Token> found = new ArrayList<>();
    gather(head, keep, found);
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private void gather(int at, java.util.function.Predicate<Token> keep, List<Token> found) {
    found.add(token(at));
    for (int child : children[at]) {
      if (keep.test(token(child))) {
        gather(child, keep, found);
      }
    }
  }

  /** First and last token of the subtree. */
  public int[] extent(int head) {
    int[] extent = {head, head};
    stretch(head, extent);
    return extent;
  }

  private void stretch(int at, int[] extent) {
    extent[0] = Math.min(extent[0], at);
    extent[1] = Math.max(extent[1], at);
    for (int child : children[at]) {
      stretch(child, extent);
    }
  }

  /** The stretch of text a subtree covers, from its first to its last token. */
  public Span span(int head) {
    int[] extent = extent(head);
    return token(extent[0]).span().cover(token(extent[1]).span());
  }

  /** How many edges lie between two tokens; a number beyond all trees if they do not meet. */
  public int distance(int a, int b) {
    int up = 0;
    for (int at = a; at >= 0; at = token(at).head(), up++) {
      int down = 0;
      for (int other = b; other >= 0; other = token(other).head(), down++) {
        if (other == at) {
          return up + down;
        }
      }
    }
    return Integer.MAX_VALUE / 2;
  }
}
