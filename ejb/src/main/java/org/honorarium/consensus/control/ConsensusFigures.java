package org.honorarium.consensus.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.honorarium.consensus.control.ConsensusRows.LabelField;
import org.honorarium.consensus.control.LabelledWork.Numbered;
import org.honorarium.consensus.entity.Agreement;
import org.honorarium.consensus.entity.Consensus;
import org.honorarium.consensus.entity.MajorityVote;
import org.honorarium.database.boundary.Copy;
import org.honorarium.database.boundary.Sql;

/** Writes what an estimate found, for one task type. */
@Dependent
public class ConsensusFigures {

    /** What is rarer than that is not worth a row. */
    private static final double LEAST = 0.01;

    // Streams go into tables of the transaction: tables with row security take none.
    private static final String BEGIN =
            """
            create temporary table estimated (task_id uuid, label text, probability double precision, majority text,
                                              votes integer, labels integer) on commit drop;
            create temporary table relied_on (annotator_id uuid, labels integer, accuracy double precision,
                                              deviation double precision) on commit drop;
            create temporary table confused (annotator_id uuid, truth text, given text, times double precision,
                                             rate double precision, deviation double precision) on commit drop
            """;

    private static final String CONSENSUS =
            """
            insert into consensus.estimate (task_id, task_type_id, project_id, label, probability, majority, votes, labels)
            select task_id, ?, ?, label, probability, majority, votes, labels from pg_temp.estimated order by task_id
            """;

    private static final String RELIABILITY =
            """
            insert into consensus.reliability (task_type_id, annotator_id, project_id, labels, accuracy, deviation)
            select ?, annotator_id, ?, labels, accuracy, deviation from pg_temp.relied_on
            """;

    private static final String CONFUSION =
            """
            insert into consensus.confusion (task_type_id, annotator_id, project_id, truth, given, times, rate, deviation)
            select ?, annotator_id, ?, truth, given, times, rate, deviation from pg_temp.confused
            """;

    private static final String AGREEMENT =
            """
            insert into consensus.agreement (task_type_id, project_id, tasks, annotators, labels, alpha, fleiss, cohen,
                                           rounds, too_many, day, estimated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public void write(
            UUID taskType,
            LabelField field,
            Numbered work,
            Consensus consensus,
            LocalDate day,
            Instant now) {
        sql.change("drop table if exists pg_temp.estimated, pg_temp.relied_on, pg_temp.confused");
        sql.change(BEGIN);
        try (var rows =
                sql.copyInto(
                        "pg_temp.estimated",
                        "task_id, label, probability, majority, votes, labels")) {
            tasks(rows, work, consensus);
        }
        try (var rows =
                sql.copyInto("pg_temp.relied_on", "annotator_id, labels, accuracy, deviation")) {
            annotators(rows, work, consensus);
        }
        try (var rows =
                sql.copyInto(
                        "pg_temp.confused", "annotator_id, truth, given, times, rate, deviation")) {
            confusions(rows, work, consensus);
        }
        sql.change(CONSENSUS, taskType, field.project());
        sql.change(RELIABILITY, taskType, field.project());
        sql.change(CONFUSION, taskType, field.project());
        agreement(taskType, field.project(), work, consensus.rounds(), day, now);
    }

    private static void tasks(Copy rows, Numbered work, Consensus consensus) {
        var majority = MajorityVote.of(work.labels());
        var votes = work.labels().votes();
        for (int task = 0; task < votes.length; task++) {
            rows.row(
                    work.tasks().get(task),
                    work.kinds().get(consensus.label(task)),
                    consensus.probability(task),
                    work.kinds().get(majority[task]),
                    votes[task][majority[task]],
                    Arrays.stream(votes[task]).sum());
        }
        rows.end();
    }

    private static void annotators(Copy rows, Numbered work, Consensus consensus) {
        var given = new int[work.labels().annotators()];
        for (int i = 0; i < work.labels().size(); i++) {
            given[work.labels().annotator(i)]++;
        }
        for (int annotator = 0; annotator < given.length; annotator++) {
            var confusion = consensus.confusions().get(annotator);
            rows.row(
                    work.annotators().get(annotator),
                    given[annotator],
                    confusion.accuracy(),
                    confusion.accuracyDeviation());
        }
        rows.end();
    }

    private static void confusions(Copy rows, Numbered work, Consensus consensus) {
        for (int annotator = 0; annotator < work.annotators().size(); annotator++) {
            var confusion = consensus.confusions().get(annotator);
            var counts = confusion.counts();
            for (int truth = 0; truth < counts.length; truth++) {
                for (int given = 0; given < counts.length; given++) {
                    if (counts[truth][given] >= LEAST) {
                        rows.row(
                                work.annotators().get(annotator),
                                work.kinds().get(truth),
                                work.kinds().get(given),
                                counts[truth][given],
                                confusion.rate(truth, given),
                                confusion.deviation(truth, given));
                    }
                }
            }
        }
        rows.end();
    }

    private void agreement(
            UUID taskType, UUID project, Numbered work, int rounds, LocalDate day, Instant now) {
        var labels = work.labels();
        sql.change(
                AGREEMENT,
                taskType,
                project,
                labels.items(),
                labels.annotators(),
                work.given(),
                number(Agreement.krippendorffsAlpha(labels)),
                labels.isEven() ? number(Agreement.fleissKappa(labels)) : null,
                labels.annotators() == 2 ? number(Agreement.cohensKappa(labels, 0, 1)) : null,
                rounds,
                work.tooMany(),
                day,
                now);
    }

    private static Double number(double found) {
        return Double.isNaN(found) ? null : found;
    }
}
