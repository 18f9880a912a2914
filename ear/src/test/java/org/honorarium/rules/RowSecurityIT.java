package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.SmallHouse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which rows, whatever the statement forgot to say. */
@ArquillianTest
class RowSecurityIT {

    private static final List<String> GUARDED =
            List.of(
                    "annotators.annotator",
                    "annotators.bank_account",
                    "security.person_key",
                    "clients.client",
                    "projects.project",
                    "projects.task_type",
                    "projects.member",
                    "tasks.task",
                    "tasks.assignment",
                    "tasks.annotation",
                    "earnings.earning",
                    "ledger.account",
                    "payouts.open_item",
                    "payouts.decision",
                    "payouts.payout",
                    "payouts.payout_line");

    /**
     * Reference, settings of payers, marks of runs. A new table is guarded, or stands here for a
     * reason.
     */
    private static final List<String> OF_EVERYBODY =
            List.of(
                    "barriers.person",
                    "debts.protection",
                    "ledger.reservation",
                    "payers.funding_account",
                    "payers.payer",
                    "payouts.difference",
                    "payouts.legal_limit",
                    "payouts.portion",
                    "payouts.run",
                    "payouts.step",
                    "pricing.quote",
                    "qualifications.field",
                    "quality.measuring",
                    "requirements.includes",
                    "statements.made",
                    "tasks.posting");

    private static final String UNGUARDED =
            """
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity
               and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'server')
               and c.relname not like 'flyway%'
             order by 1
            """;

    /** See V240: what these bring into every statement, an annotator's claim would pay for. */
    private static final String DEAR =
            """
            select p.polrelid::regclass || ': ' || p.polname
              from pg_policy p
             where coalesce(pg_get_expr(p.polqual, p.polrelid), '')
                   || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                   ~ 'SELECT project\\.id\\s+FROM projects\\.project\\)'
                or p.polpermissive and p.polroles = '{0}' and exists (
                   select from pg_policy o
                    where o.polrelid = p.polrelid and o.polname = 'the_rules_themselves'
                      and o.polcmd in ('*', p.polcmd))
             order by 1
            """;

    private static final String SEALS =
            "insert into seals.part values ('2001-01-01', 'X', 0, repeat('a', 64))";

    private static final String TERMS = "insert into debts.terms values ('%s', 20, 7, '%s', now())";

    @Inject SmallHouse house;
    @Inject SmallHouse unused;
    @Inject SmallHouse another;
    @Inject Attacker attacker;

    private Map<String, UUID> people;

    @BeforeEach
    void two_houses_with_work_and_pay() throws Exception {
        people = house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,30.00"));
        house.night();
        another.withAnnotators(1);
        another.results(List.of("h1,a1,0,Approved,20.00"));
    }

    @Test
    void with_nobody_named_nothing_is_seen() throws Exception {
        for (var table : GUARDED) {
            assertThat(attacker.counts(Actor.SYSTEM, table)).as(table).isPositive();
            assertThat(attacker.counts(null, table)).as(table).isZero();
        }
    }

    @Test
    void annotators_see_their_own_rows_and_no_others() throws Exception {
        var me = people.get(house.reference(0));
        var actor = Attacker.annotator(me);
        for (var table :
                Map.of(
                                "annotators.annotator", "id",
                                "annotators.bank_account", "annotator_id",
                                "security.person_key", "person_id",
                                "tasks.assignment", "annotator_id",
                                "earnings.earning", "annotator_id",
                                "ledger.account", "holder_id",
                                "payouts.decision", "annotator_id",
                                "payouts.payout", "annotator_id")
                        .entrySet()) {
            var others = "%s where %s <> '%s'".formatted(table.getKey(), table.getValue(), me);
            assertThat(attacker.counts(actor, table.getKey())).as(table.getKey()).isEqualTo(1);
            assertThat(attacker.counts(actor, others)).as(table.getKey()).isZero();
        }
        var project = "projects.project where id = '%s'";
        assertThat(attacker.counts(actor, project.formatted(house.project))).isEqualTo(1);
        assertThat(attacker.counts(actor, project.formatted(another.project))).isZero();
    }

