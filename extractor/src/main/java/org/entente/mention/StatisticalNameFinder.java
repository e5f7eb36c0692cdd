package org.entente.mention;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.RawSentence;

/** Finds names by a trained model, each sentence by itself. */
final class StatisticalNameFinder implements NameFinder {
  private final ThreadLocal<NameFinderME>
      finder; // OpenNLP's finder keeps state, its model does not

  StatisticalNameFinder(TokenNameFinderModel model) {
    finder = ThreadLocal.withInitial(() -> new NameFinderME(model));
  }

  /** The finder that ships with Entente. */
  static StatisticalNameFinder load(Language language) {
    String place = "/org/entente/extractor/models/" + language.code() + "/ner.bin";
    try (InputStream in = StatisticalNameFinder.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new EntenteException(place + ": no such model; make it with NameFinderTrainer");
      }
      return new StatisticalNameFinder(new TokenNameFinderModel(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new EntenteException(place + ": not a model of names: " + e.getMessage(), e);
    }
  }

  @Override
  public List<FoundName> find(String text, List<RawSentence> sentences) {
    NameFinderME names = finder.get();
    List<FoundName> found = new ArrayList<>();
    for (RawSentence sentence : sentences) {
      List<Span> tokens = sentence.tokens();
      if (tokens.isEmpty()) {
        continue;
      }
      String[] words = new String[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = tokens.get(i).of(text).replace('’', '\'');
      }
      opennlp.tools.util.Span[] spans = names.find(words);
      double[] scores = names.probs(spans);
      for (int i = 0; i < spans.length; i++) {
        Span span = tokens.get(spans[i].getStart()).cover(tokens.get(spans[i].getEnd() - 1));
        double score = Math.min(1, Math.max(0, scores[i]));
        found.add(new FoundName(span, NameType.ofLabel(spans[i].getType()), score));
      }
      names.clearAdaptiveData(); // else the order of sentences would matter
    }
    return found;
  }
}
