package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.server.library.Library;

/** What the articles published between two days brought: new facts, and old ones told otherwise. */
public final class ChangesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int CLAIMS = 1500;

  private final transient Desk desk;

  ChangesServlet(Desk desk) {
    this.desk = desk;
  }

  /**
   * A proposition told otherwise than before.
   *
   * @param what label of what differs: a role, or how certain it is
   */
  public record Change(Value title, String what, List<Value> before, List<Value> after) {}

  private record Article(String issued, Node node) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    response.addHeader("Vary", "Accept-Language");
    String from = Filter.given(request, "from");
    String until = Filter.given(request, "until");
    String thing = Filter.given(request, "thing");
    String page = desk.read(getServletContext(), library -> page(library, ui, from, until, thing));
    Replies.html(response, 200, page);
  }

  private String page(Library library, Ui ui, String asked, String until, String thing) {
    List<Article> articles = new ArrayList<>();
    for (Triple triple : library.triples(Node.ANY, Library.ISSUED, Node.ANY)) {
      if (triple.getObject().isLiteral()) {
        articles.add(new Article(triple.getObject().getLiteralLexicalForm(), triple.getSubject()));
      }
    }
    articles.sort(
        Comparator.comparing(Article::issued).thenComparing(each -> each.node().toString()));
    // Without days: what the newest day of articles brought.
    String last = articles.isEmpty() ? "" : articles.get(articles.size() - 1).issued();
    String to = until.isEmpty() ? last : until;
    String from =
        asked.isEmpty()
            ? articles.stream()
                .map(Article::issued)
                .filter(issued -> issued.compareTo(to) < 0)
                .reduce("", (a, b) -> b)
            : asked;
    List<Article> window =
        articles.stream()
            .filter(each -> each.issued().compareTo(from) > 0 && each.issued().compareTo(to) <= 0)
            .toList();
    Optional<Node> about = thing.isEmpty() ? Optional.empty() : library.find(thing);
    List<Node> claims = new ArrayList<>();
    for (Article article : window) {
      for (Node claim : library.subjects(Library.DERIVED, article.node())) {
        if (about.isEmpty() || library.objects(claim, Library.ent("about")).contains(about.get())) {
          claims.add(claim);
        }
      }
    }
    Cards cards = new Cards(library, ui);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("from", from);
    values.put("until", to);
    values.put("thing", thing);
    values.put("about", about.map(cards::value).orElse(Value.plain("")));
    values.put("articles", window.stream().map(each -> cards.value(each.node())).toList());
    values.put("cut", claims.size() > CLAIMS ? CLAIMS : 0);
    Comparison comparison = new Comparison(library, ui, cards, from);
    for (Node claim : claims.subList(0, Math.min(CLAIMS, claims.size()))) {
      comparison.add(claim);
    }
    values.put("fresh", cards.grouped(comparison.fresh));
    values.put("changes", comparison.changes);
    values.put("again", comparison.again);
    return desk.page("changes.jte", values);
  }

  /** Sets what was told until a day beside what was told after it. */
  private static final class Comparison {
    private final Library library;
    private final Ui ui;
    private final Cards cards;
    private final String day;
    private final List<Node> fresh = new ArrayList<>();
    private final Set<Change> changes = new LinkedHashSet<>();
    private int again;

    Comparison(Library library, Ui ui, Cards cards, String day) {
      this.library = library;
      this.ui = ui;
      this.cards = cards;
      this.day = day;
    }

    void add(Node claim) {
      List<Node> before =
          new Ledgers(library, ui)
              .tellings(claim).stream()
                  .filter(other -> !cards.isConclusion(other) && isOld(other))
                  .toList();
      if (before.isEmpty()) {
        fresh.add(claim);
        return;
      }
      Map<String, List<Value>> now = told(List.of(claim));
      Map<String, List<Value>> then = told(before);
      Node subject = library.object(claim, Library.ent("tells")).orElse(claim);
      Value title =
          Value.link(
              library.label(subject, ui.language()), ui.keep("/ledger/" + library.path(subject)));
      boolean changed = false;
      for (Map.Entry<String, List<Value>> role : now.entrySet()) {
        List<Value> was = then.getOrDefault(role.getKey(), List.of());
        if (!was.containsAll(role.getValue())) {
          changes.add(new Change(title, role.getKey(), was, role.getValue()));
          changed = true;
        }
      }
      again += changed ? 0 : 1;
    }

    private boolean isOld(Node claim) {
      String since =
          library
              .object(claim, Library.DERIVED)
              .flatMap(article -> library.text(article, Library.ISSUED))
              .orElse("");
      return !since.isEmpty() && since.compareTo(day) <= 0;
    }

    /** What claims say of one proposition, by the label of the role, and how certain they are. */
    private Map<String, List<Value>> told(List<Node> claims) {
      Map<String, Set<Value>> told = new LinkedHashMap<>();
      for (Node claim : claims) {
        for (Card card : cards.inOrder(List.of(claim))) {
          told.computeIfAbsent(ui.say("ledger.stance"), k -> new LinkedHashSet<>())
              .add(Value.plain(ui.say("modality." + card.modality())));
          for (Card.Role role : card.roles()) {
            told.computeIfAbsent(role.name(), k -> new LinkedHashSet<>()).addAll(role.values());
          }
        }
      }
      Map<String, List<Value>> result = new LinkedHashMap<>();
      told.forEach((role, values) -> result.put(role, List.copyOf(values)));
      return result;
    }
  }
}
