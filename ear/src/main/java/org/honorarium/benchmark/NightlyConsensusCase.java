package org.honorarium.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The nightly estimate of what labels come to, as the server does it by itself: from its look at
 * what is due until the last project's figures are there. Against reading the same labels by SQL.
 */
final class NightlyConsensusCase {

    private static final int PROJECTS = 50;
    private static final int PEOPLE = 5_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** In which second of every minute the server looks, and how far from it is far enough. */
    private static final int LOOKS_AT = 23;

    private static final int SECONDS_APART = 3;

    private static final String ESTIMATED =
            "select count(*) from consensus.agreement a join bench.labelled p on p.id = a.project_id";

    private static final String RIGHT =
            """
            select count(*) from consensus.estimate e join bench.labelled_task t on t.id = e.task_id
             where e.label = 'kind ' || (hashint8(t.n) & 3)
            """;

    private static final String READ =
            """
            select count(distinct (task_id, annotator_id)) from (
                select a.task_id, a.annotator_id, n.answer ->> 'label'
                  from bench.labelled p
                  join tasks.task t on t.task_type_id = p.id
                  join tasks.assignment a on a.task_id = t.id
                  join tasks.annotation n on n.assignment_id = a.id
                 where n.answer ->> 'label' <> ''
                 order by p.id, a.task_id, a.annotator_id) read
            """;

    private final Bench bench;

    NightlyConsensusCase(Bench bench) {
        this.bench = bench;
    }

    /** A quarter first: whether memory grows with the labels. */
    void measure() throws SQLException {
        measure(bench.sizes().labels() / 4);
        measure(bench.sizes().labels());
    }

    private void measure(int labels) throws SQLException {
        var database = bench.database();
        bench.at("Writing %d labels of %d projects", labels, PROJECTS);
        int people = Math.min(PEOPLE, Math.max(bench.sizes().payees(), bench.sizes().workers()));
        LabelledProjects.write(database, labels, PROJECTS, people);
        bench.quiet();
        long before = bench.heap().clear();
        bench.at("The nightly estimate of %d labels", labels);
        var began = nameBeforeTheNextLook();
        while (Statements.number(database, ESTIMATED, Map.of()) < PROJECTS) {
            pause(LOOK_EVERY);
        }
        var took = Duration.between(began, Instant.now());
        var peak = bench.heap().peak();
        long right = Statements.number(database, RIGHT, Map.of());
        bench.figures()
                .add(
                        "nightly consensus",
                        labels,
                        took,
                        "SQL that reads them",
                        read(),
                        "60 s for 1,000,000",
                        "%d projects; %d %% of %d tasks found; %d MB before; %s"
                                .formatted(
                                        PROJECTS,
                                        right * 100 * LabelledProjects.LABELS_A_TASK / labels,
                                        labels / LabelledProjects.LABELS_A_TASK,
                                        before,
                                        peak));
    }

    private Instant nameBeforeTheNextLook() throws SQLException {
        int second = LocalTime.now(ZoneOffset.UTC).getSecond();
        if (Math.abs(second - LOOKS_AT) < SECONDS_APART) {
            pause(Duration.ofSeconds(2L * SECONDS_APART));
        }
        LabelledProjects.name(bench.database());
        var now = Instant.now();
        var look = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(LOOKS_AT);
        return look.isBefore(now) ? look.plus(1, ChronoUnit.MINUTES) : look;
    }

    private Duration read() throws SQLException {
        var began = System.nanoTime();
        Statements.number(bench.database(), READ, Map.of());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
