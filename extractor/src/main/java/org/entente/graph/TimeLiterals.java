package org.entente.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;
import org.entente.time.TimeValue;

/** Dates as literals, as coarse as the text, with bounds to compare them by. */
final class TimeLiterals {
  /** A property and its value. */
  record Pair(Node property, Node value) {}

  private TimeLiterals() {}

  /** {@code ent:date}, or {@code ent:start} and {@code ent:end} of an interval. */
  static List<Pair> told(TimeValue time) {
    List<Pair> pairs = new ArrayList<>();
    if (time.isInterval()) {
      String[] ends = time.iso().split("/");
      if (!ends[0].equals("..")) {
        pairs.add(new Pair(Ent.start, literal(ends[0])));
      }
      if (!ends[1].equals("..")) {
        pairs.add(new Pair(Ent.end, literal(ends[1])));
      }
    } else {
      pairs.add(new Pair(Ent.date, literal(time.iso())));
    }
    return pairs;
  }

  /** {@code ent:earliest} and {@code ent:latest}, where the text bounds that side. */
  static List<Pair> bounds(TimeValue time) {
    String[] ends =
        time.isInterval() ? time.iso().split("/") : new String[] {time.iso(), time.iso()};
    List<Pair> pairs = new ArrayList<>();
    if (!ends[0].equals("..")) {
      pairs.add(new Pair(Ent.earliest, moment(first(ends[0]) + "T00:00:00Z")));
    }
    if (!ends[1].equals("..")) {
      pairs.add(new Pair(Ent.latest, moment(last(ends[1]) + "T23:59:59Z")));
    }
    return pairs;
  }

  /** "2024-03-05" as xsd:date, "2024-03" as xsd:gYearMonth, "2024" as xsd:gYear. */
  static Node literal(String day) {
    int length = day.startsWith("-") ? day.length() - 1 : day.length();
    XSDDatatype type =
        switch (length) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(day, type);
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** The year it begins in, or ends in where the beginning is open. */
  static Optional<String> year(TimeValue time) {
    return beginning(time).map(day -> day.substring(0, day.startsWith("-") ? 5 : 4));
  }

  /** The first day, month or year named. */
  static Optional<String> beginning(TimeValue time) {
    for (String end : time.iso().split("/")) {
      if (!end.equals("..")) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private static Node moment(String dateTime) {
    return NodeFactory.createLiteralDT(dateTime, XSDDatatype.XSDdateTime);
  }

  private static String first(String day) {
    int length = day.startsWith("-") ? day.length() - 1 : day.length();
    return length == 4 ? day + "-01-01" : length == 7 ? day + "-01" : day;
  }

  private static String last(String day) {
    int length = day.startsWith("-") ? day.length() - 1 : day.length();
    return length == 4
        ? day + "-12-31"
        : length == 7 ? YearMonth.parse(day).atEndOfMonth().toString() : day;
  }
}
