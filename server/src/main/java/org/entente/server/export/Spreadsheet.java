package org.entente.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.server.network.CsvOut;

/**
 * A workbook of one sheet (Office Open XML, ECMA-376), written row by row. Written here and not by
 * a library, because those put the clock into the file, and the same graph shall give the same
 * bytes.
 */
final class Spreadsheet implements AutoCloseable {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** The most characters that a cell may hold, and the most rows of a sheet. */
  private static final int CELL = 32_767;

  private static final int ROWS = 1_048_576;

  private final ZipOutputStream zip;
  private int rows;

  /**
   * @param out stays open
   */
  Spreadsheet(OutputStream out, String name) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + TYPE
            + "worksheet+xml\"/></Types>");
    part("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\""
            + escaped(name)
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
    open("xl/worksheets/sheet1.xml");
    // The head stays in sight.
    write(
        XML
            + "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " state=\"frozen\"/></sheetView></sheetViews><sheetData>\n");
  }

  /** Numbers stay numbers, all else is text; rows beyond what a sheet can hold are left out. */
  void row(List<?> cells) throws IOException {
    if (rows == ROWS) {
      return;
    }
    rows++;
    StringBuilder row = new StringBuilder("<row r=\"" + rows + "\">");
    for (int i = 0; i < cells.size(); i++) {
      String at = "<c r=\"" + (char) ('A' + i) + rows + "\"";
      Object cell = cells.get(i);
      if (cell instanceof Number number) {
        row.append(at).append("><v>").append(number).append("</v></c>");
      } else if (!cell.toString().isEmpty()) {
        String text = cell.toString();
        row.append(at)
            .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escaped(text.length() > CELL ? text.substring(0, CELL) : text))
            .append("</t></is></c>");
      }
    }
    write(row.append("</row>\n").toString());
  }

  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private void part(String name, String content) throws IOException {
    open(name);
    write(XML + content);
    zip.closeEntry();
  }

  private void open(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The first day that a zip can tell.
    entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
    zip.putNextEntry(entry);
  }

  private void write(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return CsvOut.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
