package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the pages in the reader's language, and the way to the other language.
 *
 * @param language "fr" or "en"
 * @param chosen whether it is another than the browser asks for, so that links must carry it
 * @param path of the page asked for, with its query but without {@code lang}
 */
public record Ui(String language, boolean chosen, String path, ResourceBundle words) {
  /** The languages of the interface, first the default. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  /** What a fact can be, the strongest first; the last is what a rule concluded. */
  public static final List<String> MODALITIES =
      List.of("asserted", "reported", "unconfirmed", "planned", "denied", "inferred");

  /** By {@code ?lang=}, else by Accept-Language, else French. */
  static Ui of(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    String accepted = accepted(request.getLocales());
    String language = asked != null && LANGUAGES.contains(asked) ? asked : accepted;
    String query = request.getQueryString();
    String rest = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
    String path = request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    return new Ui(
        language,
        !language.equals(accepted),
        path,
        ResourceBundle.getBundle(
            "org.entente.server.words",
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  private static String accepted(Enumeration<Locale> locales) {
    while (locales.hasMoreElements()) {
      String language = locales.nextElement().getLanguage();
      if (LANGUAGES.contains(language)) {
        return language;
      }
    }
    return LANGUAGES.get(0);
  }

  /** The phrase for a key; the key's last part where the file lacks it. */
  public String say(String key, Object... values) {
    String phrase =
        words.containsKey(key) ? words.getString(key) : key.substring(key.lastIndexOf('.') + 1);
    return values.length == 0
        ? phrase
        : new MessageFormat(phrase, Locale.of(language)).format(values);
  }

  /** Whether there is a phrase for a key. */
  public boolean knows(String key) {
    return words.containsKey(key);
  }

  /** Whether the page asked for is the one at an address or below it. */
  public boolean isAt(String address) {
    return path.startsWith(address);
  }

  /** The other language. */
  public String otherLanguage() {
    return language.equals("fr") ? "en" : "fr";
  }

  /** This page in the other language. */
  public String switchTo() {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + otherLanguage();
  }

  /** What to hang on a local address so that the next page keeps the language. */
  public String keep(String address) {
    return chosen ? address + (address.contains("?") ? "&" : "?") + "lang=" + language : address;
  }
}
