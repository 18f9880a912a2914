package org.honorarium.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A project with open tasks and a rate card, and annotators who can sign in. */
final class ClaimHouse {

    static final UUID PROJECT = UUID.fromString("01900000-0000-7000-8000-000000000006");

    private static final String HOUSE =
            """
            insert into projects.project (id, client_id, payer_id, name, currency, created_at, version)
            values ('{project}', '01900000-0000-7000-8000-000000000002', '{payer}', 'Claims', 'USD', now(), 0);
            insert into projects.task_type (id, project_id, reference, title, description)
            values ('{project}', '{project}', 'C', 'A task to claim', '');
            insert into projects.member (project_id, annotator_id, since)
            select '{project}', id, now() from annotators.annotator
             where substr(reference, 2)::integer <= {people};
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select ids.derived(now() + n * interval '1 millisecond', 'claim ' || n), '{project}', '{project}',
                   'C' || n, 1, '{"text": "A text", "difficulty": "4"}', now()
              from generate_series(1, {tasks}) n;
            insert into tasks.opening (task_id, project_id, task_type_id, priority, opened_at)
            select id, project_id, task_type_id, 0, now() from tasks.task where project_id = '{project}';
            insert into pricing.card_version (id, project_id, version, currency, cap_minor, rounding, tax_included,
                   time_zone, rules, starts_at, published_by, published_at)
            values ('{project}', '{project}', 1, 'USD', 10000, 'HALF_EVEN', false, 'UTC', 3, now(), '{payer}', now());
            insert into pricing.rate_rule (version_id, place, name, condition, variable, comparator, wanted, effect,
                   amount, unit, parts)
            values ('{project}', 0, 'Base', 'ALWAYS', null, null, null, 'ADD', 1.20, 'ANNOTATION', 0),
                   ('{project}', 1, 'Hard', 'VARIABLE', 'difficulty', 'AT_LEAST', '{4}', 'MULTIPLY', 1.5, 'ANNOTATION', 0),
                   ('{project}', 2, 'Weekend', 'WEEKEND', null, null, null, 'ADD', 0.30, 'ANNOTATION', 0);
            """;

    private static final String TOKEN =
            """
            insert into security.user_account (id, name, password_hash, must_change, roles, created_at)
            select id, lower(reference), '', false, '{ANNOTATOR}', now()
              from annotators.annotator where reference = ?
            """;

    private static final String SECRET =
            """
            insert into security.api_token (id, holder_id, name, secret_hash, roles, all_clients, created_by,
                   created_at, expires_at)
            select gen_random_uuid(), id, 'benchmark', ?, '{ANNOTATOR}', false, id, now(), now() + interval '1 day'
              from annotators.annotator where reference = ?
            returning holder_id
            """;

    private ClaimHouse() {}

    /** Somebody who claims. */
    record Claimer(UUID id, String token) {}

    /**
     * @return the people, with their tokens
     */
    static List<Claimer> open(Connection connection, int people, int tasks) throws SQLException {
        connection.setAutoCommit(false);
        Statements.run(
                connection,
                HOUSE,
                Map.of(
                        "project", PROJECT,
                        "payer", People.PAYER,
                        "people", people,
                        "tasks", tasks));
        var claimers = new ArrayList<Claimer>();
        for (int i = 1; i <= people; i++) {
            claimers.add(admit(connection, "W" + i));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return claimers;
    }

    private static Claimer admit(Connection connection, String reference) throws SQLException {
        var token = "hon_benchmark-" + reference;
        try (var user = connection.prepareStatement(TOKEN);
                var secret = connection.prepareStatement(SECRET)) {
            user.setString(1, reference);
            user.executeUpdate();
            secret.setBytes(1, hash(token));
            secret.setString(2, reference);
            try (var row = secret.executeQuery()) {
                row.next();
                return new Claimer(row.getObject(1, UUID.class), token);
            }
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
