package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param out results, UTF-8
 * @param err progress, notes and errors, UTF-8
 * @param isTerminal true where {@code err} is read by a person as it is written
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean isTerminal) {

  /** The process's own. */
  static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        Boolean.getBoolean("entente.terminal"));
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        flush,
        StandardCharsets.UTF_8);
  }

  /** A line for people, beside the results. */
  void note(String line) {
    out.flush();
    err.println(line);
    err.flush();
  }
}
