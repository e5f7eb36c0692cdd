package org.entente.reasoner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.entente.ontology.KnowledgeFiles;

/**
 * The decisions on who is who that a store follows: those it is opened with, else {@code
 * identity.ttl} in its folder, else those it was last opened with, else the ones that come with
 * Entente.
 *
 * @param location "given", or the name of a file
 */
record IdentityChoice(Identity identity, String location) {
  /** The file in a store's folder. */
  static final String FILE = "identity.ttl";

  private static final String GIVEN = "given";

  /**
   * @param folder of the store, where it has one
   * @param location where the decisions in force came from
   * @param inForce what the store's own graph says of them
   */
  static IdentityChoice of(
      Store.Options options,
      Optional<Path> folder,
      Optional<String> location,
      List<Triple> inForce) {
    IriMinter minter = new IriMinter(options.names().base());
    if (options.identity().isPresent()) {
      return new IdentityChoice(options.identity().get(), GIVEN);
    }
    Optional<Path> file = folder.map(f -> f.resolve(FILE)).filter(Files::isRegularFile);
    if (file.isPresent()) {
      return new IdentityChoice(read(file.get(), minter), FILE);
    }
    if (location.equals(Optional.of(GIVEN))) {
      return new IdentityChoice(Identity.of(inForce, minter), GIVEN);
    }
    return new IdentityChoice(shipped(minter), "ontology/" + FILE);
  }

  /** Given while the store is open. */
  static IdentityChoice given(Identity identity) {
    return new IdentityChoice(identity, GIVEN);
  }

  /** True where the catalog says that the graphs are so already. */
  boolean isFollowed(Catalog catalog, Node graph) {
    String inForce = catalog.fingerprint(graph).orElse(Identity.NONE.fingerprint());
    return inForce.equals(identity.fingerprint())
        && (identity.isEmpty() || catalog.location(graph).equals(Optional.of(location)));
  }

  private static Identity read(Path file, IriMinter minter) {
    try {
      return Identity.parse(Files.readString(file), file.toString(), minter);
    } catch (IOException e) {
      throw new EntenteException(
          file + ": cannot be read (" + e.getMessage() + "); mend the file or take it away", e);
    }
  }

  private static Identity shipped(IriMinter minter) {
    try (InputStream in = KnowledgeFiles.openOntology(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Identity.parse(text, "ontology/" + FILE, minter);
    } catch (IOException e) {
      throw new EntenteException("ontology/" + FILE + ": cannot be read; mend the file", e);
    }
  }
}
