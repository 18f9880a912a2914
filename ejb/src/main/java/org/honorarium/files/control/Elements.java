package org.honorarium.files.control;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML element by element, in UTF-8, the same bytes everywhere. The outer elements begin a
 * line of their own and a payment is one line, so that a person can read and compare files that are
 * still small.
 */
final class Elements {

    private static final int DEEPEST_LINE = 4;

    private final XMLStreamWriter xml;
    private int depth;

    Elements(OutputStream out) throws XMLStreamException {
        // The JDK's own: a server may bring another writer that quotes and escapes differently.
        this.xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void document(String root, String namespace) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open(root);
        xml.writeDefaultNamespace(namespace);
    }

    void open(String name) throws XMLStreamException {
        depth++;
        lineBreak();
        xml.writeStartElement(name);
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void text(String value) throws XMLStreamException {
        xml.writeCharacters(value);
    }

    void close() throws XMLStreamException {
        if (depth < DEEPEST_LINE) {
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        depth--;
    }

    /** One value in as many elements as are named, the last the innermost. */
    void value(String value, String... path) throws XMLStreamException {
        for (var name : path) {
            open(name);
        }
        text(value);
        for (int i = 0; i < path.length; i++) {
            close();
        }
    }

    void end() throws XMLStreamException {
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void lineBreak() throws XMLStreamException {
        if (depth <= DEEPEST_LINE) {
            xml.writeCharacters("\n");
        }
    }
}
