package org.honorarium.imports.control;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.tasks.entity.IncomingTask;
import org.honorarium.tasks.entity.IntakeProblem;
import org.honorarium.tasks.entity.Proposal;

/**
 * Reads tasks, one a line, as NDJSON or as CSV with the same names.
 *
 * <p>{@code id} (the task's reference), {@code taskType} and {@code input} are required; read when
 * they are there: {@code title} and {@code description} of a type that is new, {@code overlap} (1),
 * {@code open} (true opens it for claims), {@code priority} (0; what is higher is claimed first),
 * and {@code proposal}, a machine's answer, with {@code machine} and {@code machineVersion}.
 */
public final class TaskLines implements Iterator<IncomingTask>, AutoCloseable {

    private static final int LONGEST = 200;
    private static final int MOST_PEOPLE = 1_000;
    private static final LineShape SHAPE =
            new LineShape(
                    List.of("id", "taskType"),
                    List.of(
                            "title",
                            "description",
                            "overlap",
                            "open",
                            "priority",
                            "machine",
                            "machineVersion",
                            "proposal"),
                    "input");

    private final Lines lines;

    /**
     * @throws ImportRejected if there is nothing in it, or its header is no header
     */
    public TaskLines(InputStream bytes) {
        this.lines = Lines.of(bytes, SHAPE);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this line
     */
    @Override
    public IncomingTask next() {
        var line = lines.next();
        int overlap = line.number("overlap", 1).orElse(1);
        if (overlap > MOST_PEOPLE) {
            throw line.bad("overlap", Integer.toString(overlap), "1 to " + MOST_PEOPLE);
        }
        return new IncomingTask(
                line.line(),
                line.text("id", LONGEST),
                line.text("taskType", LONGEST),
                line.text("title"),
                line.text("description"),
                overlap,
                line.object("input"),
                yes(line, "open"),
                line.number("priority", 0).orElse(0),
                proposal(line));
    }

    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** The same problem in the words of these lines. */
    public static ImportRejected rejection(IntakeProblem problem) {
        var name =
                switch (problem.subject()) {
                    case TASK_TYPE -> "taskType";
                    case OVERLAP -> "overlap";
                    case INPUT -> "input";
                    case PROPOSAL -> "proposal";
                    default -> "id";
                };
        return LineProblem.of(problem, name, problem.found(), problem.expected());
    }

    private static Optional<Proposal> proposal(WorkLine line) {
        var machine = Machine.of(line);
        if (machine.isEmpty()) {
            if (line.has("proposal")) {
                throw line.conflict(
                        "proposal", "a proposal", "nothing, or the machine that made it");
            }
            return Optional.empty();
        }
        return machine.map(one -> new Proposal(one.name(), one.version(), line.object("proposal")));
    }

    private static boolean yes(Line line, String name) {
        var said = line.value(name).orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            throw line.bad(name, said, "true or false");
        }
        return said.equals("true");
    }
}
