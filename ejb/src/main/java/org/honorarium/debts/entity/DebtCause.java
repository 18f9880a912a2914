package org.honorarium.debts.entity;

/** Why something is taken back, and whether that is the annotator's fault. */
public enum DebtCause {
    /** Answers were invented or faked. */
    FRAUD(true),
    /** Somebody or something else did the work. */
    WORK_OF_ANOTHER(true),
    /** The terms were broken in another way, which the explanation says. */
    TERMS_BROKEN(true),
    /** The same was paid twice. */
    PAID_TWICE(false),
    /** More was paid than was agreed. */
    PAID_TOO_MUCH(false),
    /** An advance, as agreed with the annotator. */
    ADVANCE(false);

    private final boolean atFault;

    DebtCause(boolean atFault) {
        this.atFault = atFault;
    }

    /** Whether it is the annotator's fault. */
    public boolean isAtFault() {
        return atFault;
    }
}
