package org.entente.server.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the JSON formats share. */
final class JsonOut {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonOut() {}

  static JsonGenerator open(OutputStream stream) throws IOException {
    return FACTORY.createGenerator(stream);
  }

  /** Writes the columns as fields of the object that is open; absent values are left out. */
  static <T> void fields(JsonGenerator out, List<Columns.Column<T>> columns, T thing)
      throws IOException {
    for (Columns.Column<T> column : columns) {
      Object value = column.value().apply(thing);
      if (value instanceof Integer number) {
        out.writeNumberField(column.name(), number);
      } else if (value instanceof Double number) {
        out.writeNumberField(column.name(), number);
      } else if (value instanceof Boolean truth) {
        out.writeBooleanField(column.name(), truth);
      } else if (value != null) {
        out.writeStringField(column.name(), value.toString());
      }
    }
  }
}
