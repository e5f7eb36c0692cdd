package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the transcripts of {@code docs/linked-data.md}. */
class TranscriptsTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static EntenteServer server;

  @BeforeAll
  static void start() {
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    String file = Path.of("..", "ontology", "examples", "example.trig").toString();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, file));
    server = EntenteServer.start(dataset, ServerOptions.defaults().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** One command and what it prints. */
  private record Transcript(String command, List<String> lines) {}

  private static List<Transcript> transcripts() throws IOException {
    List<Transcript> found = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("..", "docs", "linked-data.md"))) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        found.add(new Transcript(line.substring(2), new ArrayList<>()));
      } else if (inside) {
        found.get(found.size() - 1).lines().add(line);
      }
    }
    return found;
  }

  @TestFactory
  List<DynamicTest> answersAsTheTranscriptsSay() throws IOException {
    return transcripts().stream()
        .map(each -> DynamicTest.dynamicTest(each.command(), () -> replay(each)))
        .toList();
  }

  private static void replay(Transcript transcript) throws Exception {
    String printed = curl(transcript.command());
    for (String line : transcript.lines()) {
      if (!line.isBlank() && !line.startsWith("\u2026")) {
        assertTrue(
            squeezed(printed).contains(squeezed(line)), "\"" + line + "\" is not in\n" + printed);
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[ \t]+", " ")
        .replace("; charset", ";charset") // some answers have the blank, some not
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** As much of curl as the transcripts need; headers and body as {@code -i} prints them. */
  private static String curl(String command) throws Exception {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    String address = words.get(words.size() - 1);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(address.replace("http://localhost:3030/", server.address())));
    boolean head = false;
    for (int i = 1; i < words.size() - 1; i++) {
      switch (words.get(i)) {
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "--data-urlencode" -> {
          String[] field = words.get(++i).split("=", 2);
          request.header("Content-Type", "application/x-www-form-urlencoded");
          request.POST(
              HttpRequest.BodyPublishers.ofString(
                  field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8)));
        }
        case "-d" -> request.POST(HttpRequest.BodyPublishers.ofString(words.get(++i)));
        case "-sI" -> head = true;
        case "-s", "-si" -> {}
        default -> throw new IllegalArgumentException(command + ": " + words.get(i));
      }
    }
    if (head) {
      request.method("HEAD", HttpRequest.BodyPublishers.noBody());
    }
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder("HTTP/1.1 " + response.statusCode() + " ");
    out.append(
            switch (response.statusCode()) {
              case 200 -> "OK";
              case 303 -> "See Other";
              case 406 -> "Not Acceptable";
              default -> "";
            })
        .append('\n');
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(v -> out.append(name + ": " + v + "\n")));
    return out.append('\n')
        .append(response.body().replace(server.address(), "http://localhost:3030/"))
        .toString();
  }
}
