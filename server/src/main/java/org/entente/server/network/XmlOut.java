package org.entente.server.network;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML elements, one a line, through the platform's StAX writer. */
final class XmlOut {
  private final XMLStreamWriter out;

  XmlOut(OutputStream stream) throws XMLStreamException {
    out =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
  }

  /**
   * @param attributes name, value, name, value, …
   */
  XmlOut open(String element, String... attributes) throws XMLStreamException {
    out.writeStartElement(element);
    write(attributes);
    out.writeCharacters("\n");
    return this;
  }

  XmlOut empty(String element, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(element);
    write(attributes);
    out.writeCharacters("\n");
    return this;
  }

  XmlOut text(String element, String content, String... attributes) throws XMLStreamException {
    out.writeStartElement(element);
    write(attributes);
    out.writeCharacters(Columns.clean(content));
    out.writeEndElement();
    out.writeCharacters("\n");
    return this;
  }

  XmlOut close() throws XMLStreamException {
    out.writeEndElement();
    out.writeCharacters("\n");
    return this;
  }

  void end() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], Columns.clean(attributes[i + 1]));
    }
  }
}
