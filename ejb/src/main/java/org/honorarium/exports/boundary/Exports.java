package org.honorarium.exports.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.exports.control.Days;
import org.honorarium.exports.control.EarningsBook;
import org.honorarium.exports.control.Journals;
import org.honorarium.exports.control.RunsBook;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;

/**
 * Takes journals, runs and earnings out, as streams. That somebody did stands in the audit record.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Exports {

    @Inject Payers payers;
    @Inject Journals journals;
    @Inject RunsBook runs;
    @Inject EarningsBook earnings;
    @Inject Audit audit;

    /**
     * Whether it can be taken out, asked before the first byte leaves.
     *
     * @throws PayerRejected if there is no such payer
     */
    public void check(ExportOrder order) {
        terms(order.payer());
    }

    /**
     * Writes it all. The stream stays open.
     *
     * @throws PayerRejected if there is no such payer
     */
    public void write(ExportOrder order, OutputStream out) {
        var payer = terms(order.payer());
        audit.note("exports/taken", order.payer(), Map.of(), order.facts());
        switch (order.kind()) {
            case JOURNAL_CSV, JOURNAL_BEANCOUNT -> journals.write(order, payer, out);
            case RUNS_XLSX -> runs.write(order, Days.of(order, payer), out);
            case EARNINGS_XLSX -> earnings.write(order, Days.of(order, payer), out);
        }
    }

    private PayerTerms terms(UUID payer) {
        return payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer)).terms();
    }
}
