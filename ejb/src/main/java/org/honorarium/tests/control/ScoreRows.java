package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tests.entity.Try;

/** Scores, and what passing gave. Only added to. */
@Dependent
public class ScoreRows {

    private static final String ADD =
            """
            insert into tests.score (try_id, key_number, percent, passed, scored_at)
            select s.try_id, ?, s.percent::numeric, s.passed::boolean, ?
              from unnest(?::uuid[], ?::text[], ?::text[]) s (try_id, percent, passed)
            """;

    // Those that pass by the newest key of their paper and got nothing for it yet.
    private static final String DUE =
            """
            select r.id, r.annotator_id, s.percent
              from tests.try r
              join tests.score s on s.try_id = r.id and s.passed
             where r.test_id = ?
               and s.key_number = (select max(k.number) from tests.key k
                                    where k.test_id = r.test_id and k.paper = r.paper)
               and not exists (select from tests.award a where a.try_id = r.id)
             order by r.annotator_id, r.number
            """;

    // Only a corrected key leaves somebody without: what is handed in is scored and given at once.
    private static final String UNFINISHED =
            """
            select distinct r.test_id
              from (select test_id, paper, max(number) as number from tests.key
                     group by test_id, paper having max(number) > 1) k
              join tests.try r on r.test_id = k.test_id and r.paper = k.paper
              join tests.score s on s.try_id = r.id and s.key_number = k.number and s.passed
             where not exists (select from tests.award a where a.try_id = r.id)
            """;

    private static final String AWARD =
            "insert into tests.award (try_id, qualification_id, awarded_at) values (?, ?, ?)";

    private static final String PAY =
            """
            insert into tests.payment (test_id, annotator_id, try_id, earning_id, project_id, amount_minor,
                                       currency, paid_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint a_test_pays_an_annotator_once do nothing
            """;

    private static final String PAID =
            "select count(*) as n from tests.payment where test_id = ? and annotator_id = ?";

    @Inject Sql sql;

    /** The score of one try by one key. */
    public record Score(UUID taken, BigDecimal percent, boolean passed) {}

    /** Who passed and has nothing yet. */
    public record Due(UUID taken, UUID annotator, BigDecimal percent) {}

    public void add(int key, List<Score> scores, Instant now) {
        sql.change(
                ADD,
                key,
                now,
                scores.stream().map(Score::taken).toList(),
                scores.stream().map(one -> one.percent().toPlainString()).toList(),
                scores.stream().map(one -> String.valueOf(one.passed())).toList());
    }

    public List<Due> due(UUID test) {
        return sql.rows(
                DUE,
                row -> new Due(row.uuid("id"), row.uuid("annotator_id"), row.decimal("percent")),
                test);
    }

    /** Tests of which somebody passes by a corrected key and has nothing yet. */
    public List<UUID> unfinished() {
        return sql.rows(UNFINISHED, row -> row.uuid("test_id"));
    }

    public void award(UUID taken, UUID qualification, Instant now) {
        sql.change(AWARD, taken, qualification, now);
    }

    public boolean isPaid(UUID test, UUID annotator) {
        return sql.one(PAID, row -> row.number("n") > 0, test, annotator);
    }

    /** Whether it is paid now; if not, it was paid before. */
    public boolean pay(Try taken, UUID earning, Instant now) {
        var pay = taken.pay();
        return sql.change(
                        PAY,
                        taken.test(),
                        taken.annotator(),
                        taken.id(),
                        earning,
                        pay.project(),
                        pay.amount().minor(),
                        pay.amount().currency(),
                        now)
                == 1;
    }
}
