package org.honorarium.imports.control;

import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.tasks.entity.IntakeProblem;
import org.honorarium.tasks.entity.MachineAnswer;

/**
 * Reads what machines answered, one a line, as NDJSON or as CSV with the same names: {@code id},
 * {@code task} and {@code annotator} (their references), {@code answer}, and where it is known
 * {@code madeAt}.
 */
public final class MachineLines implements Iterator<MachineAnswer>, AutoCloseable {

    private static final int LONGEST = 200;
    private static final LineShape SHAPE =
            new LineShape(List.of("id", "task", "annotator"), List.of("madeAt"), "answer");

    private final Lines lines;
    private final Instant now;

    /**
     * @param now when it was answered, if a line does not say it
     * @throws ImportRejected if there is nothing in it, or its header is no header
     */
    public MachineLines(InputStream bytes, Instant now) {
        this.lines = Lines.of(bytes, SHAPE);
        this.now = now;
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this line
     */
    @Override
    public MachineAnswer next() {
        var line = lines.next();
        return new MachineAnswer(
                line.line(),
                line.text("id", LONGEST),
                line.text("task", LONGEST),
                line.id("annotator"),
                line.object("answer"),
                Times.optional(line, "madeAt").orElse(now));
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
                    case TASK -> "task";
                    case ANNOTATOR -> "annotator";
                    case ANSWER -> "answer";
                    default -> "id";
                };
        return LineProblem.of(problem, name, problem.found(), problem.expected());
    }
}
