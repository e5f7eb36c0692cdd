package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.entente.article.Article;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;

/**
 * Names events and terms of office by what identifies them, so that tellings of one event in
 * several articles meet: a ratification by party and treaty, a deployment by agent, destination and
 * year. What is told too vaguely to be recognised elsewhere is its article's own.
 */
final class EventIris {
  /** How near in time two tellings must lie to be of one event. */
  private enum Window {
    EVER(0),
    YEAR(4),
    MONTH(7),
    DAY(10);

    /** Characters of an ISO date. */
    private final int length;

    Window(int length) {
      this.length = length;
    }
  }

  /**
   * @param all roles that must be filled
   * @param oneOf of these the first that is filled; none needed where empty
   * @param also part of the name where filled
   */
  private record Identity(List<Role> all, List<Role> oneOf, List<Role> also, Window window) {
    static Identity by(Window window, Role... all) {
      return new Identity(List.of(all), List.of(), List.of(), window);
    }

    Identity andOneOf(Role... roles) {
      return new Identity(all, List.of(roles), also, window);
    }

    Identity also(Role... roles) {
      return new Identity(all, oneOf, List.of(roles), window);
    }
  }

  private static final Pattern FORMER =
      Pattern.compile("^(?:ancien(?:ne)?s?|ex|former|futur(?:e)?|nouve(?:l|au|lle))-");

  private final IriMinter minter;
  private final Article article;
  private final ArticleThings things;

  EventIris(IriMinter minter, Article article, ArticleThings things) {
    this.minter = minter;
    this.article = article;
    this.things = things;
  }

  /** The node of an event, for the roles as told by one claim. */
  Node event(FactType type, Map<Role, Filler> roles) {
    Identity identity = identity(type);
    StringJoiner name = new StringJoiner("_");
    for (Role role : named(identity, roles)) {
      name.add(text(roles.get(role)));
    }
    Optional<String> when = window(identity.window(), roles);
    when.ifPresent(name::add);
    if (!isWhole(identity, roles) || identity.window() != Window.EVER && when.isEmpty()) {
      name.add("in").add(IriMinter.segment(article.id().value())).add(Slug.hash(roles(roles)));
    }
    return minter.thing("event/" + folder(type) + "_" + Slug.shorten(name.toString()));
  }

  /** Those of the roles that its name is made of; all where they do not suffice. */
  Map<Role, Filler> identifying(FactType type, Map<Role, Filler> roles) {
    if (type == FactType.HoldsOffice || !isWhole(identity(type), roles)) {
      return roles;
    }
    Map<Role, Filler> kept = new EnumMap<>(Role.class);
    named(identity(type), roles).forEach(role -> kept.put(role, roles.get(role)));
    if (identity(type).window() == Window.DAY && roles.get(Role.TIME) instanceof Filler.When day) {
      kept.put(Role.TIME, day);
    }
    return kept;
  }

  private static boolean isWhole(Identity identity, Map<Role, Filler> roles) {
    return roles.keySet().containsAll(identity.all())
        && (identity.oneOf().isEmpty() || identity.oneOf().stream().anyMatch(roles::containsKey));
  }

  /** The roles in an event's name, in its order; each is filled. */
  private static List<Role> named(Identity identity, Map<Role, Filler> roles) {
    List<Role> named = new ArrayList<>(identity.all());
    identity.oneOf().stream().filter(roles::containsKey).findFirst().ifPresent(named::add);
    named.addAll(identity.also());
    named.removeIf(role -> !roles.containsKey(role));
    return named;
  }

  /** The node of a person's holding of an office. */
  Node term(Map<Role, Filler> roles) {
    StringJoiner name = new StringJoiner("_");
    for (Role role : List.of(Role.PERSON, Role.OFFICE, Role.OF)) {
      Filler filler = roles.get(role);
      if (filler != null) {
        String part = text(filler);
        name.add(role == Role.OFFICE ? FORMER.matcher(part).replaceFirst("") : part);
      }
    }
    return minter.thing("term/" + Slug.shorten(name.toString()));
  }

