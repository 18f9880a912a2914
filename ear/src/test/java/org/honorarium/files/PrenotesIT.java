package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.boundary.Prenotes;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking about new accounts in the United States, once each, before money goes there. */
@ArquillianTest
class PrenotesIT {

    @Inject SmallHouse house;
    @Inject SmallHouse other;
    @Inject Originators originators;
    @Inject Prenotes prenotes;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void money_waits_for_two_of_three() throws Exception {
        house.withAnnotators(3);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.50"));
    }

    @Test
    void all_new_accounts_are_asked_about_once_and_the_bytes_are_kept() throws Exception {
        agree();

        var file = ask(UUID.randomUUID());

        assertThat(file.entries()).isEqualTo(2);
        var out = new ByteArrayOutputStream();
        house.finance.run(() -> prenotes.download(file.id(), out));
        var digest = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        var lines = out.toString(StandardCharsets.US_ASCII).lines().toList();
        assertThat(lines).hasSize(10).allMatch(line -> line.length() == 94);
        assertThat(lines.stream().filter(line -> line.startsWith("623"))).hasSize(2);
        assertThat(lines.get(2)).contains("Annotator ");
        assertThat(codeOf(() -> ask(UUID.randomUUID()))).isEqualTo("files/no-new-accounts");
        house.results(List.of("h2,a3,2,Approved,7.00"));
        assertThat(ask(UUID.randomUUID()).entries()).isEqualTo(1);
    }

    @Test
    void an_account_that_was_paid_before_is_not_new() throws Exception {
        agree();
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        house.results(List.of("h3,a4,0,Approved,3.00", "h3,a5,2,Approved,3.00"));

        assertThat(ask(UUID.randomUUID()).entries()).isEqualTo(1);
    }

    @Test
    void the_same_file_again_or_several_at_once_ask_once() throws Exception {
        agree();
        var id = UUID.randomUUID();

        var outcomes = atOnce.times(6, () -> ask(id));

        assertThat(outcomes).allMatch(one -> one.get().entries() == 2);
        var others = atOnce.times(4, () -> ask(UUID.randomUUID()));
        assertThat(others).allMatch(one -> one.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from files.prenote where payer_id = ?",
                                house.payer))
                .isEqualTo(2);
    }

    @Test
    void two_payers_of_one_sender_get_different_letters_whatever_they_write_at_once()
            throws Exception {
        agree(house);
        other.withAnnotators(2);
        other.results(List.of("h1,a1,0,Approved,40.00"));
        agree(other);
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        house.results(List.of("h2,a3,2,Approved,7.00"));

        var written =
                atOnce.<Object>all(
                        () -> ask(UUID.randomUUID()),
                        () ->
                                other.finance.call(
                                        () -> prenotes.write(UUID.randomUUID(), other.payer)),
                        () -> {
                            Actor.SYSTEM.run(() -> writing.write(run.id()));
                            return run;
                        });

        assertThat(written).noneMatch(one -> one.isRefused());
        var modifiers =
                database.texts(
                        "select modifier from files.ach_modifier where file_id in (select id from"
                                + " files.prenote_file where payer_id in (?, ?) union all select id"
                                + " from files.payment_file where run_id = ?)",
                        house.payer,
                        other.payer,
                        run.id());
        assertThat(modifiers).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        assertThat(codeOf(() -> ask(UUID.randomUUID())))
                .isEqualTo("files/prenotes-need-an-originator");
        agree();
        var file = ask(UUID.randomUUID());
        assertThat(
                        codeOf(
                                () ->
                                        house.finance.call(
                                                () ->
                                                        prenotes.write(
                                                                file.id(), UUID.randomUUID()))))
                .isEqualTo("files/prenotes-of-another-payer");
        assertThat(codeOf(() -> house.finance.call(() -> prenotes.get(UUID.randomUUID()))))
                .isEqualTo("files/prenotes-not-found");
        assertThat(codeOf(() -> house.operations.call(() -> prenotes.get(file.id()))))
                .isEqualTo("access/role-missing");
    }

    @Test
    void the_database_holds_it_alone() throws Exception {
        agree();
        var file = ask(UUID.randomUUID());
        var again =
                "insert into files.prenote select payer_id, bank_account_id, '%s', number + 10, attempt + %d"
                        + " from files.prenote where file_id = '"
                        + file.id()
                        + "'";
        var copy =
                "insert into files.prenote_file select gen_random_uuid(), payer_id, name, created_on,"
                        + " '%s', effective_entry_date, entries, sha256, size, '%s', written_at from"
                        + " files.prenote_file where id = '"
                        + file.id()
                        + "'; set constraints all immediate";
        var me = house.finance.id();
        var letter =
                database.texts("select modifier from files.prenote_file where id = ?", file.id())
                        .getFirst();
        var free = letter.equals("Z") ? "Y" : "Z";
        var taken =
                "insert into files.ach_modifier select destination, origin, created_on, modifier,"
                        + " gen_random_uuid() from files.ach_modifier where file_id = '"
                        + file.id()
                        + "'";

        assertThat(refused(again.formatted(file.id(), 0))).contains("prenote_pkey");
        assertThat(refused(again.formatted(file.id(), 1))).contains("though nothing came back");
        assertThat(refused(copy.formatted(letter, me))).contains("one_modifier_a_payer_and_day");
        assertThat(refused(copy.formatted(free, me))).contains("is not about 2 accounts");
        assertThat(refused(copy.formatted("a", me))).contains("a_modifier_is_a_letter");
        assertThat(refused(copy.formatted(free, UUID.randomUUID()))).contains("row-level security");
        assertThat(refused(taken)).contains("one_modifier_a_sender_and_day");
        assertThat(refused("update files.prenote set number = 5")).contains("permission denied");
        assertThat(refused("delete from files.prenote_chunk")).contains("permission denied");
    }

    private void agree() {
        agree(house);
    }

    private void agree(SmallHouse house) {
        var agreed =
                new AchOriginator(
                        "021000021",
                        "A Bank",
                        "1123456789",
                        "Honorarium Inc.",
                        "HONORARIUM",
                        "1123456789",
                        "02100002",
                        EntryClass.PPD);
        house.administrator.run(() -> originators.put(house.payer, agreed));
    }

    private PrenoteFile ask(UUID file) throws Exception {
        return house.finance.call(() -> prenotes.write(file, house.payer));
    }

    private String refused(String statement) throws Exception {
        return database.refusal(house.finance, statement);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
