package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.entente.extractor.Reading;
import org.entente.ontology.TermLabels;
import org.junit.jupiter.api.Test;

/** The example graph is what the writer makes of the example readings. */
class ExampleGraphTest {
  private static final Path FOLDER = Path.of("../ontology/examples");

  @Test
  void theExampleFileIsWhatTheWriterWrites() throws IOException {
    String written =
        """
        # Four short articles as a graph, written by GraphWriter from hand-made readings.
        # Notice: one event node per occurrence with the differing figures on its claims, and
        # relations that are edges only where some claim asserts or reports them.
        # To refresh it: mvn test -pl extractor -am -Dtest=ExampleGraphTest -Dgolden=write
        """
            + trig(quads(ExampleReadings.all()));
    Path file = FOLDER.resolve("example.trig");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, written);
    }

    assertEquals(Files.readString(file), written);
  }

  @Test
  void aGraphWrittenAndReadBackIsTheSame() {
    List<Quad> quads = quads(ExampleReadings.all());
    DatasetGraph made = DatasetGraphFactory.create();
    quads.forEach(made::add);

    for (QuadFormat format : QuadFormat.values()) {
      DatasetGraph read = DatasetGraphFactory.create();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(quads, IriMinter.DEFAULT_BASE, out);
      RDFParser.fromString(
              out.toString(StandardCharsets.UTF_8),
              format == QuadFormat.TRIG ? Lang.TRIG : Lang.NQUADS)
          .parse(read);

      assertEquals(true, IsoMatcher.isomorphic(made, read), format.name());
    }
  }

  @Test
  void theOrderOfArticlesAndClaimsChangesNothing() {
    List<Reading.Done> shuffled = new ArrayList<>();
    for (Reading.Done done : ExampleReadings.all()) {
      var claims = new ArrayList<>(done.claims());
      Collections.shuffle(claims, new Random(7));
      shuffled.add(new Reading.Done(done.article(), done.sentences(), done.entities(), claims));
    }
    Collections.shuffle(shuffled, new Random(7));

    assertEquals(trig(quads(ExampleReadings.all())), trig(quads(shuffled)));
  }

  private static List<Quad> quads(List<Reading.Done> readings) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, FOLDER.resolve("gazetteer.ttl").toString());
    GazetteerGraph gazetteer = GazetteerGraph.of(graph);
    IriMinter minter = new IriMinter(IriMinter.DEFAULT_BASE);
    GraphWriter writer = new GraphWriter(minter, TermLabels.load(), gazetteer.names());
    List<Quad> quads = new ArrayList<>(gazetteer.quads(minter));
    readings.forEach(done -> quads.addAll(done.describedBy(writer)));
    return quads;
  }

  private static String trig(List<Quad> quads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuadFormat.TRIG.write(quads, IriMinter.DEFAULT_BASE, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
