package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.honorarium.house.Database;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Answers of nights of tens of thousands. */
@ArquillianTest
class LargeAnswersIT {

    private static final int PAYEES = 10_000;

    @Inject BankedHouse bank;
    @Inject Database database;

    /** More than a database has locks for, if each hold asked for one. */
    @Test
    void an_answer_with_ten_thousand_returns_is_read_and_every_account_is_held() throws Exception {
        bank.withEarnings(PAYEES);
        var run = bank.paid(0);
        var lines =
                database.texts(
                        "select concat('RETURNED,', end_to_end_id, ',', amount_minor / 100,"
                                + " '.00,USD,2026-03-04,,AC04') from payouts.payout where run_id = ?",
                        run.id());

        var answer = bank.answer(lines.toArray(String[]::new));

        assertThat(answer.back()).isEqualTo(PAYEES);
        assertThat(
                        database.number(
                                "select count(*) from holds.hold h join payouts.payout p on p.id = h.id"
                                        + " where p.run_id = ? and h.bank_account_id = p.bank_account_id"
                                        + " and h.kind = 'ACCOUNT_RETURNED'",
                                run.id()))
                .isEqualTo(PAYEES);
        assertThat(
                        database.number(
                                "select count(*) from audit.record r join payouts.payout p"
                                        + " on p.id = r.subject_id where p.run_id = ? and r.action ="
                                        + " 'holds/put' and r.after ->> 'account' = p.bank_account_id::text",
                                run.id()))
                .isEqualTo(PAYEES);
        assertThat(
                        database.number(
                                "select count(*) from notices.notice n join payouts.payout p"
                                        + " on p.annotator_id = n.person_id where p.run_id = ?"
                                        + " and n.code in ('holds/put', 'banking/payout-returned')",
                                run.id()))
                .isEqualTo(2 * PAYEES);
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }
}
