package org.entente.reasoner;

import java.util.Arrays;

/**
 * Derivations as numbers, one after the other in one array: the plan, the rule, the conclusion, the
 * premises each once, the remarks, and the binding they come from. Rule, conclusion, premises and
 * remarks make a derivation what it is.
 */
final class StepLog {
  private static final int HEADER = 5; // plan, rule, head, how many premises, how many remarks

  private int[] words = new int[4096];
  private int end;
  private int[] starts = new int[256]; // by step; one more than there are steps
  private int count;
  private long[] known = new long[512]; // hash, then step + 1; 0 where the place is free
  private int knownCount;
  private int[] lastFrom = new int[0]; // by premise: its last link + 1
  private int[] linkStep = new int[256];
  private int[] linkBefore = new int[256];
  private int links;
  private int[] lastTo = new int[0]; // by conclusion: its last step + 1
  private int[] stepBefore = new int[256]; // by step: the one before to the same conclusion, + 1

  int size() {
    return count;
  }

  /**
   * Writes a derivation down.
   *
   * @param premises sorted, each once
   * @param remarks property and value by turns, sorted
   * @return its number, or where it was there already, that number's complement
   */
  int add(int plan, int rule, int head, int[] premises, int[] remarks, int[] binding) {
    int step = append(plan, rule, head, premises, remarks, binding);
    int known = find(step);
    if (known >= 0) {
      count--;
      end = starts[count];
      return ~known;
    }
    return step;
  }

  /** The same, whether it was there or not. */
  int append(int plan, int rule, int head, int[] premises, int[] remarks, int[] binding) {
    int start = end;
    end += HEADER + premises.length + remarks.length + binding.length;
    words = NumberIndex.withRoom(words, end);
    words[start] = plan;
    words[start + 1] = rule;
    words[start + 2] = head;
    words[start + 3] = premises.length;
    words[start + 4] = remarks.length;
    int at = start + HEADER;
    System.arraycopy(premises, 0, words, at, premises.length);
    System.arraycopy(remarks, 0, words, at + premises.length, remarks.length);
    System.arraycopy(binding, 0, words, at + premises.length + remarks.length, binding.length);
    starts = NumberIndex.withRoom(starts, count + 2);
    starts[count] = start;
    starts[count + 1] = end;
    return count++;
  }

  int plan(int step) {
    return words[starts[step]];
  }

  int head(int step) {
    return words[starts[step] + 2];
  }

  int premises(int step) {
    return words[starts[step] + 3];
  }

  int premise(int step, int index) {
    return words[starts[step] + HEADER + index];
  }

  int[] binding(int step) {
    int start = starts[step];
    return Arrays.copyOfRange(
        words, start + HEADER + words[start + 3] + words[start + 4], starts[step + 1]);
  }

  /** From now on the step is found by its premise. */
  void link(int premise, int step) {
    if (premise >= lastFrom.length) {
      lastFrom = Arrays.copyOf(lastFrom, Math.max(1024, 2 * premise));
    }
    linkStep = NumberIndex.withRoom(linkStep, links + 1);
    linkBefore = NumberIndex.withRoom(linkBefore, links + 1);
    linkStep[links] = step;
    linkBefore[links] = lastFrom[premise];
    lastFrom[premise] = ++links;
  }

  /** The last link of a premise, or 0. */
  int lastLink(int premise) {
    return premise < lastFrom.length ? lastFrom[premise] : 0;
  }

  /** The link before, or 0. */
  int linkBefore(int link) {
    return linkBefore[link - 1];
  }

  int linkedStep(int link) {
    return linkStep[link - 1];
  }

  /** From now on the step is found by its conclusion. */
  void linkHead(int step) {
    int head = head(step);
    if (head >= lastTo.length) {
      lastTo = Arrays.copyOf(lastTo, Math.max(1024, 2 * head));
    }
    stepBefore = NumberIndex.withRoom(stepBefore, step + 1);
    stepBefore[step] = lastTo[head];
    lastTo[head] = step + 1;
  }

  /** The last step to a conclusion, or -1. */
  int lastTo(int head) {
    return head < lastTo.length ? lastTo[head] - 1 : -1;
  }

  /** The step before to the same conclusion, or -1. */
  int stepBefore(int step) {
    return stepBefore[step] - 1;
  }

  // The step it is equal to, else -1, and it is known from now on.
  private int find(int step) {
    int start = starts[step] + 1;
    int stop = starts[step] + HEADER + words[start + 2] + words[start + 3];
    int hash = 1;
    for (int i = start; i < stop; i++) {
      hash = 31 * hash + words[i];
    }
    hash *= 0x9e3779b9; // the golden ratio, as in Knuth's multiplicative hashing
    hash ^= hash >>> 15;
    int mask = known.length - 1;
    int place = hash & mask;
    for (long entry = known[place]; entry != 0; entry = known[place]) {
      if ((int) (entry >>> 32) == hash) {
        int other = starts[(int) entry - 1] + 1;
        if (Arrays.equals(words, start, stop, words, other, other + stop - start)) {
          return (int) entry - 1;
        }
      }
      place = (place + 1) & mask;
    }
    known[place] = (long) hash << 32 | step + 1;
    if (2 * ++knownCount > known.length) {
      grow();
    }
    return -1;
  }

  private void grow() {
    long[] bigger = new long[2 * known.length];
    int mask = bigger.length - 1;
    for (long entry : known) {
      if (entry != 0) {
        int place = (int) (entry >>> 32) & mask;
        while (bigger[place] != 0) {
          place = (place + 1) & mask;
        }
        bigger[place] = entry;
      }
    }
    known = bigger;
  }
}
