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
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.ontology.ThingFinder;
import org.entente.server.library.Library;

/** Events in the order of their dates, or on a map. */
public final class TimelineServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int ON_MAP = 600;
  private static final int BARS = 60;

  private final transient Desk desk;
  private final boolean map;

  TimelineServlet(Desk desk, boolean map) {
    this.desk = desk;
    this.map = map;
  }

  /**
   * How much happened in a year.
   *
   * @param share its height in percent; grows with the root of the count, so that small ones are
   *     seen
   */
  public record Year(String year, int count, int share, String href) {}

  /** The events of one year. */
  public record Chapter(String year, List<Happening> happenings) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    response.addHeader("Vary", "Accept-Language");
    Filter filter = Filter.of(request);
    String asked = Filter.given(request, "thing");
    Pages pages = Pages.of(request);
    String page =
        desk.read(getServletContext(), library -> page(library, ui, filter, asked, pages));
    Replies.html(response, 200, page);
  }

  private String page(Library library, Ui ui, Filter filter, String asked, Pages pages) {
    Optional<Node> thing = thing(library, asked);
    Happenings happenings = new Happenings(library, ui);
    List<Happenings.Dated> found =
        !asked.isEmpty() && thing.isEmpty() ? List.of() : happenings.find(thing, filter);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("filter", filter);
    values.put("kinds", Kinds.of(library, ui));
    values.put("asked", asked);
    values.put(
        "about", thing.map(node -> new Cards(library, ui).value(node)).orElse(Value.plain("")));
    if (map) {
      List<Happenings.Dated> shown =
          found.subList(Math.max(0, found.size() - ON_MAP), found.size());
      values.put("total", found.size());
      values.put("shown", shown.size());
      values.put("chart", Chart.of(happenings.show(shown), List.of()));
      return desk.page("map.jte", values);
    }
    List<Happenings.Dated> dated =
        found.stream().filter(each -> !each.earliest().isEmpty()).toList();
    values.put("undated", found.size() - dated.size());
    values.put("years", years(dated, ui, filter, asked));
    values.put("chapters", chapters(happenings.show(pages.cut(found))));
    values.put("pages", pages.over(found.size()));
    return desk.page("timeline.jte", values);
  }

  private static Optional<Node> thing(Library library, String asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> known = library.find(asked);
    if (known.isPresent()) {
      return known;
    }
    return ThingFinder.in(library.dataset()).find(asked).stream().findFirst();
  }

  private static List<Chapter> chapters(List<Happening> happenings) {
    Map<String, List<Happening>> byYear = new LinkedHashMap<>();
    for (Happening each : happenings) {
      byYear.computeIfAbsent(each.year(), y -> new ArrayList<>()).add(each);
    }
    List<Chapter> chapters = new ArrayList<>();
    byYear.forEach((year, each) -> chapters.add(new Chapter(year, each)));
    return chapters;
  }

  /** The last years in which something happened. */
  private static List<Year> years(
      List<Happenings.Dated> dated, Ui ui, Filter filter, String asked) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Happenings.Dated each : dated) {
      counts.merge(each.year(), 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Year> years = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            years.add(
                new Year(
                    year,
                    count,
                    Math.max(4, (int) (100 * Math.sqrt((double) count / most))),
                    ui.keep(
                        "/timeline?" + filter.during(year, year) + Filter.also("thing", asked)))));
    return years.subList(Math.max(0, years.size() - BARS), years.size());
  }
}
