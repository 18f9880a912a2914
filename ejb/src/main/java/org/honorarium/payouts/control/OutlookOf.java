package org.honorarium.payouts.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.honorarium.database.boundary.Row;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.Outlook;
import org.honorarium.payouts.entity.Standing;

/** How one row of {@link NextDecision} looks from tonight on. */
final class OutlookOf {

    private static final Map<String, HoldReason> HELD_BY =
            Map.of(
                    "account_new", HoldReason.ACCOUNT_NEW,
                    "asked_about", HoldReason.PRENOTE,
                    "town_missing", HoldReason.TOWN_NOT_LATIN,
                    "sanctions", HoldReason.SANCTIONS_MATCH,
                    "under_review", HoldReason.UNDER_REVIEW,
                    "form_missing", HoldReason.TAX_FORM_MISSING,
                    "returned", HoldReason.ACCOUNT_RETURNED,
                    "paused", HoldReason.PAUSED,
                    "over_limit", HoldReason.OVER_LIMIT);

    private static final Map<String, HoldReason> ENDS =
            Map.of(
                    "account_new_until", HoldReason.ACCOUNT_NEW,
                    "asked_about_until", HoldReason.PRENOTE,
                    "under_review_until", HoldReason.UNDER_REVIEW,
                    "paused_until", HoldReason.PAUSED);

    private OutlookOf() {}

    /**
     * @param amount what is open; nothing, if only what is still to come is asked about
     */
    static Outlook row(Row row, Money amount) throws SQLException {
        var open = amount.isPositive();
        // What is not there yet is taken to be enough.
        var enough = new Money(1, row.text("paid_currency"));
        var rest = open ? row.money("rest_minor", "paid_currency") : enough;
        var least = open ? row.money("minimum_minor", "paid_currency") : enough;
        var ownMinimum = open ? row.money("own_minimum", "paid_currency") : null;
        var due =
                new DuePayout(
                        amount,
                        amount,
                        open ? row.money("free_minor", "currency") : amount,
                        rest,
                        least,
                        row.yes("has_account"),
                        row.yes("too_old"),
                        row.yes("broken"),
                        new Standing(holds(row), Optional.ofNullable(ownMinimum), false));
        return new Outlook(due, ends(row), rhythm(row), lastPaid(row), law(row));
    }

    private static Set<HoldReason> holds(Row row) throws SQLException {
        var holds = EnumSet.noneOf(HoldReason.class);
        for (var one : HELD_BY.entrySet()) {
            if (row.yes(one.getKey())) {
                holds.add(one.getValue());
            }
        }
        return holds;
    }

    private static Map<HoldReason, Instant> ends(Row row) throws SQLException {
        var ends = new EnumMap<HoldReason, Instant>(HoldReason.class);
        for (var one : ENDS.entrySet()) {
            if (row.has(one.getKey())) {
                ends.put(one.getValue(), row.instant(one.getKey()));
            }
        }
        return ends;
    }

    private static Optional<PayRhythm> rhythm(Row row) throws SQLException {
        if (!row.has("rhythm")) {
            return Optional.empty();
        }
        var zone = ZoneId.of(row.text("zone"));
        return Optional.of(
                new PayRhythm(Rhythm.valueOf(row.text("rhythm")), (int) row.number("day"), zone));
    }

    private static Optional<Instant> lastPaid(Row row) throws SQLException {
        var first = Optional.ofNullable(row.instant("first_night"));
        return Optional.ofNullable(row.instant("night_before"))
                .or(() -> first.map(night -> night.minus(Duration.ofDays(1))));
    }

    private static Optional<Outlook.LawDay> law(Row row) throws SQLException {
        if (!row.has("law_day")) {
            return Optional.empty();
        }
        var zone = ZoneId.of(row.text("law_zone"));
        return Optional.of(new Outlook.LawDay(row.date("law_day"), zone));
    }
}
