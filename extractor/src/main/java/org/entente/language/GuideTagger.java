package org.entente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.entente.article.EntenteException;
import org.entente.article.Language;

/**
 * The ready-made OpenNLP tagger of a language, whose opinion our own tagger hears as one feature
 * among others. It knows many more words than the treebanks we can train on.
 */
final class GuideTagger {
  private final ThreadLocal<POSTaggerME> tagger; // POSTaggerME keeps state between calls

  private GuideTagger(POSModel model) {
    this.tagger = ThreadLocal.withInitial(() -> new POSTaggerME(model, POSTagFormat.UD));
  }

  /** English has none: the ready-made one saw the sentences we train on, and leads astray. */
  static Optional<GuideTagger> of(Language language) {
    if (language != Language.FR) {
      return Optional.empty();
    }
    String name = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";
    try (InputStream in = GuideTagger.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new EntenteException(name + ": not on the class path; add opennlp-models-pos-fr");
      }
      return Optional.of(new GuideTagger(new POSModel(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String[] tag(String[] forms) {
    return tagger.get().tag(forms);
  }
}
