package org.honorarium.banking.control;

import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.ReturnReason;

/**
 * A payout whose money came back.
 *
 * @param rejected whether the bank never carried it out; false if it came back afterwards
 * @param code why, in the standard's code; empty if the bank gives none
 * @param byFile whether the bank rejected the whole file in which it stood
 */
record CameBack(Answerable payout, boolean rejected, String code, boolean byFile) {

    /** Whether the payee must look at the account. */
    boolean concernsAccount() {
        return !byFile && ReturnReason.concernsAccount(code);
    }

    /** Which notice tells the payee. */
    String notice() {
        if (!concernsAccount()) {
            return "banking/payout-back";
        }
        return rejected ? "banking/payout-rejected" : "banking/payout-returned";
    }
}
