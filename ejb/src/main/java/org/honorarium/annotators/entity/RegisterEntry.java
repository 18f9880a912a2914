package org.honorarium.annotators.entity;

import java.util.Optional;

/**
 * One annotator as a register has it.
 *
 * @param reference by which the outside names this annotator
 * @param country ISO 3166-1, two capital letters
 * @param currency ISO 4217: what this annotator is paid in
 * @param account absent when the register has none; one that is in force stays in force
 */
public record RegisterEntry(
        String reference,
        Particulars particulars,
        String country,
        String currency,
        Optional<BankDetails> account) {

    /**
     * @throws AnnotatorRejected if the account does not take the currency
     */
    public RegisterEntry {
        if (account.filter(one -> !one.kind().takes(currency)).isPresent()) {
            throw AnnotatorRejected.accountDoesNotTake(
                    reference, account.orElseThrow().kind(), currency);
        }
    }
}
