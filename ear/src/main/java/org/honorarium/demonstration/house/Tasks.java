package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.List;
import org.honorarium.demonstration.house.Stints.Stint;

/** The tasks of one project, and who sits where: nobody has the same task twice. */
final class Tasks {

    /** Of a hundred tasks, how many nobody has begun. */
    private static final int UNTOUCHED = 6;

    /** A place at a task, and who takes it. */
    record Seat(TaskWork at, Annotator annotator) {}

    private final Project project;
    private final List<Stint> stints;
    private final int worked;
    private final List<TaskWork> all = new ArrayList<>();

    /** As many as give every annotator a new task every time, and some more. */
    Tasks(Project project, List<Stint> stints, long seed) {
        this.project = project;
        this.stints = stints;
        this.worked = worked();
        var chance = new Chance(seed, "tasks of " + project.name());
        for (var number = 1; number <= worked + worked * UNTOUCHED / 100; number++) {
            var reference = chance.reference("3", 30);
            all.add(new TaskWork(new Task(reference, number, project, type(chance))));
        }
    }

    List<TaskWork> all() {
        return all;
    }

    /** Dealt like cards, one annotator after the other. */
    List<Seat> seats() {
        var seats = new ArrayList<Seat>();
        for (var stint : stints) {
            for (var i = 0; i < stint.assignments(); i++) {
                seats.add(new Seat(all.get(seats.size() % worked), stint.annotator()));
            }
        }
        return seats;
    }

    private int worked() {
        var busiest = stints.stream().mapToInt(Stint::assignments).max().orElse(0);
        var sum = stints.stream().mapToInt(Stint::assignments).sum();
        return Math.max(busiest, Math.ceilDiv(sum, project.overlap()));
    }

    private TaskType type(Chance chance) {
        var drawn = chance.between(1, 100);
        for (var type : project.types()) {
            drawn -= type.share();
            if (drawn <= 0) {
                return type;
            }
        }
        throw new IllegalStateException("The shares of " + project.name() + " are not 100");
    }
}
