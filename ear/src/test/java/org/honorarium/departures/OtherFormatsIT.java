package org.honorarium.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.departures.boundary.OtherFormats;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment file that could leave as NACHA and as pain.001 leaves as one of them. */
@ArquillianTest
class OtherFormatsIT {

    private static final AchOriginator ACH =
            new AchOriginator(
                    "021000021",
                    "A Bank",
                    "1123456789",
                    "Honorarium Inc.",
                    "HONORARIUM",
                    "1123456789",
                    "02100002",
                    EntryClass.PPD);

    @Inject SmallHouse house;
    @Inject Originators originators;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject OtherFormats formats;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID file;

    @BeforeEach
    void a_file_in_two_formats() throws Exception {
        house.withAnnotators(1);
        house.administrator.run(() -> originators.put(house.payer, ACH));
        house.results(List.of("h1,a1,0,Approved,40.00"));
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        file = house.finance.call(() -> files.ofRun(run.id())).getFirst().id();
    }

    @Test
    void what_left_as_nacha_does_not_leave_as_pain_before_two_persons_say_so() throws Exception {
        assertThat(given(FileFormat.NACHA)).isPositive();
        assertThat(given(FileFormat.CSV)).isPositive();
        assertThat(given(FileFormat.NACHA)).isPositive();
        assertThat(codeOf(() -> given(FileFormat.PAIN_001_001_09)))
                .isEqualTo("departures/left-as-another");
        assertThat(codeOf(() -> propose(house.finance, " "))).isEqualTo("departures/text-missing");

        propose(house.finance, "The bank refused it whole.");
        assertThat(codeOf(() -> given(FileFormat.PAIN_001_001_09)))
                .isEqualTo("departures/left-as-another");
        assertThat(codeOf(() -> confirm(house.finance))).isEqualTo("departures/same-hand");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(codeOf(() -> confirm(program))).isEqualTo("departures/person-missing");
        atOnce.times(3, () -> confirm(house.secondFinance)).forEach(AtOnce.Outcome::get);

        assertThat(given(FileFormat.PAIN_001_001_09)).isPositive();
        assertThat(
                        database.texts(
                                "select format from departures.departure where file_id = ? order by number",
                                file))
                .containsExactly("NACHA", "CSV", "PAIN_001_001_09");
        assertThat(
                        database.number(
                                "select count(*) from audit.record where subject_id = ? and action ="
                                        + " 'departures/other-format-let'",
                                file))
                .isEqualTo(1);
    }

    @Test
    void asked_for_in_both_at_once_it_leaves_in_one() throws Exception {
        atOnce.all(
                List.<Callable<Integer>>of(
                        () -> given(FileFormat.NACHA), () -> given(FileFormat.PAIN_001_001_09)));

        assertThat(
                        database.number(
                                "select count(*) from departures.departure where file_id = ?",
                                file))
                .isEqualTo(1);
    }

    @Test
    void nothing_stands_against_what_has_not_left() {
        assertThat(codeOf(() -> propose(house.finance, "Why not.")))
                .isEqualTo("departures/nothing-stands-against");
    }

    @Test
    void the_database_holds_the_rule_alone() throws Exception {
        given(FileFormat.NACHA);
        var leave =
                ("insert into departures.departure (number, file_id, format, sha256, entry_sha256, left_at)"
                                + " select 1000000000, file_id, format, sha256, sha256, now() from files.written"
                                + " where file_id = '%s' and format = 'PAIN_001_001_09'")
                        .formatted(file);
        var propose =
                ("insert into departures.other_format (file_id, format, reason, proposed_by, proposed_at)"
                                + " values ('%s', 'PAIN_001_001_09', 'x', '%s', now())")
                        .formatted(file, house.finance.id());

        assertThat(database.refusal(house.finance, leave)).contains("does not leave as");
        assertThat(database.refusal(house.secondFinance, propose)).contains("row-level security");
        assertThat(database.refusal(house.finance, propose + ";" + leave))
                .contains("does not leave as");
        assertThat(
                        database.refusal(
                                house.finance,
                                propose
                                        + "; update departures.other_format set confirmed_at = now(), confirmed_by"
                                        + " = '"
                                        + house.secondFinance.id()
                                        + "' where file_id = '"
                                        + file
                                        + "'"))
                .contains("confirmed by another");
        assertThat(
                        database.refusal(
                                house.finance,
                                propose
                                        + "; update departures.other_format set confirmed_at = now(), confirmed_by"
                                        + " = proposed_by where file_id = '"
                                        + file
                                        + "'"))
                .contains("somebody_else_confirms");
    }

    private int given(FileFormat format) throws Exception {
        return house.finance.call(
                () -> {
                    var out = new ByteArrayOutputStream();
                    files.download(file, format, out);
                    return out.size();
                });
    }

    private Object propose(Actor by, String reason) throws Exception {
        return by.call(() -> formats.propose(file, FileFormat.PAIN_001_001_09, reason));
    }

    private Object confirm(Actor by) throws Exception {
        return by.call(() -> formats.confirm(file, FileFormat.PAIN_001_001_09));
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
