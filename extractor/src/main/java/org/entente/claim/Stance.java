package org.entente.claim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the article stands to one telling, as more and more of the sentence is taken in. */
final class Stance {
  private final Set<String> by = new LinkedHashSet<>();
  private Modality modality = Modality.ASSERTED;
  private boolean told = true;
  private String why = "";

  /** A denial stays one under a report or in the conditional; doubt outweighs plan and report. */
  void weigh(Modality to, String reason) {
    if (to == modality) {
      return;
    }
    boolean stronger =
        switch (to) {
          case DENIED -> true;
          case UNCONFIRMED -> modality != Modality.DENIED;
          case PLANNED -> modality == Modality.ASSERTED || modality == Modality.REPORTED;
          case REPORTED -> modality == Modality.ASSERTED;
          case ASSERTED -> false;
        };
    if (stronger) {
      modality = to;
      why = why.isEmpty() ? reason : why + ", " + reason;
    }
  }

  /** "nie", whatever came before. */
  void deny(String reason) {
    modality = Modality.DENIED;
    why = reason;
  }

  /** What was only planned is held at a distance: "envisagerait de livrer". */
  void takeDistance() {
    modality = modality == Modality.PLANNED ? Modality.ASSERTED : modality;
    weigh(Modality.UNCONFIRMED, "conditional");
  }

  void layAt(Collection<String> speakers) {
    by.addAll(speakers);
  }

  /** The sentence only asks or threatens it. */
  void notTold() {
    told = false;
  }

  /** As {@link #notTold()}, and by this word. */
  void notTold(String reason) {
    told = false;
    why = reason;
  }

  Standing standing() {
    return new Standing(modality, List.copyOf(by), told, why);
  }
}