    @Test
    void operations_see_the_clients_they_were_given() throws Exception {
        var nobodys = SmallHouse.somebody(Role.OPERATIONS, false);
        for (var table :
                List.of("clients.client", "projects.project", "tasks.task", "tasks.annotation")) {
            assertThat(attacker.counts(nobodys, table)).as(table).isZero();
        }
        var given = "insert into security.client_access values ('%s', '%s')";
        try (var connection = attacker.connect(Actor.SYSTEM)) {
            Attacker.execute(connection, given.formatted(nobodys.id(), house.client));
            Attacker.become(connection, nobodys);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from projects.project")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(1, UUID.class)).isEqualTo(house.project);
                assertThat(rows.next()).isFalse();
            }
            connection.rollback();
        }
    }

    @Test
    void finance_and_administrators_see_no_client_content() throws Exception {
        for (var role : Set.of(Role.FINANCE, Role.ADMIN)) {
            var actor = SmallHouse.somebody(role, false);
            for (var table : List.of("tasks.task", "tasks.annotation")) {
                assertThat(attacker.counts(actor, table)).as(role + " " + table).isZero();
            }
        }
    }

    @Test
    void every_table_with_data_of_the_house_is_guarded() throws Exception {
        assertThat(names(UNGUARDED)).containsExactlyElementsOf(OF_EVERYBODY);
    }

    @Test
    void a_policy_asks_for_the_actors_projects_and_not_for_their_rows() throws Exception {
        assertThat(names(DEAR)).isEmpty();
    }

    @Test
    void what_left_and_the_seals_are_for_those_who_prove() throws Exception {
        var nobody = SmallHouse.somebody(Role.OPERATIONS, true);
        unused.withAnnotators(1);
        for (var attack :
                List.of(
                        "insert into departures.restoration values (gen_random_uuid(), now(), 'x')",
                        SEALS,
                        TERMS.formatted(unused.payer, nobody.id()))) {
            assertThat(attacker.triesAs(nobody, attack)).as(attack).contains("row-level security");
        }
        assertThat(attacker.triesAs(house.finance, TERMS.formatted(unused.payer, nobody.id())))
                .contains("row-level security");
        assertThat(
                        attacker.triesAs(
                                house.finance, TERMS.formatted(house.payer, house.finance.id())))
                .contains("set by two persons");
        var finances = TERMS.formatted(unused.payer, house.finance.id());
        assertThat(attacker.triesAs(house.finance, finances)).isEmpty();
        assertThat(attacker.triesAs(house.finance, SEALS)).contains("row-level security");
        assertThat(
                        attacker.tries(
                                "insert into seals.day (day, closed_at) values ((select"
                                        + " coalesce(max(day) + 1, '2001-01-01') from seals.day),"
                                        + " '2999-01-01')"))
                .contains("yet to come");
        for (var table : List.of("departures.restoration", "departures.missing", "seals.day")) {
            assertThat(attacker.counts(nobody, table)).as(table).isZero();
        }
    }

    @Test
    void nobody_writes_rows_of_another_one() throws Exception {
        var me = Attacker.annotator(people.get(house.reference(0)));
        var other = people.get(house.reference(1));

        assertThat(
                        attacker.triesAs(
                                me,
                                "insert into payouts.open_item values (gen_random_uuid(), '%s', '%s',"
                                                .formatted(other, house.payer)
                                        + " 'USD', 1, now())"))
                .contains("row-level security");
    }

    private List<String> names(String question) throws Exception {
        var names = new ArrayList<String>();
        try (var connection = attacker.connect(Actor.SYSTEM);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            connection.rollback();
        }
        return names;
    }
}
