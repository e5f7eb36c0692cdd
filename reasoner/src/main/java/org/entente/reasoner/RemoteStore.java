package org.entente.reasoner;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;

/**
 * A store behind a SPARQL server. What rules ask for, the conclusions and the catalog are mirrored
 * here, the same reasoner works on the mirror, and what it came to goes to the server together with
 * the change, in one update request. Where somebody else has changed the store, the mirror is made
 * anew first.
 */
final class RemoteStore implements Store {
  private static final int AT_ONCE = 200; // names in one query

  private final RemoteServer server;
  private final GraphNames names;
  private final RuleSet rules;
  private TrackedDataset mirror;
  private Identity identity = Identity.NONE;
  private final Set<Quad> addedElsewhere = new LinkedHashSet<>(); // of no rule's concern
  private final Set<Quad> deletedElsewhere = new LinkedHashSet<>();

  private RemoteStore(RemoteServer server, Options options) {
    this.server = server;
    this.names = options.names();
    this.rules = options.rules();
    this.mirror = copy();
  }

  static RemoteStore connect(URI address, Options options) {
    Node canary = Terms.iri(options.names().base() + "graph/canary");
    RemoteStore store = new RemoteStore(RemoteServer.connect(address, canary), options);
    store.followIdentity(options);
    store.followRules();
    return store;
  }

  @Override
  public GraphNames names() {
    return names;
  }

  @Override
  public synchronized Report apply(List<Change> changes) {
    return Changer.makeWithinMeasure(
        changes, some -> write(() -> new Changer(mirror, names, new There(), identity).make(some)));
  }

  @Override
  public synchronized Report identify(Identity decided) {
    return identify(IdentityChoice.given(decided));
  }

  private Report identify(IdentityChoice choice) {
    Report report =
        write(
            () ->
                new Changer(mirror, names, new There(), choice.identity())
                    .identify(choice.location()));
    identity = choice.identity();
    return report;
  }

  private void followIdentity(Options options) {
    Node graph = names.identity();
    List<Quad> inForce = find(graph, Node.ANY, Node.ANY);
    Catalog catalog = new Catalog(mirror, names);
    IdentityChoice choice =
        mirror.calculateRead(
            () ->
                IdentityChoice.of(
                    options,
                    Optional.empty(),
                    catalog.location(graph),
                    inForce.stream().map(Quad::asTriple).toList()));
    if (mirror.calculateRead(() -> choice.isFollowed(catalog, graph))) {
      identity = choice.identity();
    } else {
      identify(choice);
    }
  }

  @Override
  public synchronized Report infer() {
    return write(
        () -> {
          mirror.startFromNothing();
          return Report.NOTHING;
        });
  }

  @Override
  public synchronized SortedSet<Node> articles() {
    refresh();
    return mirror.calculateRead(() -> Changer.articles(mirror, names));
  }

  @Override
  public <T> T read(Function<RDFLink, T> reader) {
    try (RDFLink link = server.unionLink()) {
      return reader.apply(link);
    }
  }

  @Override
  public void close() {}

  private List<Quad> find(Node graph, Node subject, Node property) {
    try (RDFLink link = server.link()) {
      return QuadSource.of(link).find(graph, subject, property, Node.ANY);
    }
  }

  private Report write(Supplier<Report> work) {
    refresh();
    mirror.begin(TxnType.WRITE);
    try {
      Report report = work.get();
      mirror.commit();
      return report.plus(mirror.concluded());
    } catch (RuntimeException | Error e) {
      mirror.abort();
      throw e;
    } finally {
      mirror.end();
      addedElsewhere.clear();
      deletedElsewhere.clear();
    }
  }

  private void send(Set<Quad> deleted, Set<Quad> added) {
    Set<Quad> allDeleted = new LinkedHashSet<>(deletedElsewhere);
    allDeleted.addAll(deleted);
    Set<Quad> allAdded = new LinkedHashSet<>(addedElsewhere);
    allAdded.addAll(added);
    server.update(allDeleted, allAdded);
  }

  // The version tells whether somebody else has written since.
  private void refresh() {
    Node catalog = names.catalog();
    long here = mirror.calculateRead(() -> new Catalog(mirror, names).number(Terms.VERSION));
    List<Quad> there = find(catalog, catalog, Terms.VERSION);
    long version =
        there.isEmpty() ? 0 : Long.parseLong(there.get(0).getObject().getLiteralLexicalForm());
    if (here != version) {
      mirror = copy();
    }
  }

