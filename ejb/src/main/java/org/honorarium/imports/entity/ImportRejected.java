package org.honorarium.imports.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a file was not imported; nothing of it was kept. When several reasons apply, the first in
 * this file is given, and of the same reason the first line.
 *
 * <p>The facts say where (line, column), what was found, shortened when it is long, and what was
 * expected.
 */
public final class ImportRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ImportRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "imports/" + code, message, facts);
    }

    /** It was read no further. */
    public static ImportRejected tooLarge(long most) {
        var expected = most + " bytes at most";
        return new ImportRejected(
                Kind.UNPROCESSABLE,
                "too-large",
                "The file is too large: expected " + expected + ".",
                Map.of("found", "more", "expected", expected));
    }

    /** The bytes are something else altogether, or the text breaks the rules of CSV. */
    public static ImportRejected notCsv(long line, String found) {
        var expected = "a CSV file in UTF-8, separated by commas, with a header";
        return at(Place.of(line), "not-csv", found, expected);
    }

    /**
     * @param at the character of the line at which it stops to be JSON, counted from 1
     */
    public static ImportRejected notJson(long line, long at, String found, String expected) {
        return at(new Place(line, "character " + at), "not-json", found, expected);
    }

    public static ImportRejected wrongEncoding(long line, String found) {
        return at(Place.of(line), "wrong-encoding", found, "text in UTF-8");
    }

    public static ImportRejected empty() {
        return new ImportRejected(
                Kind.UNPROCESSABLE,
                "empty",
                "The file has no rows: expected a header and at least one row.",
                Map.of("found", "no rows", "expected", "a header and at least one row"));
    }

    public static ImportRejected missingColumns(List<String> missing, long line) {
        var names = String.join(", ", missing);
        var place = new Place(line, names);
        return at(place, "missing-column", "no such column in the header", "a column " + names);
    }

    public static ImportRejected duplicateColumn(String column, long line) {
        return at(new Place(line, column), "duplicate-column", "this column twice", "it once");
    }

    public static ImportRejected wrongNumberOfValues(long line, int found, int expected) {
        return at(
                Place.of(line),
                "wrong-number-of-values",
                found + " values",
                expected + " values, as many as the header has columns");
    }

    public static ImportRejected badValue(long line, String column, String found, String expected) {
        return at(new Place(line, column), "bad-value", found, expected);
    }

    /** Two values of one row, or of two rows, that cannot both be true. */
    public static ImportRejected conflictingValues(
            long line, String column, String found, String expected) {
        return at(new Place(line, column), "conflicting-values", found, expected);
    }

    public static ImportRejected givenTwice(
            long line, String column, String found, long firstLine) {
        var expected = "it once, and line " + firstLine + " has it already";
        return at(new Place(line, column), "given-twice", found, expected);
    }

    public static ImportRejected unknownAnnotator(long line, String workerId) {
        return at(
                new Place(line, "WorkerId"),
                "unknown-annotator",
                workerId,
                "an annotator of the register");
    }

    /** Names something that is not there. */
    public static ImportRejected unknown(long line, String column, String found, String expected) {
        return at(new Place(line, column), "unknown", found, expected);
    }

    /** The project is a compartment. */
    public static ImportRejected annotatorNotAdmitted(
            long line, String column, String annotator, String expected) {
        return at(new Place(line, column), "annotator-not-admitted", annotator, expected);
    }

    /** The work was done on both sides of an information barrier at once. */
    public static ImportRejected barredAnnotator(
            long line, String column, String annotator, String expected) {
        return at(new Place(line, column), "barred-annotator", annotator, expected);
    }

    /** An earlier import brought the same thing with other content, and that has been acted on. */
    public static ImportRejected differsFromWhatWeHave(
            long line, String column, String found, String expected) {
        var place = new Place(line, column);
        return at(Kind.CONFLICT, place, "differs-from-what-we-have", found, expected);
    }

    private static ImportRejected at(Place place, String code, String found, String expected) {
        return at(Kind.UNPROCESSABLE, place, code, found, expected);
    }

    private static ImportRejected at(
            Kind kind, Place place, String code, String found, String expected) {
        var shown = Found.shown(found);
        var facts = new LinkedHashMap<String, String>(place.facts());
        facts.put("found", shown);
        facts.put("expected", expected);
        var message = "%s: found %s, expected %s.".formatted(place, shown, expected);
        return new ImportRejected(kind, code, message, facts);
    }
}
