package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.departures.control.DepartureRows;
import org.honorarium.departures.control.Leave;
import org.honorarium.departures.control.OneRegister;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.DepartureRow;
import org.honorarium.departures.entity.KeptRegister;
import org.honorarium.files.entity.Leaving;

/** What left the house, and the entry in the register before it does. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Departures {

    @Inject RestorationLook look;
    @Inject Leave leave;
    @Inject DepartureRows rows;
    @Inject OneRegister one;

    /**
     * The bytes of a payment file are about to be given out: first it stands in the register, on
     * the disk, and here. If that fails, nobody gets a byte.
     *
     * @throws DepartureRejected if two people settled what is in it, it left in another format that
     *     moves money, or other bytes left for its run before a restore
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void leave(@Observes Leaving leaving) {
        look.look();
        leave.register(leaving.file(), leaving.format().name());
    }

    /** Which register the house has, and which one this server keeps. */
    public KeptRegister register() {
        look.look();
        return one.kept();
    }

    /** The latest first. Sorts by number, at or total. */
    public Page<DepartureRow> page(PageRequest request) {
        return rows.page(request);
    }
}
