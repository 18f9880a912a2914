package org.honorarium.annotators.entity;

/**
 * What a register brought. Everyone in it is exactly one of added, changed, unchanged.
 *
 * @param read annotators in the register
 * @param added annotators who were not known
 * @param changed known annotators of whom something is different, their account included
 * @param unchanged known annotators of whom everything is as it was
 * @param withAccount annotators for whom the register has an account
 * @param accountsAdded accounts of annotators who had none in that currency
 * @param accountsReplaced accounts in the place of another one
 */
public record RegisterOutcome(
        long read,
        long added,
        long changed,
        long unchanged,
        long withAccount,
        long accountsAdded,
        long accountsReplaced) {

    public static final RegisterOutcome NOTHING = new RegisterOutcome(0, 0, 0, 0, 0, 0, 0);

    public RegisterOutcome plus(RegisterOutcome other) {
        return new RegisterOutcome(
                read + other.read,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                withAccount + other.withAccount,
                accountsAdded + other.accountsAdded,
                accountsReplaced + other.accountsReplaced);
    }

    /** Whether everything in the register was known already. */
    public boolean isNothingNew() {
        return read == unchanged;
    }
}
