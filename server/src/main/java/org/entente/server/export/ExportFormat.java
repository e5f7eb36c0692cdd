package org.entente.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.server.network.NetworkFormat;

/**
 * A format to export in.
 *
 * @param key as given on the command line and in addresses: "graphml"
 * @param suffix of a file, without the first dot
 * @param network where it is a network's; else one of {@link #OTHERS}
 */
public record ExportFormat(
    String key, String suffix, String mediaType, Optional<NetworkFormat> network) {
  private static final List<ExportFormat> OTHERS =
      List.of(
          new ExportFormat("nquads", "nq", "application/n-quads", Optional.empty()),
          new ExportFormat("trig", "trig", "application/trig", Optional.empty()),
          new ExportFormat("turtle", "ttl", "text/turtle", Optional.empty()),
          new ExportFormat("ntriples11", "nt", "application/n-triples", Optional.empty()),
          new ExportFormat("jsonld", "jsonld", "application/ld+json", Optional.empty()),
          new ExportFormat("rdfxml", "rdf", "application/rdf+xml", Optional.empty()),
          new ExportFormat("nanopubs", "nanopubs.trig", "application/trig", Optional.empty()),
          new ExportFormat("facts", "facts.csv", "text/csv; charset=utf-8", Optional.empty()),
          new ExportFormat(
              "xlsx",
              "xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              Optional.empty()));

  /** All of them: networks, RDF, tables. */
  public static List<ExportFormat> all() {
    List<ExportFormat> all = new ArrayList<>();
    for (NetworkFormat format : NetworkFormat.values()) {
      all.add(
          new ExportFormat(format.key(), format.suffix(), format.mediaType(), Optional.of(format)));
    }
    all.addAll(OTHERS);
    return List.copyOf(all);
  }

  public static Optional<ExportFormat> ofKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return all().stream().filter(format -> format.key.equals(wanted)).findFirst();
  }

  /** Their keys, in order. */
  public static List<String> keys() {
    return all().stream().map(ExportFormat::key).toList();
  }
}
