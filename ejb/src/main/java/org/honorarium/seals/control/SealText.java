package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.SealedDay;
import org.honorarium.seals.entity.Source;

/**
 * The seals of a day as text, to be kept elsewhere. Its first lines up to the root can be checked
 * with any program that computes a SHA-256.
 */
@Dependent
public class SealText {

    @Inject PartRows parts;

    public SealText() {}

    SealText(Sql sql) {
        this.parts = new PartRows(sql);
    }

    public void write(SealedDay day, Detail detail, OutputStream out) {
        var known = parts.of(day.day());
        Roots.above(day.day(), day.before(), known).forEach(line -> put(out, line));
        put(out, "root," + day.root());
        if (detail != Detail.ROOTS) {
            known.keySet().forEach(source -> blocks(day, source, detail, out));
        }
    }

    private void blocks(SealedDay day, Source source, Detail detail, OutputStream out) {
        for (var block : parts.blocks(day.day(), source)) {
            put(out, "block," + source + "," + block.text());
            if (detail == Detail.LINES) {
                parts.lines(day.day(), source, block.number())
                        .forEach(line -> put(out, "line," + line.text()));
            }
        }
    }

    private static void put(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
