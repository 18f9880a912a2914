package org.honorarium.imports.control;

import java.util.Optional;

/** The machine that proposed an answer, as a line names it. */
record Machine(String name, String version) {

    private static final int LONGEST = 100;

    /** Empty if the line names none. */
    static Optional<Machine> of(Line line) {
        if (line.value("machine").isEmpty() && line.value("machineVersion").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Machine(line.text("machine", LONGEST), line.text("machineVersion", LONGEST)));
    }
}
