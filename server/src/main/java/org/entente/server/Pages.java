package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param number from 1
 * @param total of the list
 * @param address of this page without its number
 */
public record Pages(int number, int total, String address) {
  /** Entries on one page. */
  static final int SIZE = 50;

  static Pages of(HttpServletRequest request) {
    String asked = request.getParameter("page");
    int number = 1;
    if (asked != null && asked.matches("[1-9][0-9]{0,5}")) {
      number = Integer.parseInt(asked);
    }
    String query = request.getQueryString();
    String rest = query == null ? "" : query.replaceAll("(^|&)page=[^&]*", "").replaceAll("^&", "");
    return new Pages(number, 0, request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
  }

  Pages over(int size) {
    return new Pages(number, size, address);
  }

  /** What of a list is on this page. */
  <T> List<T> cut(List<T> all) {
    int from = Math.min(all.size(), (number - 1) * SIZE);
    return all.subList(from, Math.min(all.size(), from + SIZE));
  }

  /** How many there are, one at least. */
  public int last() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  /** Where another page is. */
  public String href(int page) {
    return address + (address.contains("?") ? "&" : "?") + "page=" + page;
  }
}
