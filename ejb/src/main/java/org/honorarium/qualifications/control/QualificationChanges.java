package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.Verdict;

/** One qualification is claimed, or goes on its way. */
@Dependent
public class QualificationChanges {

    private static final String ADD =
            """
            insert into qualifications.qualification (id, annotator_id, type_id, state, code, level, citizenship,
                                                      work_location, details, claimed_by, claimed_at)
            values (?, ?, ?, 'CLAIMED', ?, ?::numeric, ?, ?, ?::bytea, ?, ?)
            """;

    private static final String CHANGE =
            """
            update qualifications.qualification
               set code = ?, level = ?::numeric, citizenship = ?, work_location = ?, details = ?::bytea
             where id = ?
            """;

    private static final String HAND_IN =
            "update qualifications.qualification set state = 'UNDER_REVIEW', handed_in_at = ? where id = ?";

    private static final String VERIFY =
            """
            update qualifications.qualification
               set state = 'VERIFIED', level = ?::numeric, valid_from = ?::date, valid_until = ?::date,
                   decided_by = ?, decided_at = ?
             where id = ?
            """;

    private static final String REPLACE =
            """
            update qualifications.qualification
               set state = 'EXPIRED', replaced_by = ?, decided_by = ?, decided_at = ?,
                   reason = 'A newer one replaced it.'
             where id = ?
            """;

    private static final String TAKE =
            """
            update qualifications.qualification set state = ?, reason = ?, decided_by = ?, decided_at = ?
             where id = ?
            """;

    @Inject Sql sql;

    public void add(UUID id, Claim claim, byte[] details, UUID by, Instant now) {
        sql.change(
                ADD,
                id,
                claim.annotator(),
                claim.type(),
                claim.code(),
                claim.level(),
                claim.citizenship(),
                claim.workLocation(),
                details,
                by,
                now);
    }

    public void change(UUID id, Claim claim, byte[] details) {
        sql.change(
                CHANGE,
                claim.code(),
                claim.level(),
                claim.citizenship(),
                claim.workLocation(),
                details,
                id);
    }

    public void handIn(UUID id, Instant now) {
        sql.change(HAND_IN, now, id);
    }

    public void verify(UUID id, Verdict verdict, UUID by, Instant now) {
        sql.change(VERIFY, verdict.level(), verdict.validFrom(), verdict.validUntil(), by, now, id);
    }

    /** The one before ends because of a newer one. */
    public void replace(UUID before, UUID newer, UUID by, Instant now) {
        sql.change(REPLACE, newer, by, now, before);
    }

    /** It is refused or revoked. */
    public void take(UUID id, QualificationState state, String reason, UUID by, Instant now) {
        sql.change(TAKE, state, reason, by, now, id);
    }
}
