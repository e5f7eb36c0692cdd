package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;

/** Finds what grammar puts in the roles of a frame. */
final class RoleFinder {
  private final Scene scene;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Tree tree;
  private final Fillers fillers;
  private final Circumstances circumstances;

  RoleFinder(Scene scene, Lexicon lexicon, Fillers fillers, Circumstances circumstances) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.fillers = fillers;
    this.circumstances = circumstances;
  }

  /** True for roles that words fill, not things. */
  static boolean isText(Role role) {
    return switch (role) {
      case OFFICE, ITEM, FORCE, TOPIC, QUOTE, KIND -> true;
      default -> false;
    };
  }

  /**
   * Does an argument stand where the slot says? Nouns take their subjects and objects as
   * complements.
   */
  static boolean stands(Slot slot, Argument argument, boolean noun, FillerSpec spec) {
    Slot at = argument.slot();
    if (slot.equals(at)) {
      return true;
    }
    if (!noun) {
      return false;
    }
    if (slot.kind() == Slot.Kind.SUBJECT) {
      return at.kind() == Slot.Kind.POSSESSOR
          || at.kind() == Slot.Kind.ADJECTIVE
          || at.equals(Slot.preposition("par"));
    }
    boolean its = // "son abrogation": of a treaty, which does nothing itself
        at.kind() == Slot.Kind.POSSESSOR && spec.classes().equals(Set.of(EntityClass.TREATY));
    return slot.kind() == Slot.Kind.OBJECT && (at.equals(Slot.preposition("de")) || its);
  }

  /** The things that stand where the frame wants them. */
  List<Fill> things(
      Frame frame,
      Role role,
      FillerSpec spec,
      List<Argument> arguments,
      int anchor,
      boolean noun,
      Set<Integer> used,
      Set<String> usedIds) {
    boolean several = frame.type().holdsSeveral(role);
    List<Fill> found = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    boolean doer = role == Role.AGENT || role == Role.SPEAKER;
    for (Slot slot : spec.slots()) {
      if (!noun && doer && slot.equals(Slot.preposition("de")) && isSubjectFirst(spec)) {
        continue; // "condamne la duplicité de X": only of a noun is X the doer
      }
      if (slot.kind() == Slot.Kind.PLACE) {
        circumstances.place(arguments, anchor, used, spec).ifPresent(found::add);
      } else if (slot.kind() == Slot.Kind.SELF) {
        add(
            found,
            ids,
            new Argument(slot, anchor, "self", 0),
            spec,
            usedIds,
            several,
            frame.type());
      } else {
        for (Argument argument : arguments) {
          boolean surer = // "Eritrea is Ethiopia's foe": the subject, not the possessor
              noun && !several && slot.kind() == Slot.Kind.SUBJECT && said(arguments);
          if ((surer ? slot.equals(argument.slot()) : stands(slot, argument, noun, spec))
              && !used.contains(argument.token())) {
            add(found, ids, argument, spec, usedIds, several, frame.type());
          }
        }
      }
      if (!found.isEmpty() && !several) {
        break;
      }
    }
    return found;
  }

  private static boolean isSubjectFirst(FillerSpec spec) {
    return spec.slots().getFirst().kind() == Slot.Kind.SUBJECT;
  }

  private static boolean said(List<Argument> arguments) {
    return arguments.stream()
        .anyMatch(a -> a.slot().kind() == Slot.Kind.SUBJECT && a.path().equals("nsubj"));
  }

  private void add(
      List<Fill> found,
      Set<String> ids,
      Argument argument,
      FillerSpec spec,
      Set<String> usedIds,
      boolean several,
      FactType type) {
    if (!found.isEmpty() && !several && argument.cost() > found.getFirst().cost()) {
      return; // a surer phrase already stands there
    }
    for (int token : grammar.coordinated(argument.token())) {
      if (type == FactType.Casualties && lexicon.words("weapons").contains(tree.lemma(token))) {
        continue; // a drone shot down is no casualty
      }
      for (String id : fillers.find(token, spec)) {
        if (!usedIds.contains(id) && ids.add(id)) {
          found.add(
              new Fill(new Filler.Entities(List.of(id)), token, argument.path(), argument.cost()));
        }
      }
    }
  }

  /** The words that stand where the frame wants them. */
  List<Fill> texts(
      FillerSpec spec, List<Argument> arguments, int anchor, boolean noun, Set<Integer> used) {
    for (Slot slot : spec.slots()) {
      if (slot.kind() == Slot.Kind.SELF) {
        return List.of(
            new Fill(
                new Filler.Text(
                    tree.token(anchor).isVerb() // "préside": without its object
                        ? tree.token(anchor).form()
                        : Phrases.noun(tree, anchor, scene.text())),
                anchor,
                "self",
                0));
      }
      for (Argument argument : arguments) {
        int token = argument.token();
        if (stands(slot, argument, noun, spec) && pointsToThings(spec, argument, anchor)) {
          return List.of(new Fill(new Filler.Text(""), token, PointedThings.PATH, 3));
        }
        if (!stands(slot, argument, noun, spec)
            || noun && used.contains(token)
            || scene.times().stream().anyMatch(t -> t.head() == token)
            || !spec.words().isEmpty() && !fillers.isOneOf(token, spec.words())
            || !spec.classes().isEmpty() && fillers.find(token, spec).isEmpty()
            || slot.kind() == Slot.Kind.ADJECTIVE && spec.words().isEmpty()) {
          continue;
        }
        if (tree.token(token).upos().equals("PRON") && !tree.token(token).isVerb()) {
          continue;
        }
        boolean clause =
            slot.kind() == Slot.Kind.CLAUSE
                || slot.kind() == Slot.Kind.INFINITIVE
                || tree.token(token).isVerb();
        String phrase =
            clause
                ? Phrases.clause(tree, token, scene.text())
                : Phrases.noun(
                    tree, token, scene.text(), spec.words().isEmpty() ? Set.of() : days());
        if (!phrase.isBlank()) {
          List<Fill> counted = clause ? List.of() : countedApart(spec, argument);
          return counted.isEmpty()
              ? List.of(new Fill(new Filler.Text(phrase), token, argument.path(), argument.cost()))
              : counted;
        }
      }
    }
    return List.of();
  }

  /**
   * "Elles ont été envoyées", "les livrera", "en a livré deux": of troops or arms, not of people.
   */
  private boolean pointsToThings(FillerSpec spec, Argument argument, int anchor) {
    Token token = tree.token(argument.token());
    boolean things =
        spec.words().equals(lexicon.words("troops"))
            || spec.words().equals(lexicon.words("soldiers"))
            || spec.words().equals(lexicon.words("weapons"));
    if (!things || spec.words().isEmpty() || !tree.token(anchor).isVerb()) {
      return false;
    }
    if (token.upos().equals("NUM") && tree.is(token.index(), "obj")) {
      return tree.children(token.index()).length == 0;
    }
    String form = token.form().toLowerCase(Locale.ROOT);
    if (!token.upos().equals("PRON") || !grammar.words().list("thing-pointers").contains(form)) {
      return false;
    }
    if (form.equals("en")
        && tree.child(anchor, Set.of("obj")).filter(o -> o.upos().equals("NUM")).isPresent()) {
      return false; // "en remettra six": the number counts them
    }
    Optional<ResolvedMention> mention =
        scene.entities().findByHead(scene.sentence().index(), token.index());
    boolean several = form.endsWith("s");
    return mention
        .map(m -> scene.entities().entity(m.entities().getFirst()).type())
        .map(t -> t == EntityClass.MILITARY_UNIT || t == EntityClass.ARMED_FORCE)
        .orElse(several || form.equals("en"));
  }

  /** "élira son président [dimanche]": a day is no part of what a list names. */
  private Set<Integer> days() {
    Set<Integer> heads = new HashSet<>();
    scene.times().forEach(t -> heads.add(t.head()));
    return heads;
  }

  /** "[180 chars] et [212 obusiers]": things that each have their number are several. */
  private List<Fill> countedApart(FillerSpec spec, Argument argument) {
    List<Integer> things = grammar.coordinated(argument.token());
    if (things.size() < 2 || spec.words().isEmpty()) {
      return List.of();
    }
    List<Fill> found = new ArrayList<>();
    for (int thing : things) {
      if (!isCounted(thing)) {
        return List.of();
      }
      if (!fillers.isOneOfAlone(thing, spec.words())) {
        continue;
      }
      Set<Integer> others = new HashSet<>(things);
      others.remove(thing);
      String words = Phrases.noun(tree, thing, scene.text(), others);
      found.add(new Fill(new Filler.Text(words), thing, argument.path(), argument.cost()));
    }
    return found;
  }

  private boolean isCounted(int thing) {
    if (tree.child(thing, Set.of("nummod")).isPresent()) {
      return true;
    }
    return tree.child(thing, Set.of("det"))
        .filter(d -> d.lemma().equals("un") && d.morphology().count() == Morphology.Count.SINGULAR)
        .isPresent();
  }

  /** Roles whose phrase the tree often hangs on the thing moved, given or struck. */
  static boolean hangsElsewhere(Role role) {
    return switch (role) {
      case ORIGIN, DESTINATION, RECIPIENT, OPPONENT, TARGET -> true;
      default -> false;
    };
  }

  /**
   * A second attachment: "retire ses [soldats du Niger]", "la livraison par [l'Iran à la Russie]":
   * the complement is sought on what fills the roles found so far.
   */
  List<Fill> nested(
      FactType type,
      FillerSpec spec,
      Map<Role, List<Fill>> fills,
      Set<Integer> used,
      Set<String> usedIds) {
    List<Fill> found = new ArrayList<>();
    for (Map.Entry<Role, List<Fill>> entry : fills.entrySet()) {
      for (Fill fill : entry.getValue()) {
        if (fill.token() < 0 || !found.isEmpty()) {
          continue;
        }
        boolean ofThings = entry.getKey() == Role.FORCE || entry.getKey() == Role.ITEM;
        List<Argument> arguments = new ArrayList<>(grammar.arguments(fill.token()));
        if (ofThings) { // "des drones et des missiles sur Israël"
          for (int other : grammar.coordinated(fill.token())) {
            if (other != fill.token()) {
              arguments.addAll(grammar.arguments(other));
            }
          }
        }
        for (Argument argument : arguments) {
          boolean fits =
              (argument.slot().kind() == Slot.Kind.PREPOSITION
                      || ofThings && argument.slot().kind() == Slot.Kind.ADJECTIVE)
                  && (ofThings || !argument.slot().word().equals("de"))
                  && spec.slots().contains(argument.slot())
                  && !used.contains(argument.token());
          if (fits) {
            add(
                found,
                new LinkedHashSet<>(),
                new Argument(
                    argument.slot(),
                    argument.token(),
                    entry.getKey().key() + ">" + argument.path(),
                    argument.cost() + 1),
                spec,
                usedIds,
                false,
                type);
          }
        }
      }
    }
    return found;
  }
}
