package org.honorarium.payouts.entity;

import java.util.Set;

/**
 * Why somebody is not paid tonight. Of several reasons the first here is given. What the house or
 * the annotator only chose does not pass the last day on which the law lets work be paid.
 */
public enum HoldReason {
    DIFFERENCE("We are checking your account by hand. What you earned is kept."),
    SANCTIONS_MATCH(
            "Before we may pay you we must compare your name with an official list by hand."
                    + " What you earned is kept."),
    UNDER_REVIEW("Somebody is looking at your account before it is paid. What you earned is kept."),
    TAX_FORM_MISSING("We need a tax form of yours before we may pay you. What you earned is kept."),
    NO_ACCOUNT("We have no bank account of yours in this currency. What you earned is kept."),
    RATE_TOO_OLD(
            "It is paid in another currency, and we have no fresh rate of exchange. What you earned is"
                    + " kept."),
    ACCOUNT_RETURNED(
            "Your bank sent a payout back. Check your bank account and confirm or change it."
                    + " What you earned is kept."),
    ACCOUNT_NEW(
            "Your bank account was changed. It is paid to once you have confirmed it and three days"
                    + " are over. What you earned is kept."),
    PRENOTE(
            "Before money goes to your account for the first time, its bank is asked whether it is right."
                    + " That takes some bank days. What you earned is kept."),
    TOWN_NOT_LATIN(
            "Your bank needs the town of your address in Latin letters, and we have none that it could read."
                    + " Tell us how it is spelled. What you earned is kept."),
    PAUSED("You asked us not to pay you for now. What you earned is kept."),
    NOT_PAY_DAY(
            "It is not the day on which you are paid, by your choice or by the payer's pay days. What you"
                    + " earned is kept."),
    BELOW_MINIMUM("It is less than the smallest payout. It is kept and paid when it adds up."),
    BELOW_OWN_MINIMUM(
            "It is less than the smallest payout that you chose. It is kept and paid when it adds"
                    + " up."),
    OVER_LIMIT(
            "It is more than we pay without a second look. It is kept until somebody has looked."),
    /** Never of a decision: a night has decided to pay it, and nobody has released the run. */
    NOT_RELEASED("The run that pays it is not released yet."),
    /** Never of a decision: it stands in a payment file, and nobody has given it to the bank. */
    NOT_HANDED_OVER("Its payment file was not given to the bank yet."),
    /** Never of a decision: the bank has it and says nothing. */
    UNANSWERED("The bank has it, and has not said what became of it.");

    private static final Set<HoldReason> AFTER_THE_NIGHT =
            Set.of(NOT_RELEASED, NOT_HANDED_OVER, UNANSWERED);

    private final String sentence;

    private static final Set<HoldReason> CHOSEN =
            Set.of(
                    UNDER_REVIEW,
                    TAX_FORM_MISSING,
                    PAUSED,
                    NOT_PAY_DAY,
                    BELOW_MINIMUM,
                    BELOW_OWN_MINIMUM);

    HoldReason(String sentence) {
        this.sentence = sentence;
    }

    /** Whether it ends where the law says until when work must be paid. */
    boolean endsAtTheLegalLimit() {
        return CHOSEN.contains(this);
    }

    /** Whether a night decided to pay it, and something after the night stands in the way. */
    public boolean isAfterTheNight() {
        return AFTER_THE_NIGHT.contains(this);
    }

    /** What finance and the annotator both read. */
    public String sentence() {
        return sentence;
    }
}
