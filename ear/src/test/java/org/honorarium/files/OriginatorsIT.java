package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What payers' banks agreed about NACHA and Zengin files. */
@ArquillianTest
class OriginatorsIT {

    private static final AchOriginator ACH = ach(EntryClass.PPD);

    private static final ZenginOriginator ZENGIN =
            new ZenginOriginator("0123456789", "カ）オノラリウム", "", "");

    @Inject SmallHouse house;
    @Inject Originators originators;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void a_payer_of_dollars() throws Exception {
        house.withAnnotators(1);
    }

    @Test
    void what_a_bank_agreed_is_kept_in_versions_and_the_same_again_is_none() throws Exception {
        var outcomes =
                atOnce.times(
                        6,
                        () -> {
                            house.administrator.run(() -> originators.put(house.payer, ACH));
                            return ACH;
                        });

        assertThat(outcomes).noneMatch(one -> one.isRefused());
        assertThat(versions()).isEqualTo(1);
        var corporate = ach(EntryClass.CCD);
        house.administrator.run(() -> originators.put(house.payer, corporate));
        assertThat(versions()).isEqualTo(2);
        assertThat(house.finance.call(() -> originators.ach(house.payer))).contains(corporate);
        assertThat(
                        database.number(
                                "select count(*) from audit.record where action = 'files/originator-USD'"
                                        + " and subject_id = ?",
                                house.payer))
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_agreed_is_refused() throws Exception {
        var admin = house.administrator;

        assertThat(codeOf(() -> call(admin, () -> originators.put(house.payer, ZENGIN))))
                .isEqualTo("files/originator-account-missing");
        assertThat(codeOf(() -> call(admin, () -> originators.put(UUID.randomUUID(), ACH))))
                .isEqualTo("payers/not-found");
        assertThat(codeOf(() -> call(house.finance, () -> originators.put(house.payer, ACH))))
                .isEqualTo("access/role-missing");
    }

    @Test
    void the_database_holds_it_alone() throws Exception {
        house.administrator.run(() -> originators.put(house.payer, ACH));
        var copy =
                "insert into files.ach_originator select payer_id, %s, %s, immediate_destination_name,"
                        + " immediate_origin, immediate_origin_name, company_name, company_id, odfi,"
                        + " entry_class, '%s', now() from files.ach_originator where payer_id = '"
                        + house.payer
                        + "' and version = 1";
        var me = house.administrator.id();
        var same = "immediate_destination";

        assertThat(refused(copy.formatted("1", same, me))).contains("does not follow");
        assertThat(refused(copy.formatted("3", same, me))).contains("does not follow");
        assertThat(refused(copy.formatted("2", "'12'", me)))
                .contains("a_destination_is_a_routing_number");
        assertThat(refused(copy.formatted("2", same, UUID.randomUUID())))
                .contains("row-level security");
        assertThat(
                        refused(
                                "insert into files.zengin_originator values ('"
                                        + house.payer
                                        + "', 1, '0123456789', 'ｱ', '', '', '"
                                        + me
                                        + "', now())"))
                .contains("pays no JPY");
        var finance = house.finance;
        assertThat(database.refusal(finance, copy.formatted("2", same, finance.id())))
                .as("one person alone, before the first night")
                .contains("row-level security");
        assertThat(refused("update files.ach_originator set odfi = '00000000'"))
                .contains("permission denied");
        assertThat(refused("delete from files.zengin_originator")).contains("permission denied");
    }

    private String refused(String statement) throws Exception {
        return database.refusal(house.administrator, statement);
    }

    private long versions() throws Exception {
        return database.number(
                "select count(*) from files.ach_originator where payer_id = ?", house.payer);
    }

    private static Void call(Actor actor, Runnable action) {
        actor.run(action);
        return null;
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }

    private static AchOriginator ach(EntryClass entryClass) {
        return new AchOriginator(
                "021000021",
                "A Bank",
                "1123456789",
                "Honorarium Inc.",
                "HONORARIUM",
                "1123456789",
                "02100002",
                entryClass);
    }
}
