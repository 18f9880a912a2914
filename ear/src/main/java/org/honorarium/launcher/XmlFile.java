package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A configuration file in XML, changed in a few places that are named by XPath. */
final class XmlFile {

    private final Path file;
    private final Document document;

    private XmlFile(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static XmlFile read(Path file) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return new XmlFile(file, builder.parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException("cannot read " + file, failure);
        }
    }

    void write() throws IOException {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException failure) {
            throw new IOException("cannot write " + file, failure);
        }
    }

    void set(String path, Map<String, String> attributes) {
        all(path).forEach(element -> attributes.forEach(element::setAttribute));
    }

    /** Put first: the server reads some of its settings only in front of others. */
    void add(String parent, String name, Map<String, String> attributes) {
        var element = document.createElement(name);
        attributes.forEach(element::setAttribute);
        add(parent, element);
    }

    void addText(String parent, String name, String text) {
        var element = document.createElement(name);
        element.setTextContent(text);
        add(parent, element);
    }

    private void add(String parent, Element element) {
        all(parent).forEach(found -> found.insertBefore(element, found.getFirstChild()));
    }

    void replaceText(String path, String regex, String replacement) {
        all(path).stream()
                .filter(element -> element.getTextContent().matches(regex))
                .forEach(
                        element ->
                                element.setTextContent(
                                        element.getTextContent().replaceAll(regex, replacement)));
    }

    /** A path that leads nowhere means that the server is not the one we know. */
    private List<Element> all(String path) {
        try {
            var found =
                    (NodeList)
                            XPathFactory.newDefaultInstance()
                                    .newXPath()
                                    .evaluate(path, document, XPathConstants.NODESET);
            if (found.getLength() == 0) {
                throw new IllegalStateException(file + " has no " + path);
            }
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Element.class::cast)
                    .toList();
        } catch (XPathExpressionException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
