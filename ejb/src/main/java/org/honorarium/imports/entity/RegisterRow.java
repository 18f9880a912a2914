package org.honorarium.imports.entity;

import java.util.Optional;
import org.honorarium.annotators.entity.BankDetails;

/**
 * One annotator of a register.
 *
 * @param line where the row begins, counted from 1, the header's line
 * @param reference the column WorkerId, by which batches of results name this annotator
 * @param country ISO 3166-1, two capital letters
 * @param postCode optional, for banks that want a structured address
 * @param currency ISO 4217: what this annotator is paid in
 * @param account absent when the annotator has not given one; what is owed waits until then
 */
public record RegisterRow(
        long line,
        String reference,
        String name,
        Optional<String> email,
        String country,
        String town,
        Optional<String> postCode,
        String currency,
        Optional<BankDetails> account) {

    /** Names, addresses and accounts stay out of logs. */
    @Override
    public String toString() {
        return "RegisterRow[line=" + line + ", reference=" + reference + "]";
    }
}
