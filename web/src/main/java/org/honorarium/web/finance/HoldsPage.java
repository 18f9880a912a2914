package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.HoldRow;
import org.honorarium.payouts.entity.RunRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** Who is not paid by a run, all of them or those with one reason. */
@Named
@RequestScoped
public class HoldsPage {

    @Inject RunReports reports;
    @Inject Asked asked;

    private RunRow run;
    private Table<HoldRow> table;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request ->
                                reports.holds(getId(), Narrowed.to(request, "reason", getReason())),
                        row -> row.annotator() + row.currency());
    }

    public RunRow getRun() {
        if (run == null) {
            run = reports.get(getId()).row();
        }
        return run;
    }

    public Set<HoldReason> getReasons() {
        var reasons = EnumSet.allOf(HoldReason.class);
        reasons.removeIf(HoldReason::isAfterTheNight);
        return reasons;
    }

    public Table<HoldRow> getTable() {
        return table;
    }

    public UUID getId() {
        return asked.id();
    }

    /** The only reason that is asked for; empty for all. */
    public String getReason() {
        return asked.text("reason");
    }
}
