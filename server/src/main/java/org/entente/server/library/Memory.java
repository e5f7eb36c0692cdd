package org.entente.server.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one version of a store have looked up, for those who come after. Safe for use by
 * many threads.
 */
public final class Memory {
  private static final int MOST = 50_000; // names and classes; what comes then is looked up

  private static final int MOST_MADE = 1000;

  private final Map<String, Object> made = new ConcurrentHashMap<>();
  private final Map<String, String> labels = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> types = new ConcurrentHashMap<>();
  private volatile @Nullable Register register;
  private volatile @Nullable SearchIndex names;
  private volatile @Nullable List<Node> inferred;
  private volatile @Nullable List<Node> pointing;

  String label(String key, Supplier<String> otherwise) {
    return remembered(labels, key, otherwise);
  }

  Optional<String> type(String key, Supplier<Optional<String>> otherwise) {
    return remembered(types, key, otherwise);
  }

  <T> T kept(Class<T> type, String key, Supplier<T> otherwise) {
    String whole = type.getName() + " " + key;
    Object known = made.get(whole);
    if (known != null) {
      return type.cast(known);
    }
    T fresh = otherwise.get();
    if (made.size() < MOST_MADE) {
      made.put(whole, fresh);
    }
    return fresh;
  }

  private static <T> T remembered(Map<String, T> map, String key, Supplier<T> otherwise) {
    T known = map.get(key);
    if (known == null) {
      known = otherwise.get();
      if (map.size() < MOST) {
        map.put(key, known);
      }
    }
    return known;
  }

  List<Node> inferred(Supplier<List<Node>> otherwise) {
    List<Node> known = inferred;
    if (known == null) {
      known = List.copyOf(otherwise.get());
      inferred = known;
    }
    return known;
  }

  List<Node> pointing(Supplier<List<Node>> otherwise) {
    List<Node> known = pointing;
    if (known == null) {
      known = List.copyOf(otherwise.get());
      pointing = known;
    }
    return known;
  }

  /** One thread reads it, the others wait for it. */
  Register register(Library library) {
    Register known = register;
    if (known == null) {
      synchronized (this) {
        known = register;
        if (known == null) {
          known = Register.of(library);
          register = known;
        }
      }
    }
    return known;
  }

  /** One thread reads them, the others wait for it. */
  SearchIndex names(Library library) {
    SearchIndex known = names;
    if (known == null) {
      synchronized (this) {
        known = names;
        if (known == null) {
          known = new SearchIndex(library.names());
          names = known;
        }
      }
    }
    return known;
  }
}
