package org.honorarium.confidentiality.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.honorarium.streams.entity.SpreadsheetText;

/** A confidentiality report as CSV: one line for each person and right. */
@Dependent
public class ReportCsv {

    @Inject SeerRows seers;

    public byte[] of(UUID client) {
        var bytes = new ByteArrayOutputStream();
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(ReportWords.COLUMNS);
            seers.each(
                    client,
                    seer ->
                            csv.writeRecord(
                                    ReportWords.row(seer).stream()
                                            .map(SpreadsheetText::of)
                                            .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
