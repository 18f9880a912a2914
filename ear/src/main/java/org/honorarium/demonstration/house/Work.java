package org.honorarium.demonstration.house;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.honorarium.demonstration.house.Tasks.Seat;

/** Ninety days of work that end at a cut-off: every task with what was handed in for it. */
final class Work {

    static final Duration SILENCE = Duration.ofDays(3);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final long USUAL_SECONDS = 166;
    private static final double SPREAD = 0.82;

    private final List<TaskWork> all = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Instant end;
    private final Chance chance;

    private Work(long seed, Instant end) {
        this.end = end;
        this.chance = new Chance(seed, "work");
    }

    /** In the order of the projects and of their tasks. */
    static List<TaskWork> of(
            List<Annotator> annotators, List<Project> projects, long seed, Instant end) {
        var work = new Work(seed, end);
        Stints.of(annotators, projects, seed)
                .forEach((project, stints) -> work.add(new Tasks(project, stints, seed)));
        work.handIn();
        return List.copyOf(work.all);
    }

    private void add(Tasks tasks) {
        all.addAll(tasks.all());
        seats.addAll(tasks.seats());
    }

    private void handIn() {
        var times = times();
        for (var i = 0; i < times.length; i++) {
            var seat = seats.get(i);
            seat.at().submissions().add(submission(seat, times[i]));
        }
    }

    /** What pays more usually takes longer. */
    private int[] times() {
        var efforts = seats.stream().map(this::effort).toList();
        var drawn =
                seats.stream()
                        .mapToInt(seat -> (int) chance.logNormal(USUAL_SECONDS, SPREAD))
                        .sorted()
                        .toArray();
        var byEffort =
                IntStream.range(0, drawn.length)
                        .boxed()
                        .sorted(Comparator.comparing(efforts::get))
                        .toList();
        var times = new int[drawn.length];
        for (var rank = 0; rank < drawn.length; rank++) {
            times[byEffort.get(rank)] = drawn[rank];
        }
        return times;
    }

    private Double effort(Seat seat) {
        var task = seat.at().task();
        return StrictMath.log(task.project().inDollars(task.type())) + chance.bell();
    }

    private Submission submission(Seat seat, int seconds) {
        var ago = chance.between(1, (int) NINETY_DAYS.toSeconds() - seconds);
        var submittedAt = end.minusSeconds(ago);
        return new Submission(
                chance.reference("3", 30),
                seat.at().task(),
                seat.annotator(),
                submittedAt,
                submittedAt.plus(SILENCE),
                seconds,
                Review.of(submittedAt, SILENCE, end, chance));
    }
}
