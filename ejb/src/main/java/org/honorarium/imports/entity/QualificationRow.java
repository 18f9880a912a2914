package org.honorarium.imports.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One qualification of a file, as it stands there.
 *
 * @param line where the row begins, counted from 1, the header's line
 * @param reference the column WorkerId, as the register has it
 * @param type the code of its type
 * @param code what it is in; empty where the type has no codes
 * @param level how much: a number, or A1 to C2; empty where the type has no levels
 * @param validUntil the day after the last one; absent: as long as the type allows
 */
public record QualificationRow(
        long line,
        String reference,
        String type,
        String code,
        String level,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        String issuer,
        String number,
        String statement,
        String citizenship,
        String workLocation) {

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "QualificationRow[line=" + line + ", reference=" + reference + "]";
    }
}
