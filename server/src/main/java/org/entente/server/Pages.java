package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param number from 1
 * @param total of the list
 * @param address of this page without its number
 * @param parameter that holds the number
 * @param size entries on one page
 */
public record Pages(int number, int total, String address, String parameter, int size) {
  private static final int SIZE = 50;

  static Pages of(HttpServletRequest request) {
    return of(request, "page", SIZE);
  }

  /** Of one of several lists of a page. */
  static Pages of(HttpServletRequest request, String parameter, int size) {
    String asked = request.getParameter(parameter);
    int number = 1;
    if (asked != null && asked.matches("[1-9][0-9]{0,5}")) {
      number = Integer.parseInt(asked);
    }
    String query = request.getQueryString();
    String rest =
        query == null
            ? ""
            : query.replaceAll("(^|&)" + parameter + "=[^&]*", "").replaceAll("^&", "");
    String address = request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    return new Pages(number, 0, address, parameter, size);
  }

  Pages over(int total) {
    return new Pages(number, total, address, parameter, size);
  }

  /** What of a list is on this page. */
  <T> List<T> cut(List<T> all) {
    int from = Math.min(all.size(), first());
    return all.subList(from, Math.min(all.size(), from + size));
  }

  /** How many entries stand on the pages before this. */
  int first() {
    return (number - 1) * size;
  }

  /** How many there are, one at least. */
  public int last() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Where another page is. */
  public String href(int page) {
    return address + (address.contains("?") ? "&" : "?") + parameter + "=" + page;
  }
}
