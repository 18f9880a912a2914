package org.honorarium.imports.control;

import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.tasks.entity.IntakeProblem;

/** What is wrong with incoming work, said of a line and the name of a value in it. */
final class LineProblem {

    private LineProblem() {}

    static ImportRejected of(IntakeProblem problem, String name, String found, String expected) {
        long line = problem.line();
        return switch (problem.kind()) {
            case UNKNOWN -> ImportRejected.unknown(line, name, found, expected);
            case BARRED -> ImportRejected.barredAnnotator(line, name, found, expected);
            case NOT_ADMITTED -> ImportRejected.annotatorNotAdmitted(line, name, found, expected);
            case TWICE, FULL, TOO_LATE ->
                    ImportRejected.conflictingValues(line, name, found, expected);
            case DIFFERENT -> ImportRejected.differsFromWhatWeHave(line, name, found, expected);
        };
    }
}
