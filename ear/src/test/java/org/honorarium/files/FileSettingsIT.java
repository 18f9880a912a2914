package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Purpose;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SecondPerson;
import org.honorarium.house.SmallHouse;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.SettingKind;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From the first night on two persons decide how payment files are written, whether new accounts
 * are asked about, and who sends the files.
 */
@ArquillianTest
class FileSettingsIT {

    private static final FileUsage ASKS =
            new FileUsage(true, Purpose.SCVE, CategoryPurpose.NONE, false, true);

    @Inject SmallHouse house;
    @Inject FileUsages usages;
    @Inject Originators originators;
    @Inject SettingChanges changes;
    @Inject SecondPerson second;
    @Inject AtOnce atOnce;
    @Inject Database database;

    /** Who asks about new accounts, and whose bank agreed to take NACHA files. */
    @BeforeEach
    void a_payer_with_a_night() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("h1,a1,0,Approved,40.00"));
        house.administrator.call(() -> originators.put(house.payer, ach("1123456789")));
        house.finance.call(() -> usages.put(house.payer, "USD", ASKS));
        house.night();
    }

    @Test
    void nobody_alone_switches_prenotes_off_or_books_payments_as_one_sum() throws Exception {
        for (int twice = 0; twice < 2; twice++) {
            assertThat(put(house.finance, FileUsage.USUAL)).isEqualTo(ASKS);
        }
        assertThat(second.asked(house)).hasSize(1);
        assertThat(inForce()).isEqualTo(ASKS);
        var change = second.asked(house).getFirst();
        assertThat(change.kind()).isEqualTo(SettingKind.FILE_USAGE);
        assertThat(codeOf(() -> house.finance.call(() -> changes.confirm(change.id()))))
                .isEqualTo("payers/another-person-confirms");

        atOnce.times(3, () -> house.secondFinance.call(() -> changes.confirm(change.id())))
                .forEach(AtOnce.Outcome::get);

        assertThat(inForce()).isEqualTo(FileUsage.USUAL);
        assertThat(put(house.finance, FileUsage.USUAL)).isEqualTo(FileUsage.USUAL);
        assertThat(second.asked(house)).isEmpty();
        assertThat(versions("usage")).isEqualTo(2);
    }

    @Test
    void what_is_refused_or_was_proposed_by_an_administrator_is_not_set_by_itself()
            throws Exception {
        put(house.administrator, FileUsage.USUAL);
        var change = second.asked(house).getFirst();
        assertThat(codeOf(() -> house.administrator.call(() -> changes.confirm(change.id()))))
                .isEqualTo("access/role-missing");

        house.finance.call(() -> changes.refuse(change.id()));

        assertThat(inForce()).isEqualTo(ASKS);
        assertThat(versions("usage")).isEqualTo(1);
    }

    @Test
    void who_sends_the_files_is_proposed_by_an_administrator_and_confirmed_by_finance()
            throws Exception {
        var before = ach("1123456789");
        var next = ach("1987654321");
        assertThat(house.administrator.call(() -> originators.put(house.payer, next)))
                .contains(before);
        assertThat(house.finance.call(() -> originators.ach(house.payer))).contains(before);

        second.confirms(house);

        assertThat(house.finance.call(() -> originators.ach(house.payer))).contains(next);
        assertThat(versions("ach_originator")).isEqualTo(2);
        assertThat(codeOf(() -> house.finance.call(() -> originators.put(house.payer, before))))
                .isEqualTo("access/role-missing");
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? and (action like"
                                        + " 'payers/setting%' or action = 'files/originator-USD') order by id",
                                house.payer))
                .containsExactly(
                        "files/originator-USD",
                        "payers/setting-proposed",
                        "payers/setting-confirmed",
                        "files/originator-USD");
    }

    @Test
    void whoever_proposes_and_confirms_at_once_waits_for_the_other() throws Exception {
        put(house.finance, FileUsage.USUAL);
        var first = second.asked(house).getFirst().id();
        var single = new FileUsage(false, Purpose.SALA, CategoryPurpose.SALA, false, true);

        var outcomes =
                atOnce.<Object>all(
                        List.of(
                                () -> house.secondFinance.call(() -> changes.confirm(first)),
                                () -> put(house.finance, single),
                                () -> put(house.administrator, single),
                                () -> house.secondFinance.call(() -> changes.confirm(first))));

        assertThat(outcomes).noneMatch(AtOnce.Outcome::isRefused);
        assertThat(inForce()).isEqualTo(FileUsage.USUAL);
        assertThat(second.asked(house)).hasSize(1);
    }

    @Test
    void the_database_sets_nothing_else_than_what_two_persons_agreed() throws Exception {
        put(house.finance, FileUsage.USUAL);
        var change = second.asked(house).getFirst().id();
        var by = house.secondFinance;
        var confirm =
                "update payers.setting_change set state = 'IN_FORCE', decided_by = '"
                        + by.id()
                        + "', decided_at = now() where id = '"
                        + change
                        + "'; ";
        var set =
                "insert into files.usage (payer_id, currency, version, batch_booking, purpose,"
                        + " category_purpose, wise, prenotes, changed_by, changed_at) values ('%s', 'USD', 2,"
                        + " %s, 'SCVE', 'NONE', false, false, '%s', now())";
        var agreed = set.formatted(house.payer, true, by.id());

        assertThat(database.refusal(by, agreed)).contains("FILE_USAGE is set by two persons");
        assertThat(database.refusal(by, confirm + set.formatted(house.payer, false, by.id())))
                .contains("FILE_USAGE is set by two persons");
        assertThat(
                        database.refusal(
                                house.administrator,
                                set.formatted(house.payer, true, house.administrator.id())))
                .contains("FILE_USAGE is set by two persons");
        assertThat(database.refusal(by, confirm + agreed)).isEmpty();
        assertThat(database.refusal(by, confirm + copied(by))).contains("is set by two persons");
        assertThat(database.refusal(house.administrator, copied(house.administrator)))
                .contains("ACH_ORIGINATOR is set by two persons");
        assertThat(database.refusal(house.finance, proposed("ACH_ORIGINATOR", house.finance)))
                .contains("row-level security");
        assertThat(database.refusal(house.administrator, proposed("TAX_END", house.administrator)))
                .contains("row-level security");
    }

    /** The next version of what the bank agreed, with another sender. */
    private String copied(Actor by) {
        return "insert into files.ach_originator select payer_id, 2, immediate_destination,"
                + " immediate_destination_name, '999999999', immediate_origin_name, company_name, company_id,"
                + " odfi, entry_class, '%s', now() from files.ach_originator where payer_id = '%s'"
                        .formatted(by.id(), house.payer);
    }

    private String proposed(String kind, Actor by) {
        return "insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by, proposed_at)"
                + " values (gen_random_uuid(), '%s', '%s', '{}', '{}', '%s', now())"
                        .formatted(house.payer, kind, by.id());
    }

    private FileUsage put(Actor actor, FileUsage usage) throws Exception {
        return actor.call(() -> usages.put(house.payer, "USD", usage));
    }

    private FileUsage inForce() throws Exception {
        return house.finance.call(() -> usages.get(house.payer, "USD"));
    }

    private long versions(String table) throws Exception {
        return database.number(
                "select count(*) from files." + table + " where payer_id = ?", house.payer);
    }

    private static AchOriginator ach(String companyId) {
        return new AchOriginator(
                "021000021",
                "A Bank",
                "1123456789",
                "Honorarium Inc.",
                "HONORARIUM",
                companyId,
                "02100002",
                EntryClass.PPD);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
