package org.honorarium.web.departures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.departures.boundary.Departures;
import org.honorarium.departures.boundary.Restorations;
import org.honorarium.departures.entity.DepartureRow;
import org.honorarium.departures.entity.KeptRegister;
import org.honorarium.departures.entity.Restoration;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What left the house, and what of it a restored database does not know. */
@Named
@RequestScoped
public class RestorationsPage {

    @Inject Restorations restorations;
    @Inject Departures departures;

    private Table<DepartureRow> table;
    private List<Restoration> all;
    private KeptRegister register;
    private String number;
    private String reason;
    private String finding;

    @PostConstruct
    void open() {
        table = new Table<>(departures::page, one -> Long.toString(one.number()));
    }

    /** Opens the form for this entry of the register. */
    public void begin(long chosen) {
        number = Long.toString(chosen);
        reason = "";
    }

    public void settle() {
        restorations.settle(id(), Long.parseLong(number), reason);
        Say.done("departure_settled");
        all = null;
    }

    public void confirm(long chosen) {
        restorations.confirm(id(), chosen);
        Say.done("departure_confirmed");
        all = null;
    }

    public void end() {
        restorations.end(id(), finding);
        Say.done("restoration_ended");
        all = null;
    }

    /** The house's register, by its name. */
    public UUID getHouse() {
        return register().house().orElse(null);
    }

    /** Whether this server keeps another one. */
    public boolean isElsewhere() {
        return !register().isSame();
    }

    private KeptRegister register() {
        if (register == null) {
            register = departures.register();
        }
        return register;
    }

    /** The one that is not over; null if there is none. */
    public Restoration getCurrent() {
        return getAll().stream().filter(Restoration::isOpen).findFirst().orElse(null);
    }

    /** Those that are over. */
    public List<Restoration> getEnded() {
        return getAll().stream().filter(one -> !one.isOpen()).toList();
    }

    private List<Restoration> getAll() {
        if (all == null) {
            all = restorations.list();
        }
        return all;
    }

    private UUID id() {
        return getCurrent().id();
    }

    public Table<DepartureRow> getTable() {
        return table;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
