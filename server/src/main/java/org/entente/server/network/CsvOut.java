package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values (RFC 4180); a formula for a spreadsheet is made plain text. */
public final class CsvOut {
  private CsvOut() {}

  /** Writes one row, ended by CR LF; null is an empty cell. */
  public static void row(OutputStream out, List<?> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells) {
      if (!line.isEmpty()) {
        line.append(',');
      }
      line.append(quote(cell == null ? "" : cell.toString()));
    }
    out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Text without the control characters that XML 1.0 and spreadsheets forbid. */
  public static String clean(String text) {
    return Columns.clean(text);
  }

  private static String quote(String text) {
    String safe = Columns.clean(text);
    if (!safe.isEmpty() && "=+@\t\r".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe; // a spreadsheet would run it
    }
    return safe.isEmpty() || safe.matches("[^,\"\r\n]+")
        ? safe
        : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
