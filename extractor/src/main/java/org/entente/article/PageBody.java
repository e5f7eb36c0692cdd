package org.entente.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the part of a page that holds the running text: paragraphs with commas and few links vote
 * for the elements around them (the idea of Arc90's Readability).
 */
final class PageBody {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, form, button, nav, footer, aside, figure,"
          + " figcaption, select, input, textarea, object, video, audio, canvas, dialog, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=banner], [role=complementary],"
          + " [role=contentinfo], [role=search], [role=dialog]";

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "comment|share|partag|social|relat|promo|newsletter|cookie|consent|sidebar|advert|publicit|pub-|breadcrumb"
              + "|ariane|menu|navbar|footer|subscri|abonn|tags?-|taglist|recommend|outbrain|taboola|paywall"
              + "|most-read|plus-lus|trending|lire-aussi|read-more|also-read|author-bio|copyright",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE_NAME =
      Pattern.compile(
          "article|story|content|contenu|texte|post|entry|corps|body|main",
          Pattern.CASE_INSENSITIVE);

  /** Lines that belong to the page, not to the article. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?:lire (?:aussi|également|la suite)|à lire|voir"
              + " aussi|partager|abonnez-vous|inscrivez-vous|s['’]abonner|(?:la suite|cet article)"
              + " est réservée?|il vous reste|publicité|newsletter|suivez-nous|tous droits|read"
              + " more|also read|related|share|subscribe|sign up|advertisement|follow us|all rights"
              + " reserved|©|copyright|cookies?\\b|nous utilisons des cookies|we use cookies).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String BLOCKS = "p, h2, h3, h4, h5, h6, li, blockquote, pre, dd, dt";

  private PageBody() {}

  /** The element that holds the article; changes the page: what is never text is taken out. */
  static Optional<Element> find(Document page) {
    page.select(NEVER).remove();
    for (Element element : page.select("div, section, ul, ol, p, header, span")) {
      String names = element.className() + " " + element.id();
      boolean holdsAll = element.text().length() * 2 > page.text().length();
      if (!names.isBlank() && !holdsAll && BOILERPLATE.matcher(names).find()) {
        element.remove();
      }
    }
    Optional<Element> marked =
        page.select("[itemprop=articleBody]").stream()
            .filter(e -> e.text().length() > 200)
            .findFirst();
    return marked.isPresent() ? marked : findByVotes(page);
  }

  private static Optional<Element> findByVotes(Document page) {
    Map<Element, Double> votes = new LinkedHashMap<>();
    for (Element block : page.select("p, pre, blockquote, td, div, section, article, main")) {
      int own = ownText(block);
      if (own < 40) {
        continue;
      }
      double weight = (1 + own / 100.0 + commas(block.ownText())) * (1 - linkShare(block));
      Element at =
          block.tagName().equals("p")
                  || block.tagName().equals("pre")
                  || block.tagName().equals("blockquote")
              ? block.parent()
              : block;
      double share = 1;
      for (int up = 0;
          at != null && up < 3 && !at.tagName().equals("html");
          up++, at = at.parent()) {
        votes.merge(at, weight * share, Double::sum);
        share /= 2;
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : votes.entrySet()) {
      Element element = entry.getKey();
      double vote = entry.getValue() * (1 - linkShare(element));
      boolean named =
          element.tagName().equals("article")
              || element.tagName().equals("main")
              || ARTICLE_NAME.matcher(element.className() + " " + element.id()).find();
      vote *= named ? 1.3 : 1;
      if (vote > most) {
        best = element;
        most = vote;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The elements whose text makes one line each, in page order, without notices and link lists. */
  static List<Element> blocks(Element root) {
    List<Element> blocks = new ArrayList<>();
    boolean rootHasText = ownText(root) > 20;
    if (rootHasText) {
      blocks.add(root);
    }
    for (Element element : root.getAllElements()) {
      if (element == root) {
        continue;
      }
      boolean block = element.is(BLOCKS) || element.is("div, section, td") && ownText(element) > 20;
      boolean inList = element.is("li, dd, dt, td") || element.closest("ul, ol, dl, table") != null;
      if (block
          && !element.text().isBlank()
          && linkShare(element) < (inList ? 0.4 : 0.6)
          && !NOTICE.matcher(element.text().strip()).matches()) {
        blocks.add(element);
      }
    }
    return blocks;
  }

  /** True where {@link #blocks} gives the element a line of its own, or leaves it out. */
  static boolean isBlockOfItsOwn(Element element) {
    return element.is(BLOCKS)
        || element.is("div, section, td, ul, ol, dl, table, tr, tbody, article, header, h1");
  }

  private static int ownText(Element element) {
    int length = 0;
    for (TextNode node : element.textNodes()) {
      length += node.text().strip().length();
    }
    for (Element child : element.children()) {
      if (child.is(
          "a, b, strong, em, i, span, q, cite, abbr, time, sup, sub, mark, small, u, font")) {
        length += length > 0 ? child.text().length() : 0;
      }
    }
    return length > 0 || !element.is("p") ? length : element.text().length();
  }

  private static double linkShare(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return Math.min(1, (double) linked / all);
  }

  private static int commas(String text) {
    return (int) text.chars().filter(c -> c == ',').count();
  }
}
