package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.library.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The tour in a real browser. Where there is no Chromium with its driver (Debian: chromium,
 * chromium-driver) it is skipped and says so; in CI it must run.
 */
class BrowserTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static EntenteServer server;
  private static ChromeDriver browser;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    Optional<File> chromium = onPath("chromium");
    Optional<File> driver = onPath("chromedriver");
    boolean there = chromium.isPresent() && driver.isPresent();
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, "CI installs chromium and chromium-driver; they are not on the PATH");
    }
    Assumptions.assumeTrue(
        there,
        "SKIPPED: no chromium and chromedriver on the PATH (Debian: apt-get install chromium"
            + " chromium-driver), so no page was tried in a browser");
    server = EntenteServer.start(example(), ServerOptions.defaults().withPort(0));
    browser = open(chromium.get(), driver.get(), true);
    try (InputStream in = BrowserTest.class.getResourceAsStream("axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<File> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  private static ChromeDriver open(File chromium, File driver, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--window-size=1280,900");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    return new ChromeDriver(service, options);
  }

  private static DatasetGraph example() {
    DatasetGraph terms = DatasetGraphFactory.create();
    Path ontology = Path.of("..", "ontology");
    RDFDataMgr.read(terms, ontology.resolve("examples/example.trig").toString());
    Node names = NodeFactory.createURI("http://localhost:3030/graph/ontology");
    RDFDataMgr.read(terms.getGraph(names), ontology.resolve("entente.ttl").toString());
    Node reifies = NodeFactory.createURI(RDF.getURI() + "reifies");
    Node said = terms.find(Node.ANY, Node.ANY, reifies, Node.ANY).next().getObject();
    Node graph = NodeFactory.createURI("http://localhost:3030/graph/inferred/treaties");
    Node conclusion = NodeFactory.createURI("http://localhost:3030/id/conclusion/by-hand");
    Triple concluded =
        Triple.create(
            NodeFactory.createURI("http://localhost:3030/id/state/TR"),
            Library.ent("treatyPartnerOf"),
            NodeFactory.createURI("http://localhost:3030/id/state/RU"));
    terms.add(new Quad(graph, concluded));
    terms.add(graph, conclusion, RDF.type.asNode(), Library.ent("Conclusion"));
    terms.add(
        graph, conclusion, Library.ent("rule"), NodeFactory.createLiteralString("treaty-partners"));
    terms.add(graph, conclusion, reifies, NodeFactory.createTripleTerm(concluded));
    terms.add(graph, conclusion, Library.ent("premise"), said);
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(dataset, () -> terms.find().forEachRemaining(dataset::add));
    return dataset;
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  private static WebElement wait(String css) {
    return wait(browser, css);
  }

  private static WebElement wait(ChromeDriver browser, String css) {
    return new WebDriverWait(browser, PATIENCE)
        .withMessage(() -> css + " at " + browser.getCurrentUrl())
        .until(at -> at.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  private static void waitUntilAt(String part) {
    new WebDriverWait(browser, PATIENCE).until(at -> at.getCurrentUrl().contains(part));
  }

  private static void show(String path) {
    browser.get(server.address() + path);
  }

  @Test
  void leadsFromASearchToTheSentenceAndTheReason() {
    show("?lang=fr");
    WebElement box = wait("form.search input[name=q]");
    box.sendKeys("turqu");
    new WebDriverWait(browser, PATIENCE)
        .until(at -> !at.findElements(By.cssSelector("#suggestions option")).isEmpty());
    box.sendKeys(Keys.ENTER);
    waitUntilAt("/search");
    wait("main a[href*='/page/state/TR']").click();
    waitUntilAt("/page/state/TR");
    assertEquals("Turquie", wait("main h1").getText());
    assertFalse(wait("blockquote mark").getText().isBlank(), "the words that say it are marked");

    String article = wait("a[href*='/page/article/']").getDomAttribute("href");
    show(article.substring(1));
    assertFalse(wait("a.evidence").getText().isBlank(), "the article shows its evidence");

    show("page/conclusion/by-hand?lang=fr");
    wait("a[href*='/why/']").click();
    waitUntilAt("/why/");
    assertEquals("treaty-partners", wait("main code").getText());
  }

  @Test
  @SuppressWarnings("unchecked") // a script's list of numbers
  void tellsOfWhatIsClickedInTheNetwork() throws IOException {
    show("explore?thing=state/TR&lang=fr");
    wait("#stage canvas");
    new WebDriverWait(browser, PATIENCE)
        .until(at -> !at.findElement(By.id("notice")).getText().isBlank());
    String export = wait("[data-export=gexf]").getDomProperty("href");
    assertTrue(export.contains("TR"), export);
    assertTrue(browser.getCurrentUrl().contains("thing="), "the address can be shared");

    WebElement stage = browser.findElement(By.id("stage"));
    browser.executeScript("document.getElementById('about').replaceChildren()");
    List<Point> dots = dots(stage); // may scroll
    List<Number> corner =
        (List<Number>)
            browser.executeScript(
                "const box = arguments[0].getBoundingClientRect();"
                    + " return [box.left, box.top, window.innerHeight]",
                stage);
    for (Point dot : dots) {
      int x = corner.get(0).intValue() + dot.getX();
      int y = corner.get(1).intValue() + dot.getY();
      if (y < 1 || y >= corner.get(2).intValue()) {
        continue; // out of sight
      }
      new Actions(browser).moveToLocation(x, y).click().perform();
      if (!browser.findElements(By.cssSelector("#about h2")).isEmpty()) {
        break;
      }
    }
    new WebDriverWait(browser, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage("what was clicked is told beside")
        .until(at -> !wait("#about h2").getText().isBlank());
  }

  @Test
  void growsByTheNamesBesideTheNetwork() {
    String start = "explore?thing=state/TR&lang=fr";
    show(start);
    wait("#about ul button");
    int before = things();
    List<String> names =
        browser.findElements(By.cssSelector("#about ul button")).stream()
            .map(WebElement::getText)
            .distinct()
            .toList();
    int most = before;
    for (String name : names) {
      show(start);
      wait("#about ul button");
      browser.executeScript(
          "[...document.querySelectorAll('#about ul button')]"
              + ".find(b => b.textContent === arguments[0]).click()",
          name);
      // The address is told once what was asked for has come.
      new WebDriverWait(browser, PATIENCE)
          .until(at -> at.getCurrentUrl().split("thing=", -1).length > 2);
      most = Math.max(most, things());
    }
    assertTrue(most > before, "of " + names + " none brought anything");
  }

  private static int things() {
    return things(browser.findElement(By.id("notice")).getText());
  }

  /** How many things the network shows: "36 choses, 101 liens". */
  private static int things(String notice) {
    return Integer.parseInt(notice.replaceFirst("\\D.*", ""));
  }

  /** Nodes are painted, not elements: where the picture has a dot of one strong colour. */
  private static List<Point> dots(WebElement stage) throws IOException {
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(stage.getScreenshotAs(OutputType.BYTES)));
    List<Point> dots = new ArrayList<>();
    for (int y = 6; y < picture.getHeight() - 6; y += 3) {
      for (int x = 6; x < picture.getWidth() - 6; x += 3) {
        Point here = new Point(x, y);
        boolean near =
            dots.stream().anyMatch(d -> Math.abs(d.x - here.x) + Math.abs(d.y - here.y) < 30);
        if (!near && isDot(picture, x, y)) {
          dots.add(here);
        }
      }
    }
    return dots;
  }

  private static boolean isDot(BufferedImage picture, int x, int y) {
    int colour = picture.getRGB(x, y);
    int red = colour >> 16 & 255;
    int green = colour >> 8 & 255;
    int blue = colour & 255;
    if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) < 60) {
      return false;
    }
    for (int dy = -3; dy <= 3; dy++) {
      for (int dx = -3; dx <= 3; dx++) {
        if (picture.getRGB(x + dx, y + dy) != colour) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void movesInTime() {
    show("explore?thing=state/AM&lang=fr");
    new WebDriverWait(browser, PATIENCE)
        .until(at -> !at.findElement(By.id("notice")).getText().isBlank());
    WebElement slider = wait("#until");
    String max = slider.getDomProperty("max");
    browser.executeScript(
        "const s = arguments[0]; s.min = s.max - 5; s.value = s.max - 1; s.dispatchEvent(new"
            + " Event('input', {bubbles: true}));",
        slider);

    assertNotEquals(max, wait("#until-year").getText());
  }

  @Test
  void downloadsWhatItShows() throws Exception {
    show("explore?thing=state/TR");
    String link = wait("[data-export=graphml]").getDomProperty("href");
    HttpResponse<String> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(link)).build(),
                HttpResponse.BodyHandlers.ofString());

    assertEquals(200, file.statusCode());
    assertTrue(file.body().contains("<graphml"), file.body());
  }

  @Test
  @SuppressWarnings("unchecked") // a script's list of numbers
  void cytoscapeOpensTheNetwork() throws Exception {
    String network = fetch("network?format=cytoscape&whole=1");
    JsonNode elements = JSON.readTree(network).get("elements");
    show("?lang=fr");
    wait("main");
    try (InputStream in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js")) {
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    List<Long> seen =
        (List<Long>)
            browser.executeScript(
                "const cy = cytoscape({headless: true, elements:"
                    + " JSON.parse(arguments[0]).elements}); return [cy.nodes().length,"
                    + " cy.edges().length, cy.edges('[modality]').length,"
                    + " cy.nodes('[label]').length]",
                network);

    long nodes = elements.get("nodes").size();
    long edges = elements.get("edges").size();
    assertTrue(nodes > 1 && edges > 1, network);
    assertEquals(List.of(nodes, edges, edges, nodes), seen);
  }

  @Test
  void graphologyOpensTheNetwork() throws Exception {
    JsonNode network = JSON.readTree(fetch("network?format=graphology"));
    show("explore?whole=1&lang=fr");
    new WebDriverWait(browser, PATIENCE)
        .until(at -> !at.findElement(By.id("notice")).getText().isBlank());

    // The explorer imports the file with graphology, and tells what that library counts.
    assertEquals(
        network.get("nodes").size() + " choses, " + network.get("edges").size() + " liens",
        browser.findElement(By.id("notice")).getText());
  }

  private static String fetch(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void switchesTheLanguageAndKeepsThePlace() {
    show("page/state/TR?lang=fr");
    wait("header a[hreflang=en]").click();
    wait("html[lang=en]");

    assertTrue(browser.getCurrentUrl().contains("/page/state/TR"), browser.getCurrentUrl());
  }

  @Test
  void worksWithoutJavaScript() {
    ChromeDriver plain =
        open(onPath("chromium").orElseThrow(), onPath("chromedriver").orElseThrow(), false);
    try {
      plain.get(server.address() + "?lang=fr");
      wait(plain, "form.search input[name=q]").sendKeys("turquie" + Keys.ENTER);
      new WebDriverWait(plain, PATIENCE).until(at -> at.getCurrentUrl().contains("/search"));
      wait(plain, "main a[href*='/page/state/TR']").click();
      wait(plain, "blockquote mark");
      plain.get(server.address() + "questions/allies?lang=fr&state=Turquie");
      wait(plain, "main tbody tr");
      plain.get(server.address() + "explore?thing=state/TR");
      assertTrue(wait(plain, "noscript, main p").isDisplayed());
    } finally {
      plain.quit();
    }
  }

  @Test
  void asksNoOtherHostForAnything() {
    for (String path : List.of("?lang=fr", "page/state/TR", "explore?thing=state/TR", "query")) {
      show(path);
      wait("main");
      @SuppressWarnings("unchecked")
      List<String> asked =
          (List<String>)
              browser.executeScript(
                  "return performance.getEntriesByType('resource').map(e => e.name)");
      asked.forEach(each -> assertTrue(each.startsWith(server.address()), each));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?lang=fr",
        "search?q=tur&lang=en",
        "page/state/TR?lang=fr",
        "page/person/none?lang=en",
        "page/article/border-brief?lang=fr",
        "page/conclusion/by-hand?lang=en",
        "page/event/meeting_AM_RU_2022-09-14?lang=fr",
        "page/place/moscou?lang=fr",
        "page/claim/border-brief_09b699b2c2db?lang=fr",
        "ledger/event/meeting_AM_RU_2022-09-14?lang=fr",
        "why/conclusion/by-hand?lang=fr",
        "questions/?lang=fr",
        "questions/allies?state=Turquie&lang=en",
        "explore?thing=state/TR&lang=fr",
        "query?lang=fr",
        "ns?lang=fr",
        "ledger/?lang=en",
        "timeline?lang=fr",
        "map?lang=en",
        "changes?lang=fr",
        "page/person/recep-tayyip-erdogan?lang=fr",
        "page/treaty/declaration-de-choucha?lang=en",
        "questions/deployments?view=map&lang=fr",
        "questions/deployments?view=graph&lang=en",
        "questions/deployments?view=timeline&lang=fr"
      })
  void givesNobodySeriousTrouble(String path) {
    List<String> troubles = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      browser.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      show(path);
      wait("main");
      browser.executeScript(axe);
      // The SPARQL editor's inside is its makers'; ours is what is round it.
      @SuppressWarnings("unchecked")
      List<String> found =
          (List<String>)
              browser.executeAsyncScript(
                  """
                  const done = arguments[arguments.length - 1];
                  axe.run({ exclude: [[".yasgui"], [".CodeMirror"]] }, { resultTypes: ["violations"] }).then(
                    (r) => done(r.violations.filter((v) => v.impact === "serious" || v.impact === "critical")
                      .flatMap((v) => v.nodes.slice(0, 5).map((n) => v.id + ": " + n.html + " " + n.failureSummary))),
                    (e) => done([String(e)]));
                  """);
      found.forEach(each -> troubles.add(scheme + " " + each));
    }
    assertEquals(List.of(), troubles);
  }
}
