package org.entente.cli.score;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.cli.score.FactsFile.Value.Amount;

/** How much of a time or a quantity is right: 1, 0.5 or 0. */
final class Credit {
  private Credit() {}

  /** Equal 1; a coarser prefix ("2023" for "2023-05") 0.5; finer, other or none 0. */
  static double time(String gold, String predicted) {
    String g = tidy(gold);
    String p = tidy(predicted);
    if (g.equals(p)) {
      return 1;
    }
    List<String> gs = List.of(g.split("/"));
    List<String> ps = List.of(p.split("/"));
    if (ps.size() == 1 && gs.stream().allMatch(x -> x.equals(p) || coarser(p, x))) {
      return 0.5;
    }
    if (ps.size() == 2 && gs.size() == 2) {
      boolean close = true;
      for (int i = 0; i < 2; i++) {
        close &= ps.get(i).equals(gs.get(i)) || coarser(ps.get(i), gs.get(i));
      }
      return close ? 0.5 : 0;
    }
    return 0;
  }

  private static boolean coarser(String predicted, String gold) {
    return !predicted.equals("..") && gold.startsWith(predicted + "-");
  }

  /** A month or a year written as the interval of its first and last day is that month or year. */
  private static String tidy(String iso) {
    String days =
        Arrays.stream(iso.split("/")).map(x -> x.split("T")[0]).collect(Collectors.joining("/"));
    String[] ends = days.split("/");
    if (ends.length != 2) {
      return days;
    }
    if (ends[0].equals(ends[1])) {
      return ends[0];
    }
    if (ends[0].length() == 10 && ends[1].length() == 10) {
      String[] a = ends[0].split("-");
      String[] b = ends[1].split("-");
      int last =
          java.time.YearMonth.of(Integer.parseInt(b[0]), Integer.parseInt(b[1])).lengthOfMonth();
      if (a[0].equals(b[0]) && a[2].equals("01") && Integer.parseInt(b[2]) == last) {
        if (a[1].equals(b[1])) {
          return ends[0].substring(0, 7);
        }
        if (a[1].equals("01") && b[1].equals("12")) {
          return a[0];
        }
      }
    }
    return days;
  }

  /** Numbers, their shape, unit and rate equal 1; the same numbers otherwise 0.5; else 0. */
  static double quantity(Amount gold, Amount predicted) {
    String gu = Words.fold(gold.unit());
    String pu = Words.fold(predicted.unit());
    String gp = Words.fold(gold.per());
    String pp = Words.fold(predicted.per());
    if (contradict(gu, pu) || contradict(gp, pp)) {
      return 0;
    }
    if (!new TreeSet<>(gold.numbers().values())
        .equals(new TreeSet<>(predicted.numbers().values()))) {
      return 0;
    }
    boolean same =
        gold.numbers().equals(predicted.numbers())
            && gold.approximate() == predicted.approximate()
            && gu.equals(pu)
            && gp.equals(pp);
    return same ? 1 : 0.5;
  }

  private static boolean contradict(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }
}
