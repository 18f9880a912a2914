package org.honorarium.imports.control;

import java.io.InputStream;
import java.util.Set;
import org.honorarium.imports.entity.ImportRejected;

/** Lines of a CSV file with a header. */
final class CsvLines implements Lines {

    private final CsvFile file;
    private final String object;
    private final JsonTexts parts;

    CsvLines(InputStream bytes, LineShape shape) {
        this.file = new CsvFile(bytes, shape.required());
        this.object = shape.object();
        this.parts = new JsonTexts(file.header(), shape.object() + ".");
        boolean there = !shape.hasObject() || file.header().place(shape.object()) >= 0;
        for (int i = 0; i < file.header().size(); i++) {
            var name = file.header().name(i);
            there |= shape.isPart(name);
            if (!name.isEmpty() && !shape.knows(name) && !shape.isPart(name)) {
                throw ImportRejected.badValue(1, name, name, "one of " + shape.names());
            }
        }
        if (!there) {
            throw ImportRejected.badValue(
                    1, shape.object(), "", "columns " + shape.object() + ".… or one with JSON");
        }
    }

    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    @Override
    public WorkLine next() {
        return new CsvLine(new CsvRow(file.header(), file.next(), Set.of()), object, parts);
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() {
        file.close();
    }
}
