package org.entente.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.article.Block;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;

/** Who says "nous" in a communiqué or an editorial: the body that issues it, the newspaper. */
final class Issuer {
  private static final Pattern COMMUNIQUE =
      Pattern.compile(
          "communiqué|press release|pour diffusion immédiate|tribune libre",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern EDITORIAL =
      Pattern.compile(
          "\\b[ée]ditorial\\b|\\b[ée]dito\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int HEAD = 300; // characters in which such an article says what it is

  private final ArticleLinks links;

  Issuer(ArticleLinks links) {
    this.links = links;
  }

  /** Links every "nous" that stands outside quotation marks. */
  void link() {
    String text = links.article.text();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    boolean communique = COMMUNIQUE.matcher(head).find();
    boolean editorial = !communique && EDITORIAL.matcher(head).find();
    if (!communique && !editorial) {
      return;
    }
    Node issuer = null;
    for (FoundMention mention : links.mentions) {
      String form =
          links.sentence(mention).token(mention.mention().head()).form().toLowerCase(Locale.ROOT);
      boolean we =
          mention.mention().kind() == MentionKind.PRONOUN
              && (form.equals("nous") || form.equals("we"))
              && links
                  .sentence(mention)
                  .token(mention.mention().head())
                  .deprel()
                  .startsWith("nsubj");
      if (!we || isQuoted(mention)) {
        continue;
      }
      if (issuer == null) {
        issuer = communique ? body().orElse(null) : paper().orElse(null);
      }
      if (issuer == null) {
        return;
      }
      links.resolve(mention, issuer);
    }
  }

  private boolean isQuoted(FoundMention mention) {
    String text = links.article.text();
    int at = mention.mention().span().start();
    int start = 0;
    for (Block block : links.article.blocks()) {
      if (block.span().start() <= at && at < block.span().end()) {
        start = block.span().start();
      }
    }
    int open = 0;
    for (char c : text.substring(start, at).toCharArray()) {
      open += c == '«' || c == '“' ? 1 : c == '»' || c == '”' ? -1 : 0;
    }
    return open > 0;
  }

  /** The organization whose name is the publisher's, else the first that the article names. */
  private Optional<Node> body() {
    Optional<Node> named = published();
    if (named.isPresent()) {
      return named;
    }
    for (FoundMention mention : links.mentions) {
      Node thing = links.thing(mention);
      if (mention.mention().kind() == MentionKind.NAME
          && thing != null
          && thing.type == EntityClass.ORGANIZATION) {
        return Optional.of(thing);
      }
    }
    return Optional.empty();
  }

  private Optional<Node> paper() {
    Optional<Node> named = published();
    if (named.isPresent() || links.article.publisher().isEmpty()) {
      return named;
    }
    Node paper = links.create(EntityClass.MEDIA);
    paper.names.add(links.article.publisher().get());
    paper.described = true;
    return Optional.of(paper);
  }

  private Optional<Node> published() {
    String publisher = links.article.publisher().orElse("").toLowerCase(Locale.ROOT);
    if (publisher.isEmpty()) {
      return Optional.empty();
    }
    for (Node node : links.nodes()) {
      boolean body =
          node.type != EntityClass.PLACE
              && node.type != EntityClass.STATE
              && node.type != EntityClass.PERSON
              && node.type != EntityClass.TREATY;
      for (String name : node.names) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (body
            && plain.length() > 3
            && (publisher.contains(plain) || plain.contains(publisher))) {
          return Optional.of(node);
        }
      }
    }
    return Optional.empty();
  }
}
