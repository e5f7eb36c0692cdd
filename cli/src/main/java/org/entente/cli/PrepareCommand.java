package org.entente.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code entente prepare}: what the launcher calls after a build, so that new stores start fast.
 */
@Command(
    name = "prepare",
    hidden = true,
    header = {
      "Example: entente prepare",
      "makes what new stores are copied from, where it is not there yet",
      ""
    },
    mixinStandardHelpOptions = true,
    description = "Makes the image that new stores are copied from; the launcher calls it.")
final class PrepareCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Optional<KnowledgeImage> image = KnowledgeImage.ofThisBuild();
    if (image.isPresent()) {
      image.get().make();
    }
    return ExitCode.DONE;
  }
}
