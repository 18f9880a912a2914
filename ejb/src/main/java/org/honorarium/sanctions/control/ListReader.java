package org.honorarium.sanctions.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.honorarium.sanctions.entity.ListedName;

/** Reads a list in the form in which some authority gives it out. */
public interface ListReader {

    /**
     * Everybody on it, once under each name.
     *
     * @throws org.honorarium.sanctions.entity.SanctionsRejected with the line, what was found and
     *     what was expected
     */
    List<ListedName> read(InputStream file) throws IOException;
}
