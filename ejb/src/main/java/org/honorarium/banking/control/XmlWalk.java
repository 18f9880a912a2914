package org.honorarium.banking.control;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.honorarium.banking.entity.BankingRejected;

/**
 * Goes through an XML file from its beginning to its end, without keeping it. A file with a DOCTYPE
 * is refused before anything of it is followed, and so is one that is deeper, or longer in one
 * place, than a bank's answer can be.
 */
final class XmlWalk {

    private static final int DEEPEST = 40;
    private static final int LONGEST = 4_000;

    /** Of a tag with its attributes, or of a comment, and what a reader takes ahead. */
    private static final int LONGEST_PIECE = 1 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final Stretch bytes;
    private final XMLStreamReader reader;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    XmlWalk(InputStream in) {
        bytes = new Stretch(in, LONGEST_PIECE, this::tooLong);
        try {
            reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException failure) {
            throw broken(failure);
        }
    }

    /** What is told on the way. Paths are names from the document's first element on. */
    interface Listener {

        void begins(String path);

        /**
         * @param text what stands in it, if nothing but text does
         * @param currency its attribute Ccy; null without one
         */
        void ends(String path, String text, String currency, String place);
    }

    /** The name space of the first element. */
    String namespace() {
        try {
            while (next() != XMLStreamConstants.START_ELEMENT) {
                refuseDoctype();
            }
            path.addLast(reader.getLocalName());
            return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        } catch (XMLStreamException failure) {
            throw broken(failure);
        }
    }

    void walk(Listener listener) {
        var currency = "";
        try {
            while (reader.hasNext()) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var name = path.getLast() + "/" + reader.getLocalName();
                        path.addLast(name);
                        if (path.size() > DEEPEST) {
                            throw refused(reader.getLocalName(), "at most " + DEEPEST + " levels");
                        }
                        text.setLength(0);
                        currency = reader.getAttributeValue(null, "Ccy");
                        listener.begins(name);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                    case XMLStreamConstants.END_ELEMENT -> {
                        listener.ends(
                                path.removeLast(), text.toString().strip(), currency, place());
                        text.setLength(0);
                    }
                    default -> refuseDoctype();
                }
            }
        } catch (XMLStreamException failure) {
            throw broken(failure);
        }
    }

    private int next() throws XMLStreamException {
        bytes.begin();
        return reader.next();
    }

    private void collect() {
        if (text.length() + reader.getTextLength() > LONGEST) {
            throw refused("a longer text", "at most " + LONGEST + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void refuseDoctype() {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("a DOCTYPE or an entity", "plain XML without them");
        }
    }

    private BankingRejected tooLong() {
        return refused("a longer piece", "at most " + LONGEST_PIECE + " bytes in one");
    }

    private String place() {
        return reader == null ? "line 1" : "line " + reader.getLocation().getLineNumber();
    }

    private BankingRejected refused(String found, String expected) {
        return BankingRejected.unreadable(place(), found, expected);
    }

    private static BankingRejected broken(XMLStreamException failure) {
        var at = failure.getLocation();
        return BankingRejected.unreadable(
                at == null ? "line 1" : "line " + at.getLineNumber(),
                "text that is not well-formed",
                "XML of ISO 20022");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
