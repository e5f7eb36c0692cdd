import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the sources in the Google Java style. "check" names the files that are not, "strict" fails
 * where there is one, "write" mends them; files and folders may follow. The build runs it; by hand:
 *
 * <pre>mvn -Pformat -N process-sources</pre>
 */
final class Format {
  public static void main(String[] arguments) throws IOException {
    String action = arguments.length == 0 ? "check" : arguments[0];
    Formatter formatter =
        new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());
    List<Path> odd = new ArrayList<>();
    List<Path> named = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      named.addAll(sources(Path.of(arguments[i])));
    }
    for (Path file : arguments.length > 1 ? named : sources(Path.of(""))) {
      String source = Files.readString(file);
      try {
        String tidy = formatter.formatSourceAndFixImports(source);
        if (!tidy.equals(source)) {
          odd.add(file);
          if (action.equals("write")) {
            Files.writeString(file, tidy);
          }
        }
      } catch (FormatterException e) {
        System.err.println(file + ": " + e.getMessage());
        odd.add(file);
      }
    }
    if (odd.isEmpty()) {
      return;
    }
    boolean written = action.equals("write");
    System.out.println(
        (written ? "Formatted " : "Not in the Google Java style: ") + odd.size() + " files");
    odd.forEach(file -> System.out.println("  " + file));
    if (!written) {
      System.out.println("To mend them: mvn -Pformat -N process-sources");
    }
    if (action.equals("strict")) {
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.toString().isEmpty() ? "" : folder.getFileName().toString();
            boolean skip =
                name.startsWith(".") || name.equals("target") || name.equals("node_modules");
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