  private TrackedDataset copy() {
    var inner = DatabaseMgr.createDatasetGraph();
    inner.executeWrite(
        () ->
            server.with(
                link ->
                    link.querySelect(
                        "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER (" + mirrored() + ") }",
                        row -> inner.add(row.get("g"), row.get("s"), row.get("p"), row.get("o")))));
    inner.executeRead(() -> requireSameBase(inner.find(Node.ANY, Node.ANY, Terms.BASE, Node.ANY)));
    Recorder recorder = new Recorder(inner, this::send);
    boolean isConcluded = inner.calculateRead(() -> Catalog.isConcluded(inner, names));
    Keeper keeper =
        rules.isEmpty() && isConcluded
            ? new NoChange()
            : new Keepers(
                List.of(new RuleKeeper(recorder, names, rules), new SourceKeeper(recorder, names)));
    return new TrackedDataset(recorder, names, keeper, () -> {});
  }

  private String mirrored() {
    List<String> properties = new ArrayList<>();
    mirroredProperties().stream()
        .map(p -> "<" + p.getURI() + ">")
        .sorted()
        .forEach(properties::add);
    return "?g IN (<%s>, <%s>) || STRSTARTS(STR(?g), '%s') || ?p IN (%s)"
        .formatted(
            names.catalog().getURI(),
            names.sources().getURI(),
            names.inferredPrefix(),
            String.join(", ", properties));
  }

  private Set<Node> mirroredProperties() {
    Set<Node> properties = new LinkedHashSet<>(rules.relevantProperties());
    properties.addAll(SourceKeeper.PROPERTIES);
    return properties;
  }

  private boolean isMirrored(Quad quad) {
    return mirroredProperties().contains(quad.getPredicate());
  }

  private String followed() {
    return RuleKeeper.followed(rules);
  }

  private void requireSameBase(java.util.Iterator<Quad> bases) {
    if (bases.hasNext()) {
      String base = bases.next().getObject().getLiteralLexicalForm();
      if (!base.equals(names.base())) {
        throw new EntenteException(
            "The store on the server was made with the base address %s, not %s. Give --base %s."
                .formatted(base, names.base(), base));
      }
    }
  }

  private void followRules() {
    if (rules.isEmpty()) {
      return;
    }
    Node inferred = Terms.iri(names.inferredPrefix());
    // Somebody else may have written since; the mirror was just read whole, so looking is cheap.
    boolean followed =
        mirror.calculateRead(
            () ->
                new Catalog(mirror, names).fingerprint(inferred).equals(Optional.of(followed()))
                    && ReasonerCheck.verify(mirror, names, rules).isRight());
    if (!followed) {
      write(
          () -> {
            Catalog catalog = new Catalog(mirror, names);
            catalog.setFingerprint(inferred, followed());
            catalog.setBase(names.base());
            mirror.startFromNothing();
            return Report.NOTHING;
          });
    }
  }

  /** The graphs on the server. */
  private final class There implements Changer.Content {
    @Override
    public List<Quad> of(Node graph) {
      return find(graph, Node.ANY, Node.ANY);
    }

    @Override
    public void holds(Node graph, Set<Quad> quads) {
      mirror.holds(graph, quads);
    }

    @Override
    public Set<Node> graphsWith(Node thing) {
      Set<Node> found = new LinkedHashSet<>();
      ask(
          "SELECT DISTINCT ?g { GRAPH ?g { { <%s> ?p ?o } UNION { ?s ?p <%s> } } }"
              .formatted(thing.getURI(), thing.getURI()),
          row -> found.add(row.get("g")));
      return found;
    }

    @Override
    public Set<Node> standing(Set<Node> things, Predicate<Node> graphs) {
      Set<Node> found = new LinkedHashSet<>();
      List<String> iris = things.stream().map(t -> "<" + t.getURI() + ">").sorted().toList();
      for (int from = 0; from < iris.size(); from += AT_ONCE) {
        String some = String.join(" ", iris.subList(from, Math.min(from + AT_ONCE, iris.size())));
        ask(
            "SELECT DISTINCT ?g ?s { VALUES ?s { " + some + " } GRAPH ?g { ?s ?p ?o } }",
            row -> {
              if (graphs.test(row.get("g"))) {
                found.add(row.get("s"));
              }
            });
      }
      return found;
    }

    private void ask(String query, Consumer<Binding> receiver) {
      server.with(link -> link.querySelect(query, receiver::accept));
    }

    @Override
    public void add(Quad quad) {
      if (isMirrored(quad)) {
        mirror.add(quad);
      } else {
        mirror.passBy(true, quad);
        if (!deletedElsewhere.remove(quad)) {
          addedElsewhere.add(quad);
        }
      }
    }

    @Override
    public void delete(Quad quad) {
      if (isMirrored(quad)) {
        mirror.delete(quad);
      } else {
        mirror.passBy(false, quad);
        if (!addedElsewhere.remove(quad)) {
          deletedElsewhere.add(quad);
        }
      }
    }
  }
}
