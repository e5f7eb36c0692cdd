package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.library.Library;

/** The page of a thing: its names, what the articles say of it, what is concluded. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int CLAIMS = 60;
  private static final int EVENTS = 12;
  private static final Set<String> DRAWN =
      Set.of(
          "State",
          "Person",
          "Treaty",
          "Organization",
          "InternationalOrganization",
          "GovernmentBody",
          "ArmedForce",
          "MilitaryUnit",
          "StateGroup",
          "Media",
          "Place");
  private static final int MOST = 5000;

  private final transient Desk desk;

  PageServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Filter filter = Filter.of(request);
    Pages pages = Pages.of(request);
    response.addHeader("Vary", "Accept-Language");
    Optional<String> page =
        desk.read(
            getServletContext(),
            library ->
                library
                    .find(path)
                    .map(
                        thing ->
                            Desk.withHead(
                                page(library, ui, thing, path, filter, pages),
                                SchemaOrg.block(
                                    library,
                                    thing,
                                    library.type(thing).orElse(""),
                                    ui.language()))));
    if (page.isEmpty()) {
      Replies.html(response, 404, desk.missing(ui));
      return;
    }
    String address = request.getRequestURI().substring("/page".length());
    Links.alternates(response, address);
    response.addHeader("Link", "</id" + address + ">; rel=\"describes\"");
    Replies.html(response, 200, page.get());
  }

  private String page(Library library, Ui ui, Node thing, String path, Filter filter, Pages pages) {
    Optional<String> type = library.type(thing);
    if (type.filter("Article"::equals).isPresent()) {
      return new ArticlePages(library, ui).render(desk, thing, path);
    }
    Cards cards = new Cards(library, ui);
    List<Node> claims = new ArrayList<>();
    List<Node> conclusions = new ArrayList<>();
    for (Node claim : claimsOf(library, thing, type)) {
      if (!filter.passes(library, claim)) {
        continue;
      }
      (cards.isConclusion(claim) ? conclusions : claims).add(claim);
    }
    List<Node> shown = claims.size() > CLAIMS ? claims.subList(0, CLAIMS) : claims;
    List<Incoming.Pointer> incoming = Incoming.of(library, ui, thing);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("title", library.label(thing, ui.language()));
    values.put("type", type.map(t -> library.label(Library.ent(t), ui.language())).orElse(""));
    values.put("names", library.allNames(thing));
    values.put("path", path);
    values.put("same", same(library, thing));
    values.put("groups", cards.grouped(shown));
    values.put("filter", filter);
    values.put("kinds", Kinds.of(library, ui));
    values.put("sections", new Overview(library, ui, filter).of(thing, type.orElse("")));
    values.put("events", events(library, ui, thing, filter));
    values.put("chart", chart(library, ui, thing, type.orElse(""), filter));
    values.put(
        "picture",
        DRAWN.contains(type.orElse(""))
            ? new Neighbourhood(library, ui).of(thing)
            : Optional.empty());
    values.put("incoming", pages.cut(incoming));
    values.put("pages", pages.over(incoming.size()));
    values.put("total", claims.size());
    values.put("shown", shown.size());
    values.put("conclusions", cards.grouped(conclusions));
    values.put("properties", properties(library, cards, ui, thing));
    values.put(
        "why", type.filter("Conclusion"::equals).map(t -> ui.keep("/why/" + path)).orElse(""));
    return desk.page("thing.jte", values);
  }

  /** The last that happened to a thing, the newest first. */
  private static List<Happening> events(Library library, Ui ui, Node thing, Filter filter) {
    Happenings happenings = new Happenings(library, ui);
    List<Happenings.Dated> dated = new ArrayList<>();
    for (Happenings.Dated each : happenings.find(Optional.of(thing), filter)) {
      if (!each.earliest().isEmpty()) {
        dated.add(each);
      }
    }
    List<Happenings.Dated> last = dated.subList(Math.max(0, dated.size() - EVENTS), dated.size());
    return happenings.show(last).reversed();
  }

  /** Of a place where it lies, and of a unit where it is said to have been. */
  private static Optional<Chart> chart(
      Library library, Ui ui, Node thing, String type, Filter filter) {
    if (!Set.of("Place", "MilitaryUnit", "ArmedForce", "State").contains(type)) {
      return Optional.empty();
    }
    Happenings happenings = new Happenings(library, ui);
    List<Happening.Spot> own =
        type.equals("Place") || type.equals("State")
            ? happenings.spot(thing).stream().toList()
            : List.of();
    List<Happening> there =
        type.equals("Place")
            ? List.of()
            : happenings.show(
                happenings.find(Optional.of(thing), filter).stream().limit(200).toList());
    Chart chart = Chart.of(there, own);
    return chart.sites().isEmpty() ? Optional.empty() : Optional.of(chart);
  }

  /** Of a claim itself, of a situation its tellings, else what is about it. */
  private static List<Node> claimsOf(Library library, Node thing, Optional<String> type) {
    String kind = type.orElse("");
    if (kind.equals("Claim") || kind.equals("Conclusion")) {
      return List.of(thing);
    }
    List<Node> telling = library.subjects(Library.ent("tells"), thing);
    return telling.isEmpty() ? library.claimsAbout(thing, MOST) : telling;
  }

  private static List<Value> same(Library library, Node thing) {
    List<Value> same = new ArrayList<>();
    for (Node property : List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode())) {
      for (Node other : library.objects(thing, property)) {
        if (other.isURI() && other.getURI().startsWith("http")) {
          Value value = Value.link(Library.localName(other), other.getURI());
          if (!same.contains(value)) {
            same.add(value);
          }
        }
      }
    }
    return same;
  }

  /**
   * What else the store says of it, by the label of the property; names, types and text left out.
   */
  private static List<Card.Role> properties(Library library, Cards cards, Ui ui, Node thing) {
    List<Node> elsewhere =
        List.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            OWL.sameAs.asNode(),
            SKOS.exactMatch.asNode(),
            Library.ent("text"),
            Library.ent("adjective"),
            Library.ent("demonym"),
            Library.ent("mentions"),
            Library.ent("evidence"),
            Library.ent("about"),
            Library.ent("toldAs"),
            Library.ent("involves"),
            NodeFactory.createURI(RDF.getURI() + "reifies"));
    Map<String, List<Value>> byLabel = new LinkedHashMap<>();
    for (Triple triple : library.triples(thing, Node.ANY, Node.ANY)) {
      Node property = triple.getPredicate();
      if (!elsewhere.contains(property) && property.getURI().startsWith(Library.ENT)) {
        List<Value> values =
            byLabel.computeIfAbsent(library.label(property, ui.language()), l -> new ArrayList<>());
        Value value = cards.value(triple.getObject());
        if (!values.contains(value)) {
          values.add(value);
        }
      }
    }
    List<Card.Role> rows = new ArrayList<>();
    byLabel.forEach((label, values) -> rows.add(new Card.Role(label, List.copyOf(values))));
    rows.sort((a, b) -> a.name().compareTo(b.name()));
    return rows;
  }
}
