package org.honorarium.payouts.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/**
 * What one night will pay in one currency, as things stand.
 *
 * @param businessDate of the night; null for what no night is going to pay
 * @param hold why no night is; empty with a business date
 * @param open what is left of open items after debts, exchange and tax
 * @param payees to how many
 * @param waiting what will be accepted by then because nobody reviewed it
 * @param pieces how many pieces of work that is
 * @param law what the law says to it; empty if it comes in time by itself, or no law says anything
 */
public record ForecastDay(
        LocalDate businessDate,
        Optional<HoldReason> hold,
        Money open,
        long payees,
        Money waiting,
        long pieces,
        Optional<Law> law) {

    /** What one night will pay. */
    public static ForecastDay of(
            LocalDate businessDate, Money open, long payees, Money waiting, long pieces) {
        return new ForecastDay(
                businessDate, Optional.empty(), open, payees, waiting, pieces, Optional.empty());
    }

    /** What no night is going to pay. */
    public static ForecastDay held(
            HoldReason hold, Money open, long payees, Money waiting, long pieces) {
        return new ForecastDay(
                null, Optional.of(hold), open, payees, waiting, pieces, Optional.empty());
    }

    /** The same where a law says something to it. */
    public ForecastDay by(LocalDate lastDay, boolean late) {
        return new ForecastDay(
                businessDate,
                hold,
                open,
                payees,
                waiting,
                pieces,
                Optional.of(new Law(lastDay, late)));
    }

    /**
     * The law wants it paid.
     *
     * @param lastDay the first of the last days on which it may be paid
     * @param late whether this night comes after it, or none does; else the night pays it because
     *     of the law, whatever was chosen
     */
    public record Law(LocalDate lastDay, boolean late) {}

    /** Whether it would be paid after the last day by law, or not by then. */
    public boolean isLate() {
        return law.isPresent() && law.get().late();
    }

    public Money total() {
        return open.plus(waiting);
    }

    public String currency() {
        return open.currency();
    }
}
