package org.honorarium.payouts.entity;

/** Why somebody is not paid tonight. Of several reasons the first here is given. */
public enum HoldReason {
    DIFFERENCE("We are checking your account by hand. What you earned is kept."),
    NO_ACCOUNT("We have no bank account of yours in this currency. What you earned is kept."),
    BELOW_MINIMUM("It is less than the smallest payout. It is kept and paid when it adds up.");

    private final String sentence;

    HoldReason(String sentence) {
        this.sentence = sentence;
    }

    /** What finance and the annotator both read. */
    public String sentence() {
        return sentence;
    }
}
