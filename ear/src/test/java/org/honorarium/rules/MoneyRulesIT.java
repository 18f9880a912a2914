package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payouts.boundary.Releases;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules about money, attacked past Java: the database holds them alone. */
@ArquillianTest
class MoneyRulesIT {

    @Inject SmallHouse house;
    @Inject Attacker attacker;
    @Inject Releases releases;

    private UUID annotator;

    /**
     * Two annotators earned 40.00 and 0.40; a third piece of work waits and is far from overdue.
     */
    @BeforeEach
    void a_house_with_earnings() throws Exception {
        annotator = house.withAnnotators(2).get(house.reference(0));
        var imported =
                house.results(
                        List.of(
                                "h1,a1,0,Approved,40.00",
                                "h1,a2,1,Approved,0.40",
                                "h2,a3,0,Submitted,5.00"));
        assertThat(imported.state()).as(imported.outcome().toString()).isEqualTo(ImportState.DONE);
    }

    @Test
    void a_transfer_moves_a_positive_amount_between_two_accounts_in_one_currency()
            throws Exception {
        assertThat(attacker.tries(transfer("0", "USD", payable(), cost())))
                .contains("a_transfer_is_positive");
        assertThat(attacker.tries(transfer("-1", "USD", payable(), cost())))
                .contains("a_transfer_is_positive");
        assertThat(attacker.tries(transfer("1", "USD", cost(), cost())))
                .contains("an_account_cannot_pay_itself");
        assertThat(attacker.tries(transfer("1", "EUR", cost(), payable())))
                .contains("in_one_currency");
    }

    @Test
    void an_annotator_is_owed_never_owing() throws Exception {
        assertThat(attacker.tries(transfer("4001", "USD", payable(), cost())))
                .contains("annotators_are_owed_never_owing");
        assertThat(attacker.tries(transfer("4000", "USD", payable(), cost()))).isEmpty();
    }

    @Test
    void what_is_promised_to_a_payout_cannot_be_promised_twice() throws Exception {
        assertThat(attacker.tries(reserve(3000), reserve(1001)))
                .contains("annotators_are_owed_never_owing");
    }

    @Test
    void a_balance_is_written_by_transfers_only() throws Exception {
        assertThat(attacker.tries("update ledger.account set credits_minor = credits_minor + 1"))
                .contains("permission denied");
        assertThat(
                        attacker.tries(
                                "insert into ledger.account (id, type, book_id, holder_id, currency,"
                                        + " credits_minor) values (gen_random_uuid(),"
                                        + " 'ANNOTATOR_PAYABLE', gen_random_uuid(),"
                                        + " gen_random_uuid(), 'USD', 100)"))
                .contains("opened empty");
        assertThat(attacker.tries("update ledger.account set holder_id = gen_random_uuid()"))
                .contains("never changes hands");
    }

    @Test
    void history_is_only_added_to() throws Exception {
        for (var table :
                List.of(
                        "ledger.transfer",
                        "earnings.earning",
                        "audit.record",
                        "pricing.quote",
                        "tasks.annotation",
                        "files.payment_file",
                        "files.rendition",
                        "files.chunk",
                        "files.payment")) {
            assertThat(attacker.tries("delete from " + table)).contains("permission denied");
            assertThat(attacker.tries("truncate " + table)).contains("permission denied");
            assertThat(attacker.tries("alter table " + table + " disable trigger all"))
                    .contains("must be owner");
        }
        assertThat(attacker.tries("update ledger.transfer set amount_minor = 1"))
                .contains("permission denied");
        assertThat(attacker.tries("update earnings.earning set amount_minor = 1"))
                .contains("permission denied");
        assertThat(attacker.tries("update audit.record set action = 'x'"))
                .contains("permission denied");
        assertThat(attacker.tries("update files.chunk set bytes = ''"))
                .contains("permission denied");
        assertThat(attacker.tries("update pricing.quote set amount_minor = 1"))
                .contains("permission denied");
    }

    @Test
    void what_waits_for_review_is_said_by_the_assignments_only() throws Exception {
        for (var attack :
                List.of(
                        "insert into tasks.waiting select * from tasks.waiting",
                        "update tasks.waiting set review_due_at = now()",
                        "delete from tasks.waiting",
                        "truncate tasks.waiting")) {
            assertThat(attacker.tries(attack)).contains("permission denied");
        }
    }

    @Test
    void nothing_comes_in_that_silence_accepts_later_than_21_days_after_it_was_submitted()
            throws Exception {
        var work =
                "insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,"
                        + " claimed_at, submitted_at, review_due_at) select gen_random_uuid(), task_id, project_id,"
                        + " payer_id, (select x.id from annotators.annotator x where x.id <> a.annotator_id limit 1),"
                        + " 'late', 'SUBMITTED', claimed_at, submitted_at, submitted_at + interval '505 hours'"
                        + " from tasks.assignment a where reference = '%s'"
                                .formatted(assignment("a1"));

        assertThat(attacker.tries(work)).contains("more than 21 days after it was submitted");
    }

    @Test
    void accepted_work_earns_just_what_was_quoted() throws Exception {
        var accept =
                "update tasks.assignment set state = 'ACCEPTED', decided_by = 'REVIEW',"
                        + " decided_at = now(), posting_id = '%s' where reference = '%s'"
                                .formatted(UUID.randomUUID(), assignment("a3"));

        assertThat(attacker.tries(accept)).contains("1 accepted, 0 earned");
        assertThat(attacker.tries(earning("a3", 500, transferOf("a1")))).contains("add up to");
        assertThat(attacker.tries(earning("a3", 499, transferOf("a1"))))
                .contains("is not what was quoted");
    }

