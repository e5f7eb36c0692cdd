package org.entente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import org.entente.article.EntenteException;
import org.entente.article.Language;

/** The analyzers that come with Entente, one for each language, loaded when first asked for. */
public final class Analyzers {
  private static final String MODELS = "/org/entente/extractor/models/";

  private Analyzers() {}

  private static final class French {
    static final TrainedAnalyzer ANALYZER = load(Language.FR);
  }

  private static final class English {
    static final TrainedAnalyzer ANALYZER = load(Language.EN);
  }

  /**
   * The one shared analyzer of a language.
   *
   * @throws EntenteException where a model is missing or broken
   */
  public static SentenceAnalyzer of(Language language) {
    return trained(language);
  }

  static TrainedAnalyzer trained(Language language) {
    try {
      return switch (language) {
        case FR -> French.ANALYZER;
        case EN -> English.ANALYZER;
      };
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof EntenteException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static TrainedAnalyzer load(Language language) {
    Lexicon lexicon = model(language, "lemmas.gz", (in, name) -> Lexicon.read(language, in, name));
    SparseModel tagger = model(language, "tagger.bin", SparseModel::read);
    return new TrainedAnalyzer(
        language,
        new Tagger(tagger, lexicon, GuideTagger.of(language)),
        lexicon,
        model(language, "parser.bin", Parser::read));
  }

  private static <T> T model(
      Language language, String file, BiFunction<InputStream, String, T> reader) {
    String name = MODELS + language.code() + "/" + file;
    try (InputStream in = Analyzers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new EntenteException(
            name + ": not on the class path; build again, or train it (see models/README.md)");
      }
      return reader.apply(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
