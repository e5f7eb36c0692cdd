package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.mention.EntityClass;
import org.entente.mention.NameList;
import org.entente.mention.NameType;
import org.entente.mention.WordLists;

/** The things known beforehand, found by their names. Immutable. */
public final class Gazetteer {
  private static final Set<String> SEAT_KINDS =
      Set.of("presidency", "government", "foreign-ministry", "defence-ministry");

  private final Map<String, GazetteerEntry> entries;
  private final Map<String, List<OfficeTerm>> terms;
  private final List<KnownTreaty> treaties;
  private final Map<String, List<OfficeTerm>> termsOf = new LinkedHashMap<>();
  private final Map<Language, Map<String, List<GazetteerEntry>>> named;
  private final Map<Language, Map<String, List<GazetteerEntry>>> governments;
  private final Map<Language, Map<String, GazetteerEntry>> adjectives;
  private final Map<Language, Map<String, GazetteerEntry>> demonyms;
  private final Map<Language, Map<String, List<String>>> adjectiveForms;
  private final Map<String, List<GazetteerEntry>> bySurname;
  private final Map<Language, Map<String, String>> compounds;

  private Gazetteer(Builder b) {
    entries = b.entries;
    terms = b.terms;
    treaties = List.copyOf(b.treaties);
    for (List<OfficeTerm> ofOne : terms.values()) {
      ofOne.forEach(t -> termsOf.computeIfAbsent(t.of(), k -> new ArrayList<>()).add(t));
    }
    named = b.named;
    governments = b.governments;
    adjectives = b.adjectives;
    demonyms = b.demonyms;
    adjectiveForms = b.adjectiveForms;
    bySurname = b.bySurname;
    compounds = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> firsts = new LinkedHashMap<>();
      for (String line : WordLists.read(language, "names/compound-adjectives.txt")) {
        String[] parts = line.split("\t", 2);
        firsts.put(parts[0], parts[1]);
      }
      compounds.put(language, firsts);
    }
  }

  /** The gazetteer that ships with Entente, read once. */
  public static Gazetteer shared() {
    return Shared.GAZETTEER;
  }

  private static final class Shared {
    static final Gazetteer GAZETTEER = GazetteerReader.readAll();
  }

  /** The entry with a key, if there is one: "state/RU". */
  public Optional<GazetteerEntry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** All entries, in the order of the files. */
  public List<GazetteerEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** Treaties of which it is known who signed them, or when; in the order of the files. */
  List<KnownTreaty> treaties() {
    return treaties;
  }

  Optional<KnownTreaty> treaty(String key) {
    return treaties.stream().filter(t -> t.key().equals(key)).findFirst();
  }

  /** What bears this name; more than one for "Congo" or "Washington". */
  public List<GazetteerEntry> named(Language language, String name) {
    return named.get(language).getOrDefault(NameList.key(name), List.of());
  }

  /** What this name stands for as an actor: "Moscou" → Russia. */
  public List<GazetteerEntry> governments(Language language, String name) {
    return governments.get(language).getOrDefault(NameList.key(name), List.of());
  }

  /** The State or place an adjective belongs to: "russes". */
  public Optional<GazetteerEntry> adjective(Language language, String form) {
    Map<String, GazetteerEntry> forms = adjectives.get(language);
    GazetteerEntry found = forms.get(NameList.key(form));
    if (found == null && language == Language.FR) {
      found = forms.get(NameList.key(form.toLowerCase(Locale.ROOT)));
    }
    return Optional.ofNullable(found);
  }

  /** The two States of an adjective like "turco-libyen", in its order; else empty. */
  public List<GazetteerEntry> adjectivePair(Language language, String form) {
    int cut = form.indexOf('-');
    String first = cut < 0 ? null : compounds.get(language).get(form.substring(0, cut));
    if (first == null || !entries.containsKey(first)) {
      return List.of();
    }
    return adjective(language, form.substring(cut + 1))
        .map(second -> List.of(entries.get(first), second))
        .orElse(List.of());
  }

  /** The State or place whose people a noun means: "Moldaves". */
  public Optional<GazetteerEntry> demonym(Language language, String form) {
    return Optional.ofNullable(demonyms.get(language).get(NameList.key(form)));
  }

  /**
   * The adjective of a State or place in one of its forms: "ukrainiennes"; empty if it has none.
   */
  Optional<String> adjectiveOf(
      Language language, GazetteerEntry entry, boolean feminine, boolean plural) {
    List<String> forms = adjectiveForms.get(language).getOrDefault(entry.key(), List.of());
    if (forms.isEmpty() || language != Language.FR) {
      return forms.stream().findFirst();
    }
    String base = forms.get(0);
    for (String form : forms) {
      boolean isPlural = form.endsWith("s") || form.endsWith("x");
      boolean isFeminine = form.endsWith("e") || form.endsWith("es");
      boolean common = base.endsWith("e");
      if (isPlural == plural && (common || isFeminine == feminine)) {
        return Optional.of(form);
      }
    }
    return Optional.of(base); // "français" in the plural
  }

  /** True for a body called by the house it sits in: "Élysée", "Pentagone". */
  boolean isSeat(GazetteerEntry entry) {
    return entry.type() == EntityClass.GOVERNMENT_BODY && SEAT_KINDS.contains(entry.kind());
  }

  /** People whose family name this is. */
  List<GazetteerEntry> surnamed(String surname) {
    return bySurname.getOrDefault(NameList.key(surname), List.of());
  }

  /** The terms of a person, in the order of the files. */
  List<OfficeTerm> terms(String person) {
    return terms.getOrDefault(person, List.of());
  }

  /**
   * The one person who held an office of a State or body on a day; empty if none or several did.
   */
  Optional<GazetteerEntry> inOffice(String of, String kind, LocalDate day) {
    List<GazetteerEntry> holders =
        termsOf.getOrDefault(of, List.of()).stream()
            .filter(t -> t.kind().equals(kind) && t.holdsOn(day))
            .map(t -> entries.get(t.person()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** Every word for people of a State or place, as a name finder must know them. */
  public Set<String> demonyms(Language language) {
    Set<String> words = new LinkedHashSet<>();
    demonyms.get(language).keySet().forEach(k -> words.add(k.replace(' ', '-')));
    words.addAll(demonyms.get(language).keySet());
    for (String adjective : adjectives.get(language).keySet()) {
      String first = adjective.substring(0, 1).toUpperCase(Locale.ROOT) + adjective.substring(1);
      words.add(first);
      words.add(first.replace(' ', '-'));
    }
    return words;
  }

  /** The names a name finder looks for in texts of a language. */
  public NameList names(Language language) {
    Map<String, NameType> names = new LinkedHashMap<>();
    named.get(language).forEach((name, found) -> names.put(name, typeOf(found.get(0).type())));
    governments
        .get(language)
        .forEach((name, found) -> names.putIfAbsent(name, typeOf(found.get(0).type())));
    names.keySet().removeIf(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    // "armée russe" is a description with an adjective; "mer Noire" is a name
    names
        .entrySet()
        .removeIf(
            name ->
                name.getValue() == NameType.ORGANIZATION
                    && Character.isLowerCase(name.getKey().charAt(0))
                    && name.getKey().indexOf(' ') > 0);
    for (String equipment : WordLists.read(language, "names/equipment.txt")) {
      names.putIfAbsent(equipment, NameType.OTHER);
    }
    return new NameList(names);
  }

  private static NameType typeOf(EntityClass type) {
    return switch (type) {
      case PERSON -> NameType.PERSON;
      case STATE, PLACE -> NameType.PLACE;
      case TREATY -> NameType.OTHER;
      case ORGANIZATION,
          GOVERNMENT_BODY,
          INTERNATIONAL_ORGANIZATION,
          ARMED_FORCE,
          MEDIA,
          STATE_GROUP,
          MILITARY_UNIT ->
          NameType.ORGANIZATION;
    };
  }

  /** Collects entries and makes the indexes. */
  static final class Builder {
    private final Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<OfficeTerm>> terms = new LinkedHashMap<>();
    private final List<KnownTreaty> treaties = new ArrayList<>();
    private final Map<Language, Map<String, List<GazetteerEntry>>> named = perLanguage();
    private final Map<Language, Map<String, List<GazetteerEntry>>> governments = perLanguage();
    private final Map<Language, Map<String, GazetteerEntry>> adjectives = perLanguage();
    private final Map<Language, Map<String, GazetteerEntry>> demonyms = perLanguage();
    private final Map<Language, Map<String, List<String>>> adjectiveForms = perLanguage();
    private final Map<String, List<GazetteerEntry>> bySurname = new LinkedHashMap<>();

    private static <V> Map<Language, Map<String, V>> perLanguage() {
      Map<Language, Map<String, V>> maps = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        maps.put(language, new LinkedHashMap<>());
      }
      return maps;
    }

    void add(KnownTreaty treaty) {
      treaties.add(treaty);
    }

    void add(OfficeTerm term) {
      terms.computeIfAbsent(term.person(), p -> new ArrayList<>()).add(term);
    }

    void add(
        GazetteerEntry entry,
        Map<Language, List<String>> adjective,
        Map<Language, List<String>> demonym) {
      entries.put(entry.key(), entry);
      for (Language language : Language.values()) {
        for (String form : adjective.getOrDefault(language, List.of())) {
          adjectives.get(language).putIfAbsent(NameList.key(form), entry);
          adjectiveForms
              .get(language)
              .computeIfAbsent(entry.key(), k -> new ArrayList<>())
              .add(form);
        }
        for (String form : demonym.getOrDefault(language, List.of())) {
          demonyms.get(language).putIfAbsent(NameList.key(form), entry);
        }
      }
    }

    Gazetteer build() {
      for (GazetteerEntry entry : entries.values()) {
        for (Language language : Language.values()) {
          entry.labels(language).forEach(name -> index(named, language, name, entry));
          entry
              .governments()
              .getOrDefault(language, List.of())
              .forEach(name -> index(governments, language, name, entry));
        }
        if (entry.type() == EntityClass.PERSON) {
          for (Language language : Language.values()) {
            for (String name : entry.labels(language)) {
              int cut = name.lastIndexOf(' ');
              if (cut > 0) {
                addTo(bySurname, NameList.key(name.substring(cut + 1)), entry);
              }
            }
          }
        }
      }
      // Datelines shout: "SÉOUL, 3 mai".
      for (GazetteerEntry entry : entries.values()) {
        if (entry.type() == EntityClass.STATE || entry.type() == EntityClass.PLACE) {
          for (Language language : Language.values()) {
            for (String name : entry.labels(language)) {
              if (name.length() > 3) {
                indexAbsent(named, language, name.toUpperCase(Locale.ROOT), entry);
              }
            }
          }
        }
      }
      // What is no place is called by its own language's name abroad too: "Africa Corps".
      for (GazetteerEntry entry : entries.values()) {
        if (entry.type() != EntityClass.STATE && entry.type() != EntityClass.PLACE) {
          for (String name : entry.labels(Language.EN)) {
            indexAbsent(named, Language.FR, name, entry);
          }
          for (String name : entry.labels(Language.FR)) {
            indexAbsent(named, Language.EN, name, entry);
          }
        }
      }
      return new Gazetteer(this);
    }

    private static void index(
        Map<Language, Map<String, List<GazetteerEntry>>> map,
        Language language,
        String name,
        GazetteerEntry entry) {
      addTo(map.get(language), NameList.key(name), entry);
    }

    private static void indexAbsent(
        Map<Language, Map<String, List<GazetteerEntry>>> map,
        Language language,
        String name,
        GazetteerEntry entry) {
      if (!map.get(language).containsKey(NameList.key(name))) {
        index(map, language, name, entry);
      }
    }

    private static void addTo(
        Map<String, List<GazetteerEntry>> map, String key, GazetteerEntry entry) {
      List<GazetteerEntry> list = map.computeIfAbsent(key, k -> new ArrayList<>());
      if (!list.contains(entry)) {
        list.add(entry);
      }
    }
  }
}