    @Test
    void an_assignment_goes_its_way_and_no_other() throws Exception {
        for (var state : List.of("SUBMITTED", "REWORK", "CLAIMED")) {
            assertThat(
                            attacker.tries(
                                    "update tasks.assignment set state = '%s', decided_at = null,"
                                                    .formatted(state)
                                            + " decided_by = null, posting_id = null where"
                                            + " reference = '%s'".formatted(assignment("a1"))))
                    .contains("cannot go from ACCEPTED");
        }
        assertThat(
                        attacker.tries(
                                "update tasks.assignment set annotator_id = (select id from"
                                        + " annotators.annotator where id <> annotator_id limit 1)"
                                        + " where reference = '%s'".formatted(assignment("a1"))))
                .isNotEmpty();
    }

    @Test
    void an_earning_waits_or_is_in_one_payout_never_both() throws Exception {
        house.night();
        var line =
                "select earning_id from payouts.payout_line where payout_id = '" + payout() + "'";

        assertThat(
                        attacker.tries(
                                "insert into payouts.open_item select e.id, e.annotator_id,"
                                        + " e.payer_id, e.currency, e.amount_minor, e.earned_at"
                                        + " from earnings.earning e where e.id in ("
                                        + line
                                        + ")"))
                .contains("cannot wait as well");
        assertThat(
                        attacker.tries(
                                "insert into payouts.payout_line select '"
                                        + payout()
                                        + "', earning_id, amount_minor, earned_at from"
                                        + " payouts.open_item where payer_id = '"
                                        + house.payer
                                        + "'"))
                .contains("still waits");
        assertThat(attacker.tries("delete from payouts.payout_line")).contains("permission denied");
    }

    @Test
    void a_payout_never_changes_what_it_pays_and_goes_its_way() throws Exception {
        house.night();
        var where = " where id = '" + payout() + "'";

        assertThat(attacker.tries("update payouts.payout set amount_minor = 1" + where))
                .contains("never changes what it pays");
        assertThat(attacker.tries("update payouts.payout set state = 'SETTLED'" + where))
                .contains("cannot go from RESERVED to SETTLED");
        assertThat(attacker.tries("delete from payouts.payout" + where))
                .contains("permission denied");
    }

    @Test
    void there_is_one_run_a_payer_and_date_and_nobody_releases_their_own() throws Exception {
        var run = house.night();

        assertThat(
                        attacker.tries(
                                "insert into payouts.run select gen_random_uuid(), payer_id,"
                                        + " business_date, cut_off, 'RUNNING', started_by,"
                                        + " started_at from payouts.run where id = '"
                                        + run.id()
                                        + "'"))
                .contains("one_run_a_payer_and_business_date");
        assertThat(
                        attacker.tries(
                                "update payouts.run set state = 'RELEASED', released_by ="
                                        + " started_by, released_at = now() where id = '"
                                        + run.id()
                                        + "'"))
                .contains("nobody_releases_a_run_they_started");
    }

    @Test
    void a_payout_is_in_one_file() throws Exception {
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        var file =
                "insert into files.payment_file values ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', 1, 1,"
                        + " now(), files.next_number('%3$s'))";
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        assertThat(
                        attacker.tries(
                                file.formatted(first, run.id(), house.payer, "USD", first),
                                file.formatted(second, run.id(), house.payer, "EUR", second),
                                "insert into files.payment values ('%s', '%s', 1)"
                                        .formatted(payout(), first),
                                "insert into files.payment values ('%s', '%s', 1)"
                                        .formatted(payout(), second)))
                .contains("payment_pkey");
    }

    private String assignment(String name) {
        return house.reference(0).substring(0, house.reference(0).length() - 1) + name;
    }

    private String earning(String name, int minor, String transfer) {
        return "insert into earnings.earning select id, 'ANNOTATION', (%s), annotator_id, payer_id,"
                        .formatted(transfer)
                + " project_id, %d, 'USD', now(), now() from tasks.assignment where reference = '%s'"
                        .formatted(minor, assignment(name));
    }

    private String transferOf(String name) {
        return "select e.transfer_id from earnings.earning e join tasks.assignment x on x.id = e.id"
                + " where x.reference = '%s'".formatted(assignment(name));
    }

    private String transfer(String minor, String currency, String debit, String credit) {
        return "insert into ledger.transfer values (ids.derived(now(), gen_random_uuid()::text), "
                + "(%s), (%s), %s, '%s', 'ANNOTATION_ACCEPTED', gen_random_uuid(), now(), now())"
                        .formatted(debit, credit, minor, currency);
    }

    private String reserve(int minor) {
        return "insert into ledger.reservation values (gen_random_uuid(), (%s), %d)"
                .formatted(payable(), minor);
    }

    private String payable() {
        return "select id from ledger.account where holder_id = '%s'".formatted(annotator);
    }

    private String cost() {
        return "select id from ledger.account where book_id = '%s' and type = 'ANNOTATION_COST'"
                .formatted(house.payer);
    }

    private UUID payout() throws Exception {
        try (var connection = attacker.connect(Actor.SYSTEM);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id from payouts.payout where annotator_id = '"
                                        + annotator
                                        + "'")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }
}
