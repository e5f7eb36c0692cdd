package org.entente.event;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.mention.EntityClass;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads {@code lexicon/LANGUAGE}: frames from its YAML files, word lists from {@code words/*.txt}.
 * What a file may hold is told in {@code lexicon/README.md}; whatever else it holds is refused.
 */
public final class LexiconReader {
  private static final Set<String> FILE_KEYS =
      Set.of(
          "type", "says", "source", "roles", "required", "constants", "options", "prior", "frames");
  private static final Set<String> CLITICS = Set.of("en", "y");
  private static final Set<String> FRAME_KEYS =
      Set.of(
          "id",
          "type",
          "says",
          "source",
          "verbs",
          "nouns",
          "adjectives",
          "roles",
          "required",
          "constants",
          "options",
          "prior",
          "finds",
          "ignores");

  private final Language language;
  private final Map<String, Set<String>> wordLists = new TreeMap<>();
  private final Map<String, String> fileOfId = new HashMap<>();

  private LexiconReader(Language language) {
    this.language = language;
  }

  /**
   * @param root the folder {@code lexicon/LANGUAGE}
   * @throws EntenteException if a file is broken; the message names file, frame and remedy
   */
  public static Lexicon read(Path root, Language language) {
    return new LexiconReader(language).read(root);
  }

  /** The lexicon that ships with Entente. */
  public static Lexicon read(Language language) {
    String folder = "/org/entente/extractor/lexicon/" + language.code();
    URL url = LexiconReader.class.getResource(folder);
    if (url == null) {
      throw new EntenteException(
          "class path: " + folder + " is missing; build the extractor again");
    }
    try {
      if (url.getProtocol().equals("jar")) {
        String jar = url.toString().substring(0, url.toString().indexOf('!'));
        try (FileSystem files =
            FileSystems.newFileSystem(Path.of(URI.create(jar.substring("jar:".length()))))) {
          return read(files.getPath(folder), language);
        }
      }
      return read(Path.of(url.toURI()), language);
    } catch (IOException | URISyntaxException e) {
      throw new EntenteException("class path: " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Lexicon read(Path root) {
    try {
      for (Path file : list(root.resolve("words"), ".txt")) {
        wordLists.put(baseName(file), readWords(file));
      }
      List<Frame> frames = new ArrayList<>();
      Map<String, Object> documents = new TreeMap<>();
      GrammarWords grammar = new GrammarWords(Map.of(), List.of());
      for (Path file : list(root, ".yml")) {
        String name = language.code() + "/" + file.getFileName();
        Map<String, Object> document = load(file, name);
        if (baseName(file).equals("grammar")) {
          grammar = grammar(document, name);
        } else if (!document.containsKey("frames") && !document.containsKey("type")) {
          documents.put(baseName(file), document);
        } else {
          frames(document, name, frames);
        }
      }
      return new Lexicon(language, frames, grammar, wordLists, documents);
    } catch (IOException e) {
      throw new EntenteException("lexicon " + root + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Path> list(Path folder, String extension) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(extension))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  private static String baseName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Set<String> readWords(Path file) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      String word = line.strip();
      if (!word.isEmpty() && !word.startsWith("#")) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> load(Path file, String name) throws IOException {
    try {
      Object loaded =
          new Load(LoadSettings.builder().setLabel(name).build())
              .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
      if (loaded instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
      throw new EntenteException(name + ": the file must be a mapping with a list \"frames\"");
    } catch (YamlEngineException e) {
      throw new EntenteException(name + " is not YAML: " + e.getMessage(), e);
    }
  }

  private static GrammarWords grammar(Map<String, Object> document, String name) {
    Map<String, Set<String>> lists = new TreeMap<>();
    List<List<String>> complex = new ArrayList<>();
    document.forEach(
        (key, value) -> {
          List<String> words = strings(value, name + ", " + key);
          if (key.equals("complex-prepositions")) {
            for (String preposition : words) {
              complex.add(List.of(preposition.split(" ")));
            }
          } else {
            lists.put(key, new LinkedHashSet<>(words));
          }
        });
    complex.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return new GrammarWords(lists, complex);
  }

  // ---------------------------------------------------------------- frames

  private void frames(Map<String, Object> document, String file, List<Frame> frames) {
    for (String key : document.keySet()) {
      if (!FILE_KEYS.contains(key)) {
        throw new EntenteException(
            file
                + ": unknown key \""
                + key
                + "\"; known are "
                + String.join(", ", new java.util.TreeSet<>(FILE_KEYS)));
      }
    }
    if (!(document.get("frames") instanceof List<?> list)) {
      throw new EntenteException(file + ": a list \"frames\" is missing; write one frame under it");
    }
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map)) {
        throw new EntenteException(file + ": a frame must be a mapping that begins with its id");
      }
      Map<String, Object> frame = new LinkedHashMap<>();
      map.forEach((k, v) -> frame.put(String.valueOf(k), v));
      frames.add(frame(frame, document, file));
    }
  }

  private Frame frame(Map<String, Object> map, Map<String, Object> defaults, String file) {
    Object idValue = map.get("id");
    if (idValue == null) {
      throw new EntenteException(
          file + ": a frame has no id; give it one, such as \"signing-verb\"");
    }
    String id = idValue.toString();
    String at = file + ", " + id;
    for (String key : map.keySet()) {
      if (!FRAME_KEYS.contains(key)) {
        throw new EntenteException(
            at
                + ": unknown key \""
                + key
                + "\"; known are "
                + String.join(", ", new java.util.TreeSet<>(FRAME_KEYS)));
      }
    }
    String other = fileOfId.put(id, file);
    if (other != null) {
      throw new EntenteException(at + ": the id is taken in " + other + "; ids are unique");
    }
    FactType type = type(either(map, defaults, "type"), at);
    Map<Role, FillerSpec> roles = new LinkedHashMap<>(); // filled in the order written
    roles(defaults.get("roles"), type, roles, at);
    roles(map.get("roles"), type, roles, at);
    Map<Role, String> constants = new EnumMap<>(Role.class);
    constants(either(map, defaults, "constants"), type, constants, at);
    List<Set<Role>> required = new ArrayList<>();
    for (String roleNames : strings(either(map, defaults, "required"), at + ", required")) {
      Set<Role> any = EnumSet.noneOf(Role.class);
      for (String name : roleNames.split("\\|")) {
        Role role = role(name.strip(), type, at);
        if (!roles.containsKey(role)
            && !constants.containsKey(role)
            && role != Role.PLACE
            && role != Role.TIME
            && role != Role.QUANTITY) {
          throw new EntenteException(
              at
                  + ": \""
                  + name
                  + "\" is required but no role says where it stands; "
                  + "add it under roles");
        }
        any.add(role);
      }
      required.add(any);
    }
    List<Evoker> evokers = new ArrayList<>();
    evokers(map.get("verbs"), Evoker.Kind.VERB, evokers, at);
    evokers(map.get("nouns"), Evoker.Kind.NOUN, evokers, at);
    evokers(map.get("adjectives"), Evoker.Kind.ADJECTIVE, evokers, at);
    List<String> options = strings(either(map, defaults, "options"), at + ", options");
    if (evokers.isEmpty() && options.stream().noneMatch(o -> o.startsWith("pattern-"))) {
      throw new EntenteException(at + ": no word evokes it; add verbs, nouns or adjectives");
    }
    List<Frame.Example> finds = finds(map.get("finds"), type, at);
    List<Frame.Counterexample> ignores = ignores(map.get("ignores"), at);
    if (finds.isEmpty() || ignores.isEmpty()) {
      throw new EntenteException(
          at
              + ": a frame needs finds and ignores; add a sentence it must "
              + (finds.isEmpty() ? "find" : "leave alone, and why"));
    }
    Object prior = either(map, defaults, "prior");
    return new Frame(
        id,
        type,
        text(either(map, defaults, "says")),
        text(either(map, defaults, "source")),
        file,
        evokers,
        roles,
        required,
        constants,
        new LinkedHashSet<>(options),
        prior instanceof Number n ? n.doubleValue() : 0.7,
        finds,
        ignores);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Object either(Map<String, Object> map, Map<String, Object> defaults, String key) {
    return map.containsKey(key) ? map.get(key) : defaults.get(key);
  }

  private static FactType type(Object value, String at) {
    try {
      return FactType.valueOf(String.valueOf(value));
    } catch (IllegalArgumentException e) {
      throw new EntenteException(
          at + ": \"" + value + "\" is no fact type; one of " + Arrays.toString(FactType.values()),
          e);
    }
  }

  private static Role role(String name, FactType type, String at) {
    for (Role role : type.roles()) {
      if (role.key().equals(name)) {
        return role;
      }
    }
    throw new EntenteException(
        at
            + ": "
            + type
            + " has no role \""
            + name
            + "\"; it has "
            + type.roles().stream().map(Role::key).toList());
  }

  private void roles(Object value, FactType type, Map<Role, FillerSpec> roles, String at) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, spec) -> {
            Role role = role(String.valueOf(key), type, at);
            roles.put(role, spec(String.valueOf(spec), at + ", " + key));
          });
    }
  }

  private static void constants(
      Object value, FactType type, Map<Role, String> constants, String at) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, v) -> constants.put(role(String.valueOf(key), type, at), String.valueOf(v)));
    }
  }

  /** "subject, +entre is actor", "object is @weapons". */
  private FillerSpec spec(String text, String at) {
    int is = text.indexOf(" is ");
    List<Slot> slots = new ArrayList<>();
    for (String slot : (is < 0 ? text : text.substring(0, is)).split(",")) {
      try {
        slots.add(Slot.parse(slot.strip()));
      } catch (IllegalArgumentException e) {
        throw new EntenteException(at + ": " + e.getMessage() + "; see lexicon/README.md", e);
      }
    }
    Set<EntityClass> classes = EnumSet.noneOf(EntityClass.class);
    Set<String> words = new LinkedHashSet<>();
    if (is >= 0) {
      for (String name : text.substring(is + 4).split("\\|")) {
        String c = name.strip();
        if (c.startsWith("@")) {
          Set<String> list = wordLists.get(c.substring(1));
          if (list == null) {
            throw new EntenteException(
                at
                    + ": there is no words/"
                    + c.substring(1)
                    + ".txt; write it, "
                    + "one word a line");
          }
          words.addAll(list);
        } else {
          classes.addAll(classes(c, at));
        }
      }
    }
    return new FillerSpec(slots, classes, words);
  }

  private static Set<EntityClass> classes(String name, String at) {
    Set<EntityClass> found = EnumSet.noneOf(EntityClass.class);
    for (EntityClass c : EntityClass.values()) {
      boolean match =
          switch (name) {
            case "actor" -> c.canAct();
            case "body" -> c.canAct() && c != EntityClass.PERSON;
            case "party" -> c == EntityClass.STATE || c.isOrganization();
            case "organization" -> c.isOrganization();
            case "troops" -> c == EntityClass.MILITARY_UNIT || c == EntityClass.ARMED_FORCE;
            case "somewhere" -> c == EntityClass.PLACE || c == EntityClass.STATE;
            case "anything" -> true;
            default -> c.term().equalsIgnoreCase(name);
          };
      if (match) {
        found.add(c);
      }
    }
    if (found.isEmpty()) {
      throw new EntenteException(
          at
              + ": \""
              + name
              + "\" is no class of things; write actor, body, "
              + "party, organization, troops, somewhere, anything, or one of "
              + Arrays.stream(EntityClass.values()).map(EntityClass::term).toList());
    }
    return found;
  }

  private void evokers(Object value, Evoker.Kind kind, List<Evoker> evokers, String at) {
    for (String text : strings(value, at)) {
      if (text.startsWith("@")) {
        for (String word : wordLists.getOrDefault(text.substring(1), Set.of())) {
          if (!word.contains(" ")) {
            evokers.add(new Evoker(kind, word, List.of()));
          }
        }
        continue;
      }
      for (List<String> words : alternatives(text.strip().split("\\s+"))) {
        boolean reflexive =
            kind == Evoker.Kind.VERB && words.size() > 1 && words.getFirst().equals("se");
        List<String> parts = reflexive ? words.subList(1, words.size()) : words;
        if (kind == Evoker.Kind.VERB && parts.size() > 1 && CLITICS.contains(parts.getFirst())) {
          List<String> turned = new ArrayList<>(List.of(parts.get(1)));
          turned.add(Evoker.BEFORE + parts.getFirst()); // "s'en prendre": the verb evokes
          turned.addAll(parts.subList(2, parts.size()));
          parts = turned;
        }
        evokers.add(
            new Evoker(
                reflexive ? Evoker.Kind.REFLEXIVE : kind,
                parts.getFirst(),
                parts.subList(1, parts.size())));
      }
    }
  }

  /** "prévoir|stipuler aide|secours" in all four ways. */
  private static List<List<String>> alternatives(String[] parts) {
    List<List<String>> all = List.of(List.of());
    for (String part : parts) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : all) {
        for (String word : part.split("\\|")) {
          List<String> next = new ArrayList<>(begun);
          next.add(word);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Frame.Example> finds(Object value, FactType type, String at) {
    List<Frame.Example> found = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> map = example(item, at);
        List<Map<String, String>> facts = new ArrayList<>();
        Object given = map.containsKey("facts") ? map.get("facts") : map.get("fact");
        for (Object fact : given instanceof List<?> several ? several : Arrays.asList(given)) {
          if (!(fact instanceof Map<?, ?> roles)) {
            throw new EntenteException(
                at + ": an example under finds needs \"fact\", a mapping of roles");
          }
          Map<String, String> expected = new TreeMap<>();
          roles.forEach(
              (k, v) -> {
                String key = String.valueOf(k);
                if (!key.equals("modality") && !key.equals("attributedTo") && !key.equals("type")) {
                  role(key, type, at);
                }
                expected.put(
                    key,
                    v instanceof List<?> many
                        ? String.join(", ", many.stream().map(String::valueOf).toList())
                        : String.valueOf(v));
              });
          facts.add(expected);
        }
        found.add(new Frame.Example(String.valueOf(map.get("text")), facts));
      }
    }
    return found;
  }

  private static List<Frame.Counterexample> ignores(Object value, String at) {
    List<Frame.Counterexample> found = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> map = example(item, at);
        if (map.get("why") == null) {
          throw new EntenteException(
              at + ": \"" + map.get("text") + "\" must say why it is left alone; add why");
        }
        found.add(
            new Frame.Counterexample(
                String.valueOf(map.get("text")), String.valueOf(map.get("why"))));
      }
    }
    return found;
  }

  private static Map<?, ?> example(Object item, String at) {
    if (item instanceof Map<?, ?> map && map.get("text") != null) {
      return map;
    }
    throw new EntenteException(at + ": an example must have a \"text\"");
  }

  private static List<String> strings(Object value, String at) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    if (value instanceof String text) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
    throw new EntenteException(at + ": write a list of words, or words parted by commas");
  }
}
