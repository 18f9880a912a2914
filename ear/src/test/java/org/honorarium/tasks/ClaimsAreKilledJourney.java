package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.honorarium.session.ServerSession;
import org.honorarium.tasks.ManyClaimers.Claimer;
import org.junit.jupiter.api.Test;

/**
 * Annotators claim and submit until the budget is used up, while the server is killed in the middle
 * of it. Whoever got no answer asks again; then every place is free or taken by somebody who was
 * told, and everything that is counted adds up.
 */
class ClaimsAreKilledJourney {

    private static final int PEOPLE = 24;
    private static final int KILLS = 2;

    private static final Map<String, String> WRONG =
            Map.of(
                    "tasks with more takers than places",
                    """
                    select count(*) from tasks.task t join tasks.opening o on o.task_id = t.id
                     where t.project_id = ? and o.free <> t.overlap - (
                           select count(*) from tasks.assignment a where a.task_id = t.id)
                    """,
                    "claims that are in work and submitted, or neither",
                    """
                    select count(*) from tasks.assignment a
                     where a.project_id = ? and (
                           (a.state = 'CLAIMED') <> exists (
                               select from tasks.in_work w where w.assignment_id = a.id)
                        or (a.state = 'SUBMITTED') <> exists (
                               select from tasks.waiting w where w.assignment_id = a.id)
                        or (a.state = 'SUBMITTED') <> exists (
                               select from tasks.annotation n where n.assignment_id = a.id))
                    """,
                    "claims without a price, its terms or its money",
                    """
                    select count(*) from tasks.assignment a
                     where a.project_id = ? and not exists (
                           select from pricing.quote q
                             join pricing.terms t on t.assignment_id = q.id
                             join pricing.reservation r on r.assignment_id = q.id
                            where q.id = a.id and (q.amount_minor, t.maximum_minor, r.amount_minor) = (120, 120, 120))
                    """,
                    "a quota that counts something else",
                    """
                    select count(*) from tasks.quota q
                     where q.project_id = ? and q.taken <> (
                           select count(*) from tasks.assignment a where a.project_id = q.project_id)
                    """,
                    "a budget that reserved something else",
                    """
                    select count(*) from pricing.budget_now b
                     where b.project_id = ? and (b.reserved_minor, b.spent_minor) <> (120 * (
                           select count(*) from tasks.assignment a where a.project_id = b.project_id), 0)
                    """);

    private final Map<UUID, UUID> told = new ConcurrentHashMap<>();
    private final AtomicInteger submitted = new AtomicInteger();

    @Test
    void whoever_is_not_answered_asks_again_and_every_place_is_taken_once_and_paid_for()
            throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        System.out.printf("claims are killed with -Dhonorarium.seed=%d%n", seed);
        var random = new Random(seed);
        var address = ServerSession.address();
        ManyClaimers many;
        try (var owner = ServerSession.database().asOwner()) {
            many = ManyClaimers.make(owner, PEOPLE);
        }
        var calls = new ClaimCalls(address, many.project());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var superuser = ServerSession.asSuperuser("honorarium")) {
            var all = new ArrayList<Future<?>>();
            for (var one : many.people()) {
                all.add(threads.submit(() -> claimAll(calls, one)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitTold(kill * ManyClaimers.PAID_FOR / (KILLS + 1) + random.nextInt(20));
                ServerSession.server().kill();
                var found = assignments(superuser, many.project());
                System.out.printf(
                        "killed with %d claims told and %d there%n", told.size(), found.size());
                assertNothingWrong(superuser, many.project());
                assertThat(found).containsAllEntriesOf(Map.copyOf(told));
                ServerSession.server().start();
            }
            for (var one : all) {
                one.get();
            }
            assertThat(told).hasSize(ManyClaimers.PAID_FOR);
            assertThat(submitted).hasValue(ManyClaimers.PAID_FOR);
            assertThat(assignments(superuser, many.project())).isEqualTo(Map.copyOf(told));
            assertNothingWrong(superuser, many.project());
        }
    }

    /** Each claim and each answer is sent until there is an answer, and then once more. */
    private Void claimAll(ClaimCalls calls, Claimer who) throws Exception {
        while (true) {
            var key = UUID.randomUUID();
            var claim = calls.claim(who, key);
            if (claim.isEmpty()) {
                return null;
            }
            told.put(key, claim.get());
            calls.submit(who, claim.get());
            assertThat(calls.claim(who, key)).isEqualTo(claim);
            calls.submit(who, claim.get());
            submitted.incrementAndGet();
        }
    }

    private void awaitTold(int many) throws Exception {
        for (int i = 0; told.size() < many; i++) {
            assertThat(i).as("turns of waiting for " + many + " claims").isLessThan(12_000);
            Thread.sleep(5);
        }
    }

    private static void assertNothingWrong(Connection database, UUID project) throws SQLException {
        for (var rule : WRONG.entrySet()) {
            try (var statement = database.prepareStatement(rule.getValue())) {
                statement.setObject(1, project);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(rule.getKey()).isZero();
                }
            }
        }
    }

    private static Map<UUID, UUID> assignments(Connection database, UUID project)
            throws SQLException {
        var found = new ConcurrentHashMap<UUID, UUID>();
        try (var statement =
                database.prepareStatement(
                        "select reference, id from tasks.assignment where project_id = ?")) {
            statement.setObject(1, project);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(UUID.fromString(rows.getString(1)), rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }
}
