package org.honorarium.imports.control;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.honorarium.gold.entity.GoldLine;
import org.honorarium.gold.entity.GoldProblem;
import org.honorarium.gold.entity.GoldResult;
import org.honorarium.imports.entity.ImportRejected;

/**
 * Reads whether annotators found what was expected, as it was measured elsewhere, one a line, as
 * NDJSON or as CSV with the same names: {@code reference} (its own), {@code taskType}, {@code task}
 * (what it was about), {@code annotator}, {@code found} (true or false) and {@code answeredAt}.
 */
public final class GoldLines implements Iterator<GoldLine>, AutoCloseable {

    private static final int LONGEST = 200;
    private static final LineShape SHAPE =
            LineShape.plain(
                    List.of("reference", "taskType", "task", "annotator", "found", "answeredAt"));

    private final Lines lines;

    /**
     * @throws ImportRejected if there is nothing in it, or its header is no header
     */
    public GoldLines(InputStream bytes) {
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
    public GoldLine next() {
        var line = lines.next();
        return new GoldLine(
                line.line(),
                new GoldResult(
                        line.text("reference", LONGEST),
                        line.text("taskType", LONGEST),
                        line.text("task", LONGEST),
                        line.id("annotator"),
                        found(line),
                        Times.required(line, "answeredAt")));
    }

    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** The same problem in the words of these lines. */
    public static ImportRejected rejection(GoldProblem problem) {
        long line = problem.line();
        var column = problem.column();
        var found = problem.found();
        var expected = problem.expected();
        return switch (problem.kind()) {
            case UNKNOWN -> ImportRejected.unknown(line, column, found, expected);
            case TWICE -> ImportRejected.conflictingValues(line, column, found, expected);
            case DIFFERENT -> ImportRejected.differsFromWhatWeHave(line, column, found, expected);
        };
    }

    private static boolean found(Line line) {
        var expected = "true or false";
        var said = line.required("found", expected);
        if (!said.equals("true") && !said.equals("false")) {
            throw line.bad("found", said, expected);
        }
        return said.equals("true");
    }
}
