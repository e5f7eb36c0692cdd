package org.entente.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Makes {@code queries/README.md} from the headers of the queries. */
public final class QueryPage {
  private QueryPage() {}

  /**
   * Writes the page.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), markdown(QueryCatalog.load()));
  }

  /** The page of a catalog. */
  public static String markdown(QueryCatalog catalog) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Questions

        One file per question. `./entente query NAME --set parameter=value` asks it; a `thing` is an IRI or
        any name the graph knows ("Russie"). They expect the union of all named graphs as the default graph.
        Made from the headers by `org.entente.ontology.QueryPage`; edit those, not this page.
        """);
    for (NamedQuery query : catalog.queries()) {
      page.append("\n## ").append(query.name()).append("\n\n");
      page.append(query.question()).append("<br>").append(query.english()).append("\n\n");
      for (NamedQuery.Parameter parameter : query.parameters()) {
        page.append("- `")
            .append(parameter.name())
            .append("` (")
            .append(parameter.type().key())
            .append(parameter.optional() ? ", optional): " : "): ")
            .append(parameter.meaning())
            .append('\n');
      }
      StringJoiner columns = new StringJoiner("`, `", "`", "`");
      query.columns().forEach(columns::add);
      page.append("- returns ").append(columns).append(": ").append(query.returns()).append('\n');
      if (!query.example().isEmpty()) {
        StringBuilder command = new StringBuilder("./entente query ").append(query.name());
        for (NamedQuery.Example example : query.example()) {
          String set = example.parameter() + "=" + example.value();
          command.append(" --set ").append(set.contains(" ") ? "\"" + set + "\"" : set);
        }
        page.append("\n```\n").append(command).append("\n```\n");
      }
    }
    return page.toString();
  }
}
