package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Annotators with qualifications: six each, of which some are over. Written straight into the
 * tables, past their triggers: how somebody gets a qualification is not what is measured.
 */
final class Skills {

    private static final String PEOPLE =
            """
            insert into annotators.annotator (id, reference, country, currency, personal, print, created_at, changed_at)
            select ids.derived(at, 'skilled/' || n), 'Q' || n, (array['US', 'JP', 'DE', 'BR'])[1 + n % 4], 'USD',
                   sha256(n::text::bytea), sha256(n::text::bytea), at, at
              from (select n, now() - interval '200 days' + n * interval '7 seconds' as at
                      from generate_series(1, {people}) n) joined;
            """;

    private static final String TYPES =
            """
            insert into qualifications.type (id, code, kind, title, description, proof, verifiers, may_be_asked_for, created_at, version)
            select ids.derived(now(), kind), 'BENCH-' || kind, kind, kind, 'How it is got', 'EVIDENCE', '{OPERATIONS}', true, now(), 0
              from unnest(array['DEGREE', 'LANGUAGE', 'LICENCE', 'SKILL', 'TRAINING']) kind;
            """;

    private static final String QUALIFICATIONS =
            """
            set session_replication_role = replica;
            create temporary table skilled as
            select id, row_number() over (order by id) as n from annotators.annotator where reference like 'Q%';
            create temporary table field as
            select code, row_number() over (order by md5(code)) - 1 as n, count(*) over () as many
              from qualifications.field where length(code) = 4;
            insert into qualifications.qualification (id, annotator_id, type_id, state, code, level, valid_until,
                   claimed_by, claimed_at, decided_by, decided_at)
            select ids.derived(now(), p.id || q.kind || q.code), p.id, t.id, case rest when 0 then 'EXPIRED' else 'VERIFIED' end,
                   q.code, q.level, case rest when 0 then current_date - 1 when 1 then current_date + 200 end, p.id, now(), '{system}', now()
              from skilled p
             cross join lateral (
                select 'DEGREE' as kind, (select f.code from field f
                                           where f.n = abs(hashtext(p.id || '/field')) % f.many) as code,
                       5 + abs(hashtext(p.id || '/degree')) % 4 as level
                union all
                select 'LANGUAGE', (array['en', 'ja', 'pt', 'de', 'fr'])[1 + abs(hashtext(p.id || '/first')) % 5],
                       1 + abs(hashtext(p.id || '/first level')) % 6
                union all
                select 'LANGUAGE', (array['en-GB', 'ja-JP', 'pt-BR', 'de-AT', 'zh'])[1 + abs(hashtext(p.id || '/second')) % 5],
                       1 + abs(hashtext(p.id || '/second level')) % 6
                union all
                select 'LICENCE', (array['US-CA', 'US-NY', 'JP', 'DE-BY'])[1 + abs(hashtext(p.id || '/licence')) % 4], null
                union all
                select 'SKILL', '', abs(hashtext(p.id || '/skill')) % 101
                union all
                select 'TRAINING', '', abs(hashtext(p.id || '/training')) % 101) q
              join qualifications.type t on t.code = 'BENCH-' || q.kind
             cross join lateral (select abs(hashtext(p.id || q.kind || q.code)) % 10 as rest) w;
            set session_replication_role = origin;
            drop table skilled;
            drop table field;
            """;

    private Skills() {}

    static void write(Connection connection, int people) throws SQLException {
        Map<String, Object> values =
                Map.of("people", people, "system", "00000000-0000-0000-0000-000000000000");
        Statements.run(connection, PEOPLE, values);
        Statements.run(connection, TYPES, values);
        Statements.run(connection, QUALIFICATIONS, values);
    }
}
