package org.honorarium.annotators.control;

import java.util.UUID;

/**
 * What is known about somebody in a register, to compare with.
 *
 * @param account the account in force in the register's currency, null without one
 */
record KnownAnnotator(
        UUID id,
        String reference,
        String country,
        String currency,
        byte[] print,
        UUID account,
        byte[] accountPrint,
        String accountMasked) {}
