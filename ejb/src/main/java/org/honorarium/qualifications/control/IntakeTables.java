package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.security.entity.PersonKey;

/** Qualifications that come in together, on their way into the table. */
@Dependent
public class IntakeTables {

    private static final String CREATE =
            """
            create temporary table incoming_qualification (
                id uuid not null, replaces uuid, annotator_id uuid not null, type_id uuid not null, state text not null,
                code text not null, level numeric, citizenship text not null, work_location text not null,
                details bytea, valid_from date, valid_until date
            ) on commit drop
            """;

    private static final String STANDING =
            """
            select q.id, q.annotator_id, q.type_id, q.code, q.state, q.level, q.valid_until, q.citizenship,
                   q.work_location, q.details
              from unnest(?::uuid[], ?::uuid[], ?::text[]) asked (annotator_id, type_id, code)
              join qualifications.qualification q
                on q.annotator_id = asked.annotator_id and q.type_id = asked.type_id and q.code = asked.code
             where q.state = 'VERIFIED' or q.state in ('CLAIMED', 'UNDER_REVIEW') and ?
             order by q.state desc
            """;

    private static final String END_OLD =
            """
            update qualifications.qualification q
               set state = 'EXPIRED', decided_by = ?, decided_at = ?, reason = 'A newer one replaced it.'
              from pg_temp.incoming_qualification i
             where q.id = i.replaces
            """;

    private static final String ADD =
            """
            insert into qualifications.qualification
                (id, annotator_id, type_id, state, code, level, citizenship, work_location, details, valid_from,
                 valid_until, claimed_by, claimed_at, handed_in_at, decided_by, decided_at)
            select i.id, i.annotator_id, i.type_id, i.state, i.code, i.level, i.citizenship, i.work_location,
                   i.details, case i.state when 'VERIFIED' then i.valid_from end,
                   case i.state when 'VERIFIED' then i.valid_until end,
                   by.id, by.now, by.now, case i.state when 'VERIFIED' then by.id end,
                   case i.state when 'VERIFIED' then by.now end
              from pg_temp.incoming_qualification i, (select ?::uuid as id, ?::timestamptz as now) by
            """;

    private static final String SAY_WHICH =
            """
            update qualifications.qualification q set replaced_by = i.id
              from pg_temp.incoming_qualification i
             where q.id = i.replaces
            """;

    private static final String FIRST_YES =
            """
            insert into qualifications.verification
                (qualification_id, verified_by, verified_at, level, valid_from, valid_until)
            select id, ?, ?, level, valid_from, valid_until
              from pg_temp.incoming_qualification
             where state = 'UNDER_REVIEW'
            """;

    @Inject Sql sql;

    public void create() {
        sql.change(CREATE);
    }

    /** What there is already of these, in force or claimed, by {@link #key}. */
    public Map<String, Standing> standing(List<QualificationEntry> entries, boolean open) {
        var found = new HashMap<String, Standing>();
        sql.rows(
                STANDING,
                row ->
                        found.put(
                                key(
                                        row.uuid("annotator_id"),
                                        row.uuid("type_id"),
                                        row.text("code")),
                                new Standing(
                                        row.uuid("id"),
                                        QualificationState.valueOf(row.text("state")),
                                        row.decimal("level"),
                                        row.date("valid_until"),
                                        row.text("citizenship"),
                                        row.text("work_location"),
                                        row.bytes("details"))),
                entries.stream().map(entry -> entry.claim().annotator()).toList(),
                entries.stream().map(entry -> entry.claim().type()).toList(),
                entries.stream().map(entry -> entry.claim().code()).toList(),
                open);
        return found;
    }

    static String key(UUID annotator, UUID type, String code) {
        return annotator + "/" + type + "/" + code;
    }

    public void take(List<IncomingQualification> incoming, Map<UUID, PersonKey> keys) {
        try (var copy =
                sql.copyInto(
                        "pg_temp.incoming_qualification",
                        "id, replaces, annotator_id, type_id, state, code, level, citizenship,"
                                + " work_location, details, valid_from, valid_until")) {
            for (var one : incoming) {
                var claim = one.entry().claim();
                var verdict = one.entry().verdict();
                copy.row(
                        one.id(),
                        one.replaces(),
                        claim.annotator(),
                        claim.type(),
                        one.state(),
                        claim.code(),
                        verdict.level() == null ? null : verdict.level().toPlainString(),
                        claim.citizenship(),
                        claim.workLocation(),
                        details(claim, keys),
                        verdict.validFrom(),
                        verdict.validUntil());
            }
            copy.end();
        }
    }

    public void apply(UUID by, Instant now) {
        // Nobody else looks after temporary tables, and without it the joins would be guesses.
        sql.change("analyze pg_temp.incoming_qualification");
        sql.change(END_OLD, by, now);
        sql.change(ADD, by, now);
        sql.change(SAY_WHICH);
        sql.change(FIRST_YES, by, now);
    }

    private static byte[] details(Claim claim, Map<UUID, PersonKey> keys) {
        return claim.details().equals(Details.NONE)
                ? null
                : keys.get(claim.annotator()).seal(claim.details().canonical());
    }
}
