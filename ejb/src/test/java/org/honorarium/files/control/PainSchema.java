package org.honorarium.files.control;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** ISO's own schema, which is not part of this project and may lie beside it. */
final class PainSchema {

    private static final String NAME = "data/iso20022-xsd/pain.001.001.09.xsd";

    private final Validator validator;

    private PainSchema(Validator validator) {
        this.validator = validator;
    }

    static Optional<PainSchema> find() throws SAXException {
        var file =
                Stream.of(System.getProperty("honorarium.shared", ""), "../shared", "../../shared")
                        .filter(place -> !place.isEmpty())
                        .map(place -> Path.of(place, NAME).toFile())
                        .filter(java.io.File::isFile)
                        .findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var schema = SchemaFactory.newDefaultInstance().newSchema(file.get());
        return Optional.of(new PainSchema(schema.newValidator()));
    }

    void validate(String xml) throws SAXException, IOException {
        validator.validate(new StreamSource(new StringReader(xml)));
    }
}
