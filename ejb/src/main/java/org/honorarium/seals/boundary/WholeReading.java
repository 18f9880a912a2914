package org.honorarium.seals.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.seals.control.Verifying;
import org.honorarium.seals.entity.SealProof;

/** Reads everything that was sealed, as the house, in a transaction of its own. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WholeReading {

    @Inject Instance<Verifying> verifying;

    public SealProof verify(LocalDate from, LocalDate until, List<Path> kept) throws IOException {
        // A new one each time: it collects what it finds.
        var one = verifying.get();
        try {
            return one.verify(from, until, kept);
        } finally {
            verifying.destroy(one);
        }
    }
}
