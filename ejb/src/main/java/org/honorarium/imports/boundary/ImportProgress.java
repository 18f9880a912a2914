package org.honorarium.imports.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.imports.control.ImportRows;
import org.honorarium.imports.entity.ImportState;

/** How far an import is, in transactions of its own, so that everybody sees it while it is read. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportProgress {

    @Inject ImportRows imports;
    @Inject Clock clock;

    public void read(UUID id, long rows, long bytes) {
        imports.read(id, rows, bytes, clock.instant());
    }

    public void end(UUID id, ImportState state, Map<String, String> outcome) {
        imports.end(id, state, outcome, clock.instant());
    }
}
