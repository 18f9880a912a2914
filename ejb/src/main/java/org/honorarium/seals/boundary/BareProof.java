package org.honorarium.seals.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.control.Verifying;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealRejected;

/** Verifies without the application, on a connection in whose transaction the house acts. */
public final class BareProof {

    private BareProof() {}

    /**
     * @param kept seals that were kept elsewhere; no file, if none were
     * @throws SealRejected if they are damaged themselves
     */
    public static SealProof of(
            Connection connection, LocalDate from, LocalDate until, List<Path> kept)
            throws IOException {
        return new Verifying(Sql.on(connection)).verify(from, until, kept);
    }
}
