package org.honorarium.web.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.web.pages.Asked;

/** How much money a payer needs in the coming nights. */
@Named
@RequestScoped
public class ForecastPage {

    private static final int DAYS = 31;

    @Inject Forecasts forecasts;
    @Inject Payers payers;
    @Inject Asked asked;

    private List<Payer> choices;
    private List<ForecastDay> days;

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    /** The payer that is shown: the one asked for, or the first; null if there is none. */
    public UUID getPayer() {
        if (!asked.text("id").isEmpty()) {
            return asked.id();
        }
        return getPayers().isEmpty() ? null : getPayers().getFirst().id();
    }

    public List<ForecastDay> getDays() {
        if (days == null) {
            days = getPayer() == null ? List.of() : forecasts.of(getPayer(), DAYS);
        }
        return days;
    }

    /** Why no night pays it; null if one does. */
    public HoldReason hold(ForecastDay day) {
        return day.hold().orElse(null);
    }

    /** What the law says to it; null if nothing. */
    public ForecastDay.Law law(ForecastDay day) {
        return day.law().orElse(null);
    }

    /** Whether something would be paid after the last day by law, or not at all by then. */
    public boolean isLate() {
        return getDays().stream().anyMatch(ForecastDay::isLate);
    }

    public Money total(ForecastDay day) {
        return day.total();
    }
}
