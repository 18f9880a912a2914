package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.RunFigures;
import org.honorarium.payouts.entity.RunReport;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.payouts.entity.Sum;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.pages.Words;
import org.honorarium.web.tables.Table;

/** One payout run: how far it is, what it decided, its payouts, its release and its files. */
@Named
@RequestScoped
public class RunPage {

    @Inject RunReports reports;
    @Inject PaymentFiles files;
    @Inject PayoutJobs jobs;
    @Inject Releases releases;
    @Inject Me me;
    @Inject Asked asked;

    private RunReport report;
    private List<WrittenFile> written;
    private Table<PayoutRow> payouts;

    @PostConstruct
    void open() {
        payouts =
                new Table<>(
                        request -> reports.payouts(getId(), request), row -> row.id().toString());
    }

    public void release() {
        jobs.release(getId());
        refresh();
        Say.done("run_released");
    }

    /** Approves a run for somebody else to release. */
    public void approve() {
        releases.approve(getId());
        refresh();
        Say.done("run_approved");
    }

    /** Whether this person's approval is what its release waits for. */
    public boolean isApprovable() {
        return getReport().needsSecondPerson() && !isApprovedByMe();
    }

    public boolean isApprovedByMe() {
        var oneself = me.get().actor().id();
        return getReport().approvals().stream().anyMatch(one -> one.by().equals(oneself));
    }

    /** Asks again what has changed. */
    public void refresh() {
        report = null;
        written = null;
    }

    public RunReport getReport() {
        if (report == null) {
            report = reports.get(getId());
        }
        return report;
    }

    /** Whether something is still at work on it: the night, or the writing of its files. */
    public boolean isAtWork() {
        var state = state();
        return state == RunState.RUNNING || state == RunState.RELEASED;
    }

    public boolean isDecided() {
        return state() != RunState.RUNNING;
    }

    /** Whether its payouts wait for a person. */
    public boolean isWaiting() {
        return state() == RunState.RESERVED;
    }

    /** Why this person cannot release it; empty if they can. */
    public String getRefusal() {
        return getReport().row().run().releaseRefusedTo(me.get().actor()).map(Words::of).orElse("");
    }

    /** One row of the figures: the sums of every currency, in the order of the columns. */
    public List<Sum> inColumns(List<Sum> sums) {
        return figures().currencies().stream().map(one -> RunFigures.in(one, sums)).toList();
    }

    public List<Sum> heldInColumns(HoldReason reason) {
        return figures().currencies().stream().map(one -> figures().held(reason, one)).toList();
    }

    public List<WrittenFile> getFiles() {
        if (written == null) {
            written = files.ofRun(getId());
        }
        return written;
    }

    public PayoutState[] getStates() {
        return PayoutState.values();
    }

    public Table<PayoutRow> getPayouts() {
        return payouts;
    }

    private RunFigures figures() {
        return getReport().figures();
    }

    private RunState state() {
        return getReport().row().run().state();
    }

    public UUID getId() {
        return asked.id();
    }
}
