package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;

/** Claims that say no more than another, once their fillers are chosen, become evidence of it. */
final class Retellings {
  private static final int NEAR = 400; // characters, where only one thing is said

  private Retellings() {}

  /** In the same order, numbered anew. */
  static List<Claim> join(List<Claim> claims) {
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      int same = -1;
      for (int i = 0; i < kept.size() && same < 0; i++) {
        if (isSame(kept.get(i), claim)) {
          same = i;
        }
      }
      if (same < 0) {
        kept.add(claim);
      } else {
        kept.set(same, both(kept.get(same), claim));
      }
    }
    List<Claim> numbered = new ArrayList<>();
    for (Claim claim : kept) {
      numbered.add(claim.judged("F" + (numbered.size() + 1), claim.confidence()));
    }
    return List.copyOf(numbered);
  }

  private static boolean isSame(Claim a, Claim b) {
    FactType type = a.fact().type();
    if (type != b.fact().type()
        || type == FactType.Statement
        || (a.modality() == Modality.DENIED) != (b.modality() == Modality.DENIED)) {
      return false;
    }
    Claim less = a.fact().roles().size() <= b.fact().roles().size() ? a : b;
    Claim more = less == a ? b : a;
    for (Map.Entry<Role, Filler> role : less.fact().roles().entrySet()) {
      if (!role.getValue().equals(more.fact().roles().get(role.getKey()))) {
        return false;
      }
    }
    return less.fact().roles().size() > 1 && isNear(a, b);
  }

  private static boolean isNear(Claim a, Claim b) {
    for (Span x : a.evidence()) {
      for (Span y : b.evidence()) {
        if (x.start() <= y.end() + NEAR && y.start() <= x.end() + NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  /** The fuller telling, with the evidence of both. */
  private static Claim both(Claim a, Claim b) {
    boolean second =
        b.fact().roles().size() > a.fact().roles().size()
            || b.fact().roles().size() == a.fact().roles().size()
                && b.modality().ordinal() < a.modality().ordinal();
    Claim full = second ? b : a;
    TreeSet<Span> evidence = new TreeSet<>(a.evidence());
    evidence.addAll(b.evidence());
    Fact fact = full.fact();
    return new Claim(
        a.id(),
        fact,
        full.modality(),
        full.attributedTo(),
        List.copyOf(evidence),
        full.frame(),
        Math.max(a.confidence(), b.confidence()));
  }
}
