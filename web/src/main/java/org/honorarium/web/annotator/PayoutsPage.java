package org.honorarium.web.annotator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.web.access.Me;
import org.honorarium.web.tables.Table;

/** The annotator's payouts, the latest first. */
@Named
@RequestScoped
public class PayoutsPage {

    @Inject AnnotatorMoney money;
    @Inject Me me;

    private Table<PayoutRow> table;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request -> money.payouts(me.get().actor().id(), request),
                        row -> row.id().toString());
    }

    public Table<PayoutRow> getTable() {
        return table;
    }
}
