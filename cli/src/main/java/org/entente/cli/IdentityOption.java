package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Store;
import picocli.CommandLine.Option;

/** A person's decisions on who is who. */
final class IdentityOption {
  @Option(
      names = "--identity",
      paramLabel = "FILE",
      description =
          "Who is who: a Turtle file of owl:sameAs and owl:differentFrom (default: identity.ttl in"
              + " the store's folder).")
  private Optional<Path> file = Optional.empty();

  /** The decisions of the file given; empty where none was. */
  Optional<Identity> read(String base) {
    return file.map(path -> read(path, new IriMinter(base)));
  }

  Store.Options applyTo(Store.Options options) {
    return read(options.names().base()).map(options::with).orElse(options);
  }

  private static Identity read(Path path, IriMinter minter) {
    try {
      return Identity.parse(Files.readString(path), path.toString(), minter);
    } catch (IOException e) {
      throw new EntenteException(
          "--identity " + path + ": cannot be read (" + e + "); name a file that is there", e);
    }
  }
}
