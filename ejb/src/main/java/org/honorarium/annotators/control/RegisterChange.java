package org.honorarium.annotators.control;

import java.util.Arrays;
import java.util.UUID;
import org.honorarium.annotators.entity.RegisterEntry;

/**
 * What one entry of a register changes.
 *
 * @param person who it is, also when new
 * @param known null when new
 * @param print of the particulars
 * @param accountPrint null when the register has no account
 */
record RegisterChange(
        RegisterEntry entry, UUID person, KnownAnnotator known, byte[] print, byte[] accountPrint) {

    boolean isNew() {
        return known == null;
    }

    boolean isPersonDifferent() {
        return isNew()
                || arePersonalDataDifferent()
                || !known.country().equals(entry.country())
                || !known.currency().equals(entry.currency());
    }

    boolean arePersonalDataDifferent() {
        return isNew() || !Arrays.equals(known.print(), print);
    }

    boolean isAccountDifferent() {
        return accountPrint != null
                && (isNew() || !Arrays.equals(known.accountPrint(), accountPrint));
    }

    boolean isAccountReplaced() {
        return isAccountDifferent() && replaces() != null;
    }

    boolean isAnything() {
        return isPersonDifferent() || isAccountDifferent();
    }

    UUID replaces() {
        return isNew() ? null : known.account();
    }

    /**
     * Whether its account waits for a confirmation. Who comes new with it is owed nothing yet and
     * is paid to at once; of whoever was known before, nobody alone says where their money goes.
     */
    boolean isAccountToBeConfirmed() {
        return isAccountDifferent() && !isNew();
    }

    String accountBefore() {
        return replaces() == null ? "" : known.accountMasked();
    }
}
