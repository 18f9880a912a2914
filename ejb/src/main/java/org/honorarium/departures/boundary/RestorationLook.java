package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.departures.control.Noticing;
import org.honorarium.departures.control.RestorationRows;

/**
 * Looks whether the database was restored. What it sees is kept, whatever becomes of what it was
 * asked for.
 */
@Stateless
@Allowed({SYSTEM, FINANCE, AUDITOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestorationLook {

    @Inject Noticing noticing;
    @Inject RestorationRows rows;

    public void look() {
        noticing.look();
    }

    /** Looks, and says whether a restoration is open: then people say what happens. */
    public boolean findsOneOpen() {
        look();
        return rows.isOpen();
    }
}
