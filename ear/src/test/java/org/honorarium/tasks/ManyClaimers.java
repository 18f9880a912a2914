package org.honorarium.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.security.entity.TokenSecret;

/**
 * A project with more open tasks than its budget pays for, and annotators who may claim them,
 * written past the application.
 */
record ManyClaimers(UUID project, List<ManyClaimers.Claimer> people) {

    static final int TASKS = 400;
    static final int PAID_FOR = 300;

    private static final String HOUSE =
            """
            select set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
            insert into payers.payer (id, name, country, town, time_zone, cut_off, created_at, version)
            values ('{project}', 'Payer of killed claims', 'US', 'Boston', 'UTC', '00:00', now(), 0);
            insert into payers.funding_account (payer_id, currency, minimum_minor, kind, routing_number, account_number)
            values ('{project}', 'USD', 100, 'US_CHECKING', '021000021', '1234567890');
            insert into clients.client (id, name, created_at, version)
            values ('{project}', 'Client of killed claims', now(), 0);
            insert into projects.project (id, client_id, payer_id, name, currency, created_at, version)
            values ('{project}', '{project}', '{project}', 'Killed claims', 'USD', now(), 0);
            insert into projects.task_type (id, project_id, reference, title, description)
            values ('{project}', '{project}', 'C', 'A task to claim', '');
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select gen_random_uuid(), '{project}', '{project}', 'C' || n, 1, '{"text": "A text"}', now()
              from generate_series(1, {tasks}) n;
            insert into tasks.opening (task_id, project_id, task_type_id, priority, opened_at)
            select id, project_id, task_type_id, 0, now() from tasks.task where project_id = '{project}';
            insert into tasks.terms (project_id, most_in_all, set_by, set_at)
            values ('{project}', {tasks}, '{project}', now());
            insert into pricing.card_version (id, project_id, version, currency, cap_minor, rounding, tax_included,
                   time_zone, rules, starts_at, published_by, published_at)
            values ('{project}', '{project}', 1, 'USD', 10000, 'HALF_EVEN', false, 'UTC', 1, now(), '{project}', now());
            insert into pricing.rate_rule (version_id, place, name, condition, effect, amount, unit, parts)
            values ('{project}', 0, 'Base', 'ALWAYS', 'ADD', 1.20, 'ANNOTATION', 0);
            insert into pricing.budget (id, client_id, project_id, currency, amount_minor, warn_percent, set_by, set_at)
            values (gen_random_uuid(), '{project}', '{project}', 'USD', 120 * {paid}, 100, '{project}', now());
            """;

    private static final String PERSON =
            """
            insert into annotators.annotator (id, reference, country, currency, personal, print, created_at, changed_at)
            values ('{id}', 'killed-{id}', 'US', 'USD', '', '{id}', now(), now());
            insert into projects.member (project_id, annotator_id, since) values ('{project}', '{id}', now());
            insert into security.user_account (id, name, password_hash, must_change, roles, created_at)
            values ('{id}', 'killed-{id}', '', false, array['ANNOTATOR'], now());
            """;

    private static final String TOKEN =
            """
            insert into security.api_token (id, holder_id, name, secret_hash, roles, all_clients, created_by,
                   created_at, expires_at)
            values (gen_random_uuid(), ?, 'journey', ?, '{}', false, ?, now(), now() + interval '1 hour')
            """;

    /** Somebody who claims. */
    record Claimer(UUID id, TokenSecret token) {}

    /**
     * @param owner signed in as the owner of the tables
     */
    static ManyClaimers make(Connection owner, int people) throws SQLException {
        var project = UUID.randomUUID();
        owner.setAutoCommit(false);
        execute(
                owner,
                HOUSE.replace("{project}", project.toString())
                        .replace("{tasks}", Integer.toString(TASKS))
                        .replace("{paid}", Integer.toString(PAID_FOR)));
        var claimers = new ArrayList<Claimer>();
        for (int i = 0; i < people; i++) {
            claimers.add(claimer(owner, project));
        }
        owner.commit();
        return new ManyClaimers(project, claimers);
    }

    private static Claimer claimer(Connection owner, UUID project) throws SQLException {
        var one = new Claimer(UUID.randomUUID(), TokenSecret.random());
        execute(
                owner,
                PERSON.replace("{id}", one.id().toString())
                        .replace("{project}", project.toString()));
        try (var token = owner.prepareStatement(TOKEN)) {
            token.setObject(1, one.id());
            token.setBytes(2, one.token().hash());
            token.setObject(3, one.id());
            token.executeUpdate();
        }
        return one;
    }

    private static void execute(Connection owner, String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }
}
