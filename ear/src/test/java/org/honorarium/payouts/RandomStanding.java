package org.honorarium.payouts;

import static org.honorarium.house.Database.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.Standing;

/**
 * How a random payee stands: held or not, with or without a form, with or without choices. Every
 * one has holds behind them that hold no more, and one of another payer.
 */
final class RandomStanding {

    private static final List<String> ZONES =
            List.of("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "UTC");
    private static final Set<HoldReason> BY_HAND =
            EnumSet.of(HoldReason.SANCTIONS_MATCH, HoldReason.UNDER_REVIEW, HoldReason.PAUSED);

    private final Set<HoldReason> put = EnumSet.noneOf(HoldReason.class);
    private final boolean formMissing;
    private final boolean returned;
    private final Boolean asked;
    private final boolean townMissing;
    private final PayRhythm rhythm;
    private final Optional<Money> minimum;

    RandomStanding(Random random) {
        for (var reason : BY_HAND) {
            if (random.nextInt(15) == 0) {
                put.add(reason);
            }
        }
        formMissing = random.nextInt(15) == 0;
        returned = random.nextInt(15) == 0;
        asked = random.nextInt(20) == 0 ? null : Boolean.valueOf(random.nextInt(20) > 0);
        townMissing = random.nextInt(15) == 0;
        var kind = Rhythm.values()[random.nextInt(3)];
        int day = kind == Rhythm.NIGHTLY ? 0 : 1 + random.nextInt(kind.lastDay());
        var often = random.nextBoolean() ? kind : Rhythm.NIGHTLY;
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        rhythm = new PayRhythm(often, often == Rhythm.NIGHTLY ? 0 : day, zone);
        minimum =
                random.nextBoolean()
                        ? Optional.of(
                                new Money(
                                        1 + random.nextInt(400),
                                        random.nextBoolean() ? "USD" : "JPY"))
                        : Optional.empty();
    }

    /**
     * As the night with this cut-off looks at what goes to their account in one currency.
     *
     * @param account its currency, where in the United States only dollars are paid; empty if there
     *     is none
     * @param paid in which they are paid
     */
    Standing at(Instant cutOff, String account, String paid, boolean mustBePaid) {
        boolean american = account.equals("USD");
        var holds = EnumSet.noneOf(HoldReason.class);
        holds.addAll(put);
        if (formMissing) {
            holds.add(HoldReason.TAX_FORM_MISSING);
        }
        if (returned && !account.isEmpty()) {
            holds.add(HoldReason.ACCOUNT_RETURNED);
        }
        if (!Boolean.TRUE.equals(asked) && american) {
            holds.add(HoldReason.PRENOTE);
        }
        if (townMissing && american) {
            holds.add(HoldReason.TOWN_NOT_LATIN);
        }
        if (!rhythm.pays(cutOff.minus(Duration.ofDays(1)), cutOff)) {
            holds.add(HoldReason.NOT_PAY_DAY);
        }
        return new Standing(
                holds, minimum.filter(least -> least.currency().equals(paid)), mustBePaid);
    }

    void write(Connection connection, UUID annotator, UUID payer, UUID otherPayer, AskedFirst first)
            throws SQLException {
        if (asked != null) {
            first.ask(connection, annotator, asked);
        }
        for (var reason : put) {
            hold(connection, annotator, payer, reason, "null");
        }
        if (!put.contains(HoldReason.UNDER_REVIEW)) {
            hold(connection, annotator, otherPayer, HoldReason.UNDER_REVIEW, "null");
            hold(
                    connection,
                    annotator,
                    payer,
                    HoldReason.UNDER_REVIEW,
                    "now() - interval '1 hour'");
        }
        if (returned) {
            change(
                    connection,
                    """
                    insert into holds.hold (id, annotator_id, kind, bank_account_id, why, put_by, put_at)
                    select gen_random_uuid(), annotator_id, 'ACCOUNT_RETURNED', id, 'back', gen_random_uuid(), now()
                      from annotators.bank_account where annotator_id = ?
                    """,
                    annotator);
        }
        if (townMissing) {
            change(
                    connection,
                    "update annotators.annotator set town_latin = false where id = ?",
                    annotator);
        }
        if (!formMissing) {
            change(
                    connection,
                    "insert into holds.tax_form values (gen_random_uuid(), ?, 'W-9', '2026-01-01', null,"
                            + " gen_random_uuid(), now())",
                    annotator);
        }
        change(
                connection,
                "insert into holds.choice values (?, ?, ?, ?, now())",
                annotator,
                rhythm.rhythm().name(),
                rhythm.day(),
                rhythm.zone().getId());
        if (minimum.isPresent()) {
            change(
                    connection,
                    "insert into holds.own_minimum values (?, ?, ?, now())",
                    annotator,
                    minimum.get().currency(),
                    minimum.get().minor());
        }
    }

    private static void hold(
            Connection connection, UUID annotator, UUID payer, HoldReason kind, String until)
            throws SQLException {
        change(
                connection,
                """
                insert into holds.hold (id, annotator_id, payer_id, kind, why, put_by, put_at, until)
                values (gen_random_uuid(), ?, ?, ?, 'because', gen_random_uuid(), now() - interval '2 hours', %s)
                """
                        .formatted(until),
                annotator,
                payer,
                kind.name());
    }
}