  /** "TreatySigning" → "treaty-signing". */
  static String folder(FactType type) {
    return type.name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** All that is said, in one line, equal for equal facts. */
  String roles(Map<Role, Filler> roles) {
    StringJoiner all = new StringJoiner(" ");
    roles.forEach((role, filler) -> all.add(role.key() + "=" + text(filler)));
    return all.toString();
  }

  private String text(Filler filler) {
    return switch (filler) {
      case Filler.Entities entities ->
          String.join(
              "_",
              entities.ids().stream()
                  .map(id -> IriMinter.localName(things.node(id)))
                  .distinct()
                  .sorted()
                  .toList());
      case Filler.Text text -> Slug.of(text.value());
      case Filler.When when -> when.value().iso();
      case Filler.Amount amount -> QuantityNode.key(amount.value());
    };
  }

  private Optional<String> window(Window window, Map<Role, Filler> roles) {
    if (window == Window.EVER) {
      return Optional.empty();
    }
    Optional<String> told =
        roles.get(Role.TIME) instanceof Filler.When when
            ? TimeLiterals.beginning(when.value())
            : Optional.empty();
    if (told.isEmpty()) {
      // News tells of now; finer than a year that would be a guess.
      return window == Window.YEAR
          ? article.date().map(LocalDate::getYear).map(String::valueOf)
          : Optional.empty();
    }
    String day = told.get();
    int length = (day.startsWith("-") ? 1 : 0) + window.length;
    return Optional.of(day.substring(0, Math.min(day.length(), length)));
  }

  private static Identity identity(FactType type) {
    return switch (type) {
      case TreatySigning, TreatyRatification, TreatyWithdrawal, TreatySuspension ->
          Identity.by(Window.EVER, Role.AGENT, Role.TREATY);
      case TreatyEntryIntoForce -> Identity.by(Window.EVER, Role.TREATY);
      case Joining, Leaving -> Identity.by(Window.EVER, Role.AGENT, Role.ORGANIZATION);
      case Recognition -> Identity.by(Window.EVER, Role.AGENT, Role.TARGET);
      case DiplomaticBreak -> Identity.by(Window.YEAR, Role.AGENT, Role.TARGET);
      case Negotiation -> Identity.by(Window.YEAR, Role.AGENT).andOneOf(Role.TREATY, Role.TOPIC);
      case Deployment -> Identity.by(Window.YEAR, Role.AGENT, Role.DESTINATION);
      case Withdrawal ->
          Identity.by(Window.YEAR, Role.AGENT).andOneOf(Role.ORIGIN, Role.DESTINATION);
      case Combat -> Identity.by(Window.DAY, Role.AGENT, Role.OPPONENT).also(Role.PLACE);
      case Attack -> Identity.by(Window.DAY, Role.AGENT).andOneOf(Role.TARGET, Role.PLACE);
      case Occupation -> Identity.by(Window.YEAR, Role.AGENT, Role.PLACE);
      case TerritorialGain -> Identity.by(Window.MONTH, Role.AGENT, Role.PLACE);
      case Casualties -> Identity.by(Window.DAY, Role.VICTIM, Role.KIND).also(Role.PLACE);
      case ArmsTransfer, Aid ->
          Identity.by(Window.YEAR, Role.AGENT, Role.RECIPIENT).also(Role.ITEM);
      case Visit -> Identity.by(Window.DAY, Role.AGENT).andOneOf(Role.PLACE, Role.HOST);
      case Meeting -> Identity.by(Window.DAY, Role.AGENT);
      case Statement -> Identity.by(Window.EVER, Role.SPEAKER).andOneOf(Role.QUOTE, Role.TOPIC);
      case Criticism -> Identity.by(Window.DAY, Role.AGENT, Role.TARGET).also(Role.TOPIC);
      case Demand, Refusal -> Identity.by(Window.YEAR, Role.AGENT, Role.ITEM).also(Role.RECIPIENT);
      case Threat -> Identity.by(Window.YEAR, Role.AGENT, Role.ITEM).also(Role.TARGET);
      case Sanction -> Identity.by(Window.YEAR, Role.AGENT, Role.TARGET).also(Role.ITEM);
      case Exercise, Ceasefire -> Identity.by(Window.MONTH, Role.AGENT).also(Role.PLACE);
      case WeaponTest -> Identity.by(Window.DAY, Role.AGENT).also(Role.ITEM);
      case Election, Appointment, Departure ->
          Identity.by(Window.YEAR, Role.PERSON, Role.OF).also(Role.OFFICE);
      case HoldsOffice, AffiliatedWith, PartyTo, Obligation, Allied, Hostile, LocatedIn, MemberOf ->
          throw new IllegalArgumentException("type: " + type + " is a relation, not an event");
    };
  }
}
