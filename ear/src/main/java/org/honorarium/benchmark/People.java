package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.honorarium.security.entity.MasterKey;

/**
 * The house before anything is measured: one payer whose last cut-off was an hour ago, a client, a
 * project, and annotators with a bank account, sealed as the application seals it. Written straight
 * into the tables: how they come in is not what is measured.
 */
final class People {

    static final UUID PAYER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID IMPORT_PAYER = UUID.fromString("01900000-0000-7000-8000-000000000005");
    static final UUID PROJECT = UUID.fromString("01900000-0000-7000-8000-000000000003");
    static final UUID IMPORTS = UUID.fromString("01900000-0000-7000-8000-000000000004");

    private static final String HOUSE =
            """
            insert into payers.payer (id, name, country, town, time_zone, cut_off, created_at, version)
            select id::uuid, name, 'US', 'Boston', 'UTC', '{cutOff}', now(), 0
              from (values ('{payer}', 'Payer of nights'), ('{importPayer}', 'Payer of imports')) p (id, name);
            insert into payers.funding_account (payer_id, currency, minimum_minor, kind, routing_number, account_number)
            select id, 'USD', 100, 'US_CHECKING', '021000021', '1234567890' from payers.payer;
            insert into files.ach_originator (payer_id, version, immediate_destination, immediate_destination_name,
                                              immediate_origin, immediate_origin_name, company_name, company_id, odfi,
                                              entry_class, agreed_by, agreed_at)
            values ('{payer}', 1, '021000021', 'A Bank', '1123456789', 'Honorarium Inc.', 'HONORARIUM', '1123456789',
                    '02100002', 'PPD', '{project}', now());
            insert into clients.client (id, name, created_at, version)
            values ('01900000-0000-7000-8000-000000000002', 'Benchmark Client', now(), 0);
            insert into projects.project (id, client_id, payer_id, name, currency, created_at, version)
            select id::uuid, '01900000-0000-7000-8000-000000000002', payer::uuid, name, 'USD', now(), 0
              from (values ('{project}', '{payer}', 'Nights'), ('{imports}', '{importPayer}', 'Imports'))
                   p (id, payer, name);
            insert into projects.task_type (id, project_id, reference, title, description)
            values ('{project}', '{project}', 'T', 'A task', '');
            """;

    // Who joined at another time than the others has an id of another time.
    private static final String WHO =
            """
            create schema bench;
            create table bench.person as
            select ids.derived(at, 'annotator/' || n) as id, n, at
              from (select n, now() - interval '400 days' + n * interval '7 seconds' as at
                      from generate_series(1, {people}) n) joined;
            """;

    private static final String ANNOTATORS =
            """
            insert into security.person_key (person_id, wrapped_key)
            select id, wrapped_key from bench.sealed;
            insert into annotators.annotator (id, reference, country, currency, personal, print, created_at, changed_at)
            select id, 'W' || n, 'US', 'USD', personal, sha256(personal), at, at
              from bench.person join bench.sealed using (id);
            alter table annotators.bank_account disable trigger first_or_changed;
            insert into annotators.bank_account (id, annotator_id, currency, kind, details, print, masked, since)
            select ids.derived(at, 'account/W' || n), id, 'USD', 'US_CHECKING', details, sha256(details),
                   '****' || right(n::text, 4), at
              from bench.person join bench.sealed using (id);
            alter table annotators.bank_account enable trigger first_or_changed;
            insert into projects.member (project_id, annotator_id, since)
            select '{project}', id, created_at from annotators.annotator;
            insert into ledger.account (id, type, book_id, holder_id, currency)
            select ids.derived(created_at, 'payable/' || reference), 'ANNOTATOR_PAYABLE', '{payer}', id, 'USD'
              from annotators.annotator;
            insert into ledger.account (id, type, book_id, holder_id, currency)
            select ids.derived(now(), type), type, '{payer}', '{payer}', 'USD'
              from unnest(array['ANNOTATION_COST', 'PAYOUT_CLEARING']) type;
            """;

    // Most have a little work a night and a few have a lot: the share falls with the root of the
    // rank.
    private static final String SHARES =
            """
            create table bench.payee as
            select annotator_id, place, sum(weight) over (order by place) / sum(weight) over () as until,
                   (sum(weight) over (order by place) - weight) / sum(weight) over () as since
              from (select id as annotator_id, row_number() over (order by md5(reference)) as place,
                           1 / sqrt(row_number() over (order by md5(reference))) as weight
                      from annotators.annotator where substr(reference, 2)::integer <= {payees}) ranked;
            analyze;
            """;

    private People() {}

    static void settle(Connection connection, Sizes sizes, MasterKey master) throws SQLException {
        Map<String, Object> values =
                Map.of(
                        "payer", PAYER,
                        "importPayer", IMPORT_PAYER,
                        "project", PROJECT,
                        "imports", IMPORTS,
                        "cutOff", LocalTime.ofInstant(lastCutOff(), ZoneOffset.UTC),
                        "people", Math.max(sizes.payees(), sizes.workers()),
                        "payees", sizes.payees());
        Statements.run(connection, HOUSE, values);
        Statements.run(connection, WHO, values);
        Sealed.write(connection, master);
        Statements.run(connection, ANNOTATORS, values);
        Statements.run(connection, SHARES, values);
    }

    private static final Instant LAST_CUT_OFF =
            Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);

    /** The cut-off of the latest business date that has ended. */
    static Instant lastCutOff() {
        return LAST_CUT_OFF;
    }
}
