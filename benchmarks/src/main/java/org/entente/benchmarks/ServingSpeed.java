package org.entente.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
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
import org.apache.jena.graph.Node;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.entente.server.library.Library;

/**
 * How fast a server on a store of so many quads answers: its start, then the 95th percentile of
 * each kind of answer for one client, Turtle of a whole graph against plain Fuseki on the same data
 * by turns, and 64 clients who ask for all kinds. Wall-clock times; the server is a process of its
 * own with an archive of its classes, as {@code entente serve} keeps one; the clients are here.
 * Arguments: how many quads, how many seconds the 64 clients ask.
 *
 * <p>The store is made in the folder {@code entente-benchmark-N} for temporary files and stays
 * there, so that a second run need not make it again.
 */
public final class ServingSpeed {
  private static final int CLIENTS = 64;
  private static final int ANSWERS = 200;
  private static final int WARM = 60;
  private static final int SEED = 7;
  private static final int THINGS = 300;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> things = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private boolean isMet = true;

  private ServingSpeed(String address) {
    this.address = address;
  }

  /** Prints a table in Markdown. */
  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "entente-benchmark-" + size);
    if (!Files.exists(folder.resolve("made"))) {
      remove(folder);
      long start = System.nanoTime();
      int articles = SeededStore.fill(folder.resolve("store"), size);
      Files.writeString(folder.resolve("made"), articles + " articles\n");
      System.out.printf(
          Locale.ROOT, "%d articles written in %.0f s%n", articles, since(start) / 1000);
    }
    List<String> things = new ArrayList<>();
    List<String> words = new ArrayList<>();
    look(folder.resolve("store"), things, words);
    System.out.println("\n| what | target | measured | |\n| --- | --- | --- | --- |");
    for (int i = 0; i < 2; i++) { // files and classes are at hand the second time
      try (Served served = Served.start(folder.resolve("store"))) {
        ServingSpeed speed = new ServingSpeed(served.address());
        speed.get("$/ready");
        if (i == 1) {
          speed.row("start on the store until ready", "3000 ms", since(served.start()), 3000);
          speed.things.addAll(things);
          speed.words.addAll(words);
          speed.all(served.plain(), seconds);
          System.out.println(speed.isMet ? "\nAll targets met." : "\nNot all targets met.");
        }
      }
    }
  }

  private static void remove(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private static void look(Path folder, List<String> things, List<String> words) {
    try (LocalStore store = Store.openForReading(folder, GraphNames.DEFAULT)) {
      store
          .dataset()
          .executeRead(
              () -> {
                Library library = new Library(store.dataset(), GraphNames.DEFAULT.base());
                long quads = library.dataset().stream().count();
                int facts = library.register().about(SeededStore.HUB).size();
                System.out.printf(
                    Locale.ROOT,
                    "%,d quads with conclusions, %,d claims, %,d of them about one state%n",
                    quads,
                    library.register().countOfClaims(),
                    facts);
                for (Node thing : library.mostTalkedOf(THINGS)) {
                  things.add(library.path(thing));
                  words.add(library.label(thing, "fr"));
                }
              });
    }
  }

  private void all(String plain, int seconds) throws Exception {
    get(""); // what is kept of a version of the store is read at the first page
    String hub = "page/state/AZ";
    measure("page of the state most told of", "100 ms", 100, () -> hub);
    measure("its facts, on some page", "100 ms", 100, () -> hub + "?facts=" + pick(100));
    measure("page of one of the 300 things most told of", "100 ms", 100, this::page);
    measure("suggestions, 1 to 3 letters", "50 ms", 50, this::suggestion);
    measure("data of a thing as Turtle", "-", -1, () -> "data/" + pick(things) + ".ttl");
    measure("start page", "-", -1, () -> "");
    measure("timeline, some page", "-", -1, () -> "timeline?page=" + pick(60));
    measure("map", "-", -1, () -> "map");
    measure("ledger, some page", "-", -1, () -> "ledger/?page=" + pick(60));
    List<String> questions = questions();
    for (String question : questions) {
      String name = question.replaceAll("questions/([a-z-]+).*", "$1");
      measure("question: " + name, "500 ms", 500, () -> question);
    }
    row("weight of that state's page", "150 KB", get(hub).body().length / 1024.0, 150, "KB");
    againstFuseki(plain);
    crowd(seconds, questions);
  }

  private String page() {
    return "page/" + pick(things);
  }

  private String suggestion() {
    String word = pick(words);
    return "suggest?q=" + encoded(word.substring(0, Math.min(1 + pick(3), word.length())));
  }

  /** Each question with the values of its example. */
  private static List<String> questions() {
    List<String> questions = new ArrayList<>();
    for (NamedQuery query : QueryCatalog.load().queries()) {
      StringBuilder path = new StringBuilder("questions/" + query.name() + "?lang=fr");
      for (NamedQuery.Example example : query.example()) {
        path.append('&').append(example.parameter()).append('=').append(encoded(example.value()));
      }
      questions.add(path.toString());
    }
    return questions;
  }

  private synchronized String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private synchronized int pick(int most) {
    return random.nextInt(most);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private void measure(String what, String target, double most, Supplier<String> path)
      throws Exception {
    List<Double> times = new ArrayList<>();
    int errors = 0;
    boolean isQuestion = what.startsWith("question");
    int answers = isQuestion ? ANSWERS / 5 : ANSWERS;
    int warm = isQuestion ? WARM / 6 : WARM;
    for (int i = -warm; i < answers; i++) {
      String asked = path.get();
      long start = System.nanoTime();
      int status = get(asked).statusCode();
      if (i >= 0) {
        times.add(since(start));
        errors += status == 200 ? 0 : 1;
      }
    }
    Collections.sort(times);
    double p95 = times.get(times.size() * 95 / 100);
    row(what + (errors > 0 ? " (" + errors + " ERRORS)" : ""), target, p95, most);
    isMet &= errors == 0;
  }

  /** All kinds of questions at once, for so long. */
  private void crowd(int seconds, List<String> questions) throws Exception {
    List<Double> times = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger errors = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      long start = System.nanoTime();
                      try {
                        errors.addAndGet(get(any(questions)).statusCode() == 200 ? 0 : 1);
                      } catch (Exception e) {
                        errors.incrementAndGet();
                      }
                      times.add(since(start));
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Collections.sort(times);
    String what =
        String.format(
            Locale.ROOT,
            "errors of %d clients in %d s (%d answers, p95 %.0f ms)",
            CLIENTS,
            seconds,
            times.size(),
            times.get(times.size() * 95 / 100));
    row(what, "0", errors.get(), 0, "");
  }

  private String any(List<String> questions) {
    return switch (pick(10)) {
      case 0 -> pick(questions);
      case 1, 2 -> suggestion();
      case 3 -> "data/" + pick(things) + ".ttl";
      case 4 -> "timeline?page=" + pick(60);
      case 5 -> "page/state/AZ?facts=" + pick(100);
      default -> page();
    };
  }

  private void againstFuseki(String plain) throws Exception {
    double ours = 0;
    double theirs = 0;
    for (int i = 0; i < 400; i++) {
      String graph = "?graph=" + encoded(ArticleGraphs.graph(i % 100).getURI());
      double a = time(URI.create(address + "sparql/get" + graph));
      double b = time(URI.create(plain + graph));
      if (i >= 100) { // after both are warm
        ours += a;
        theirs += b;
      }
    }
    double rate = theirs / ours;
    isMet &= rate >= 0.8;
    System.out.printf(
        Locale.ROOT,
        "| Turtle of a graph, rate against plain Fuseki | 0.8 | %.2f | %s |%n",
        rate,
        rate >= 0.8 ? "met" : "**missed**");
  }

  private double time(URI address) throws Exception {
    long start = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/turtle").build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.statusCode());
    }
    return since(start);
  }

  private void row(String what, String target, double value, double most) {
    row(what, target, value, most, "ms");
  }

  private void row(String what, String target, double value, double most, String unit) {
    boolean isOne = most < 0 || value <= most;
    isMet &= isOne;
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f %s | %s |%n",
        what,
        target,
        value,
        unit,
        most < 0 ? "" : isOne ? "met" : "**missed**");
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** The server's process. */
  private record Served(Process process, long start, String address, String plain)
      implements AutoCloseable {
    static Served start(Path store) throws Exception {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1500m",
                  "-XX:+UseParallelGC",
                  "-XX:+AutoCreateSharedArchive", // of classes, as the launcher keeps one
                  "-XX:SharedArchiveFile=" + store.resolveSibling("classes.jsa"),
                  "-Xlog:disable",
                  "-Xlog:all=off",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  ServedStore.class.getName(),
                  store.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new Served(process, start, line(out), line(out));
    }

    private static String line(BufferedReader out) throws Exception {
      String line = out.readLine();
      while (line != null && !line.startsWith("http")) {
        line = out.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("the server did not start");
      }
      return line;
    }

    @Override
    public void close() throws Exception {
      try (OutputStream in = process.getOutputStream()) {
        in.flush();
      }
      process.waitFor();
    }
  }
}
