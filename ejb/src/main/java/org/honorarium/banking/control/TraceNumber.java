package org.honorarium.banking.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.honorarium.banking.entity.AnswerLine;

/**
 * NACHA's trace number of an entry that we wrote, as a bank gives it back.
 *
 * @param odfi eight digits of the bank that originated the file
 * @param number of the entry in its file
 * @param identification the individual identification number, which is the end of our id in small
 *     letters; empty if the bank leaves it out
 */
record TraceNumber(String odfi, long number, String identification) {

    private static final Pattern FORM = Pattern.compile("(\\d{8})(\\d{7})(?:/(.*))?");

    /** Empty if it is not whole: entries of all files and banks have the same numbers. */
    static Optional<TraceNumber> of(AnswerLine line) {
        var found = FORM.matcher(line.trace());
        if (!found.matches()) {
            return Optional.empty();
        }
        var identification = found.group(3) == null ? "" : found.group(3);
        return Optional.of(
                new TraceNumber(
                        found.group(1),
                        Long.parseLong(found.group(2)),
                        identification.toLowerCase(Locale.ROOT)));
    }
}
