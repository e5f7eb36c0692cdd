package org.entente.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;
import org.entente.server.EntenteServer;
import org.entente.server.ServerOptions;
import org.entente.server.library.Library;

/**
 * How fast a server on a store of so many quads answers: its start, then the 95th percentile of
 * pages, suggestions, SPARQL and 304, with one client and with 64; and Turtle of a whole graph
 * against plain Fuseki on the same data, by turns. Wall-clock times; the clients run in the same
 * process. Arguments: how many quads, how many seconds for each figure.
 */
public final class ServingSpeed {
  private static final int BATCH = 500;
  private static final int[] CLIENTS = {1, 64};
  private static final int SEED = 7;

  private final String address;
  private final int seconds;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServingSpeed(String address, int seconds) {
    this.address = address;
    this.seconds = seconds;
  }

  /** Prints a line for each figure. */
  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("entente-benchmark");
    try {
      int articles = load(folder, size);
      System.out.printf(Locale.ROOT, "%d quads asked for, %d articles%n", size, articles);
      long start = System.nanoTime();
      try (LocalStore store = Store.openForReading(folder.resolve("store"), GraphNames.DEFAULT)) {
        try (EntenteServer server =
            EntenteServer.start(store.dataset(), ServerOptions.defaults().withPort(0))) {
          ServingSpeed speed = new ServingSpeed(server.address(), seconds);
          speed.get("$/ready");
          print("start until ready, s", (System.nanoTime() - start) / 1e9);
          speed.pages(store);
          speed.againstFuseki(store, articles);
        }
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int load(Path folder, long size) {
    ArticleGraphs graphs = new ArticleGraphs(SEED);
    int number = 0;
    Store.Options options = new Store.Options(GraphNames.DEFAULT, RuleSet.EMPTY);
    try (LocalStore store = Store.open(folder.resolve("store"), options)) {
      List<Change> changes = new ArrayList<>();
      changes.add(Change.put(GraphNames.DEFAULT.gazetteer(), graphs.gazetteer()));
      long quads = graphs.gazetteer().size();
      while (quads < size) {
        List<Quad> article = graphs.article(number);
        changes.add(Change.put(ArticleGraphs.graph(number), article));
        quads += article.size();
        number++;
        if (changes.size() == BATCH || quads >= size) {
          store.apply(changes);
          changes.clear();
        }
      }
    }
    return number;
  }

  private void pages(LocalStore store) throws Exception {
    List<String> things = new ArrayList<>();
    List<String> words = new ArrayList<>();
    store
        .dataset()
        .executeRead(
            () -> {
              Library library = new Library(store.dataset(), GraphNames.DEFAULT.base());
              for (Node thing : library.mostTalkedOf(300)) {
                things.add(thing.getURI().substring(GraphNames.DEFAULT.base().length() + 3));
                words.add(library.label(thing, "fr"));
              }
            });
    measure("entity page", () -> "page/" + pick(things));
    measure("data as Turtle", () -> "data/" + pick(things) + ".ttl");
    get("suggest?q=a"); // the index is made at the first search
    measure(
        "suggestions",
        () -> {
          String word = pick(words);
          return "suggest?q=" + encoded(word.substring(0, Math.min(3, word.length())));
        });
    String thing = things.get(0);
    String tag = get("page/" + thing).headers().firstValue("ETag").orElse("none");
    measure("304 of a page", () -> "page/" + thing, "If-None-Match", tag);
    String ask = "SELECT * { <%s> ?p ?o } LIMIT 100";
    measure(
        "SPARQL, one thing",
        () ->
            "sparql?query="
                + encoded(ask.formatted(GraphNames.DEFAULT.base() + "id/" + pick(things))));
    for (NamedQuery query : QueryCatalog.load().queries()) {
      StringBuilder path = new StringBuilder("questions/" + query.name() + "?lang=fr");
      for (NamedQuery.Parameter parameter : query.parameters()) {
        if (!parameter.optional()) {
          String value =
              query.example().stream()
                  .filter(e -> e.parameter().equals(parameter.name()))
                  .map(NamedQuery.Example::value)
                  .findFirst()
                  .orElse("");
          path.append('&').append(parameter.name()).append('=').append(encoded(value));
        }
      }
      List<Long> times = new ArrayList<>();
      int status = 0;
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        status = get(path.toString()).statusCode();
        times.add(System.nanoTime() - start);
      }
      System.out.printf(
          Locale.ROOT,
          "question %-20s slowest of 5 %8.1f ms, status %d%n",
          query.name(),
          Collections.max(times) / 1e6,
          status);
    }
  }

  private final SplittableRandom random = new SplittableRandom(SEED);

  private synchronized String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return get(URI.create(address + path), headers);
  }

  private HttpResponse<byte[]> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void measure(String what, Supplier<String> path, String... headers) throws Exception {
    for (int clients : CLIENTS) {
      List<Long> times = Collections.synchronizedList(new ArrayList<>());
      AtomicInteger errors = new AtomicInteger();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        try {
                          if (get(path.get(), headers).statusCode() >= 400) {
                            errors.incrementAndGet();
                          }
                        } catch (Exception e) {
                          errors.incrementAndGet();
                        }
                        times.add(System.nanoTime() - start);
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      List<Long> sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%-20s %2d clients: p50 %7.1f ms, p95 %7.1f ms, %6d answers, %d errors%n",
          what,
          clients,
          sorted.get(sorted.size() / 2) / 1e6,
          sorted.get(sorted.size() * 95 / 100) / 1e6,
          sorted.size(),
          errors.get());
    }
  }

  private void againstFuseki(LocalStore store, int articles) throws Exception {
    FusekiServer plain =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.create(List.<FusekiModule>of()))
            .add("/plain", store.dataset())
            .build()
            .start();
    try {
      String other = "http://localhost:" + plain.getPort() + "/plain/get?graph=";
      double ours = 0;
      double theirs = 0;
      for (int i = 0; i < 400; i++) {
        String graph = encoded(ArticleGraphs.graph(i % articles).getURI());
        double a = time(URI.create(address + "sparql/get?graph=" + graph));
        double b = time(URI.create(other + graph));
        if (i >= 100) { // after both are warm
          ours += a;
          theirs += b;
        }
      }
      print("Turtle of a graph, rate against plain Fuseki", theirs / ours);
    } finally {
      plain.stop();
    }
  }

  private double time(URI address) throws Exception {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = get(address, "Accept", "text/turtle");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.statusCode());
    }
    return System.nanoTime() - start;
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.2f%n", what, value);
  }
}
