package org.entente.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.article.EntenteException;
import org.entente.graph.IriMinter;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store a command works on. */
final class StoreOptions {
  static final Path DEFAULT = Path.of("store");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store (default: store in the current folder).")
  private Optional<Path> directory = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "A running SPARQL server instead, such as http://localhost:3030/entente.")
  private Optional<String> server = Optional.empty();

  @Mixin private BaseOption base;
  @Mixin private IdentityOption identity;

  /** Opens what the options name; the folder is made where it is not there. */
  Store open() {
    if (directory.isPresent() && server.isPresent()) {
      throw new ParameterException(
          command.commandLine(), "--store and --to: give the one or the other");
    }
    if (server.isPresent()) {
      return Store.connect(address(server.get()), options());
    }
    return openLocal();
  }

  /**
   * Where the store is a new one on this machine, fills it with what every store knows, if that can
   * be had cheaply.
   *
   * @return whether it was filled
   */
  boolean fill() {
    return server.isEmpty() && fill(directory(), base.iri());
  }

  static boolean fill(Path directory, String base) {
    return KnowledgeImage.ofThisBuild().map(image -> image.fill(directory, base)).orElse(false);
  }

  /** The store on this machine; it must be there, and is at once. */
  LocalStore openForServing() {
    requireLocal();
    return Store.openForServing(directory(), options());
  }

  /** The store on this machine; it must be there. */
  LocalStore openExisting() {
    requireLocal();
    return openLocal();
  }

  private void requireLocal() {
    if (isRemote()) {
      throw new ParameterException(
          command.commandLine(),
          "--to: this command works on a store of this machine; give --store");
    }
    requireExisting();
  }

  /** The store on this machine, its rules at hand, and nothing brought up to date. */
  LocalStore openAsItIs() {
    if (isRemote()) {
      throw new ParameterException(
          command.commandLine(),
          "--to: this command works on a store of this machine; give --store");
    }
    requireExisting();
    return Store.openForReading(directory(), options());
  }

  /** As {@link #open}, but a store on this machine must be there. */
  Store openAnyExisting() {
    if (!isRemote()) {
      requireExisting();
    }
    return open();
  }

  private void requireExisting() {
    if (!Files.isDirectory(directory())) {
      throw new EntenteException(
          "--store "
              + directory()
              + ": there is no store; make one with entente load ARTICLES --store "
              + directory());
    }
  }

  LocalStore openLocal() {
    return Store.open(directory(), options());
  }

  /** The folder given, else the default one. */
  Path directory() {
    return directory.orElse(DEFAULT);
  }

  boolean isGiven() {
    return directory.isPresent() || server.isPresent();
  }

  boolean isRemote() {
    return server.isPresent();
  }

  /** What a person calls it. */
  String name() {
    return server.orElseGet(() -> directory().toString());
  }

  Store.Options options() {
    return identity.applyTo(optionsFor(base.iri()));
  }

  static Store.Options optionsFor(String base) {
    return Store.Options.at(base);
  }

  IriMinter minter() {
    return new IriMinter(base.iri());
  }

  String base() {
    return base.iri();
  }

  private URI address(String given) {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      throw new ParameterException(
          command.commandLine(),
          "--to " + given + ": not an address; give one such as http://localhost:3030/entente");
    }
  }
}
