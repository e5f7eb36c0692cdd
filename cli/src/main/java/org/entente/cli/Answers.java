package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Prints what a query answers. */
final class Answers {
  private static final int LONGEST_CELL = 60;

  /** How rows are written. */
  enum Form {
    table,
    json,
    csv,
    tsv,
    xml
  }

  private final Console console;
  private final Form form;
  private final boolean wide;
  private final String base;

  /**
   * @param wide tables do not cut long values
   * @param base left out of the names of things in tables
   */
  Answers(Console console, Form form, boolean wide, String base) {
    this.console = console;
    this.form = form;
    this.wide = wide;
    this.base = base;
  }

  /** Rows, yes or no, or a graph, as the query wants; gives the exit code. */
  int print(Query query, QueryExec exec) {
    if (query.isAskType()) {
      console.out().println(exec.ask() ? "yes" : "no");
    } else if (query.isConstructType() || query.isDescribeType()) {
      Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
      RDFDataMgr.write(console.out(), graph, Lang.TURTLE);
    } else {
      rows(exec.select());
    }
    console.out().flush();
    return ExitCode.DONE;
  }

  private void rows(RowSet rows) {
    @Nullable Lang lang =
        switch (form) {
          case table -> null;
          case json -> ResultSetLang.RS_JSON;
          case csv -> ResultSetLang.RS_CSV;
          case tsv -> ResultSetLang.RS_TSV;
          case xml -> ResultSetLang.RS_XML;
        };
    if (lang == null) {
      table(rows);
      return;
    }
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(console.out(), rows, org.apache.jena.query.ARQ.getContext());
  }

  private void table(RowSet rows) {
    List<String> head = rows.getResultVars().stream().map(v -> v.getVarName()).toList();
    List<List<String>> table = new ArrayList<>();
    table.add(head);
    while (rows.hasNext()) {
      Binding row = rows.next();
      table.add(rows.getResultVars().stream().map(v -> cell(row.get(v))).toList());
    }
    int[] widths = new int[head.size()];
    for (List<String> row : table) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    for (int r = 0; r < table.size(); r++) {
      StringBuilder line = new StringBuilder();
      StringBuilder rule = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = table.get(r).get(i);
        line.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
        rule.append("-".repeat(widths[i])).append("  ");
      }
      console.out().println(line.toString().stripTrailing());
      if (r == 0) {
        console.out().println(rule.toString().stripTrailing());
      }
    }
    console.note(table.size() - 1 + (table.size() == 2 ? " row" : " rows"));
  }

  private String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    String text;
    if (node.isLiteral()) {
      text = node.getLiteralLexicalForm().replaceAll("\\s+", " ");
    } else if (node.isURI()) {
      String iri = node.getURI();
      text =
          iri.startsWith(base + "id/")
              ? iri.substring(base.length() + 3)
              : iri.replace("https://w3id.org/entente/ns#", "ent:");
    } else {
      text = NodeFmtLib.strNT(node);
    }
    return wide || length(text) <= LONGEST_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
