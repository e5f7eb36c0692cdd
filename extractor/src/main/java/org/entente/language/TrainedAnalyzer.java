package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;

/** Rules for sentences and tokens, trained models for the rest, and a few repairs of the tree. */
final class TrainedAnalyzer implements SentenceAnalyzer {
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,5}");
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

  private final SentenceSplitter splitter;
  private final Tokenizer tokenizer;
  private final Tagger tagger;
  private final Lexicon lexicon;
  private final SentenceParser parser;
  private final TreeRepairs repairs;

  TrainedAnalyzer(Language language, Tagger tagger, Lexicon lexicon, Parser parser) {
    this.splitter = new SentenceSplitter(language);
    this.tokenizer = new Tokenizer(language);
    this.tagger = tagger;
    this.lexicon = lexicon;
    this.parser = new SentenceParser(parser);
    this.repairs = TreeRepairs.of(language, lexicon);
  }

  @Override
  public List<RawSentence> split(Article article) {
    List<RawSentence> sentences = new ArrayList<>();
    List<Block> blocks = article.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      for (Span span : splitter.split(article.text(), blocks.get(b).span())) {
        sentences.add(
            new RawSentence(
                sentences.size(),
                span,
                blocks.get(b).kind(),
                b,
                tokenizer.tokens(article.text(), span)));
      }
    }
    return sentences;
  }

  @Override
  public List<Sentence> parse(Article article, List<RawSentence> sentences, List<Span> names) {
    List<Span> sorted = names.stream().sorted().toList();
    List<Sentence> parsed = new ArrayList<>(sentences.size());
    int firstName = 0;
    for (RawSentence sentence : sentences) {
      while (firstName < sorted.size() && sorted.get(firstName).end() <= sentence.span().start()) {
        firstName++;
      }
      List<Span> inside = new ArrayList<>();
      for (int i = firstName;
          i < sorted.size() && sorted.get(i).start() < sentence.span().end();
          i++) {
        inside.add(sorted.get(i));
      }
      parsed.add(parse(article.text(), sentence, inside));
    }
    return parsed;
  }

  /** Measures tags, lemmas and the parser, repairs left out, on the tokens of a treebank. */
  Evaluation evaluate(List<Treebank.Example> examples) {
    return Evaluation.of(examples, tagger, lexicon, parser);
  }

  private Sentence parse(String text, RawSentence raw, List<Span> names) {
    int n = raw.tokens().size();
    String[] forms = new String[n];
    int small = 0;
    for (int i = 0; i < n; i++) {
      forms[i] = form(raw.tokens().get(i).of(text));
      small += Character.isLowerCase(forms[i].charAt(0)) ? 1 : 0;
    }
    boolean[] isName = new boolean[n];
    for (int i = 0; i < n; i++) {
      Span token = raw.tokens().get(i);
      boolean capital = Character.isUpperCase(forms[i].codePointAt(0));
      boolean acronym = // a headline in capitals says nothing
          small * 2 > n
              && ACRONYM.matcher(forms[i]).matches()
              && !ROMAN.matcher(forms[i]).matches();
      isName[i] = acronym || capital && names.stream().anyMatch(name -> name.contains(token));
    }
    List<Tag> tags = MissingVerb.supplied(forms, tagger.tag(forms, isName), lexicon);
    List<Words.Word> words = Words.of(forms, tags, lexicon);
    Parser.Tree tree = repairs.repair(words, parser.parse(words));
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.get(i);
      tokens.add(
          new Token(
              i,
              raw.tokens().get(word.surface()),
              word.form(),
              word.lemma(),
              word.upos(),
              word.morphology(),
              tree.heads()[i],
              TreeRepairs.shown(tree.relations()[i])));
    }
    return new Sentence(raw.index(), raw.span(), raw.block(), raw.blockIndex(), tokens);
  }

  /** As printed, but for apostrophes and the blanks in numbers. */
  private static String form(String printed) {
    return printed
        .replace('’', '\'')
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .replace('\u2009', ' ')
        .replace('‑', '-')
        .replace('‐', '-');
  }
}
