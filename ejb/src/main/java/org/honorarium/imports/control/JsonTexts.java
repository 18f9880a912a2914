package org.honorarium.imports.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.honorarium.imports.entity.ImportRejected;

/**
 * The columns of a file that share a prefix ("Answer."), as a JSON object with their names without
 * it. Only what is filled in is written: a batch has thousands of such columns, a row few values.
 * What an annotator wrote is kept as it is, "NA" and blanks at its ends too.
 */
final class JsonTexts {

    private final Header header;
    private final int[] places;
    private final String[] names;

    JsonTexts(Header header, String prefix) {
        this.header = header;
        this.places = header.placesOf(prefix);
        this.names = new String[places.length];
        for (var i = 0; i < places.length; i++) {
            names[i] = quoted(header.name(places[i]).substring(prefix.length()));
        }
    }

    String of(CsvRecord record) {
        var json = new StringBuilder("{");
        for (var i = 0; i < places.length; i++) {
            var value = record.getField(places[i]);
            if (value.isBlank()) {
                continue;
            }
            if (value.indexOf('\0') >= 0) {
                throw ImportRejected.badValue(
                        record.getStartingLineNumber(),
                        header.name(places[i]),
                        value,
                        "text without the character NUL, which no database can keep");
            }
            json.append(json.length() > 1 ? "," : "").append(names[i]).append(':');
            appendQuoted(json, value);
        }
        return json.append('}').toString();
    }

    boolean anyIn(CsvRecord record) {
        for (var place : places) {
            if (!record.getField(place).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String text) {
        var json = new StringBuilder();
        appendQuoted(json, text);
        return json.toString();
    }

    private static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append("\\u%04x".formatted((int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}
