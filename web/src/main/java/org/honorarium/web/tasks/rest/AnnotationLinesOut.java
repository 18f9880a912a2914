package org.honorarium.web.tasks.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.honorarium.quality.boundary.AnnotationExport;
import org.honorarium.tasks.entity.AssignmentState;

/** All annotations of a project, one a line, written while they are read. */
@ApplicationScoped
public class AnnotationLinesOut {

    @Inject AnnotationExport export;

    /** Says that they are about to be taken out. */
    public void open(UUID project, AssignmentState state) {
        export.open(project, state);
    }

    /**
     * @param state only what stands there; null for all
     * @param csv as CSV, and not as NDJSON
     */
    public void write(UUID project, AssignmentState state, OutputStream out, boolean csv)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (csv) {
            var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            rows.writeRecord(AnnotationText.COLUMNS);
            export.each(project, state, line -> rows.writeRecord(AnnotationText.row(line)));
            rows.flush();
        } else {
            export.each(project, state, line -> write(writer, AnnotationText.json(line)));
        }
        writer.flush();
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
