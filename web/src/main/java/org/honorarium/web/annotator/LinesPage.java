package org.honorarium.web.annotator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.WorkLine;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** Every piece of work of the annotator, with its price and where its money is. */
@Named
@RequestScoped
public class LinesPage {

    @Inject AnnotatorMoney money;
    @Inject Me me;
    @Inject Asked asked;

    private Table<WorkLine> table;

    @PostConstruct
    void open() {
        table = new Table<>(this::page, line -> line.assignment().toString());
    }

    private Page<WorkLine> page(PageRequest asked) {
        var ofStage = Narrowed.to(asked, "stage", getStage());
        var ofPayer = Narrowed.to(ofStage, "payer", getPayer());
        return money.lines(me.get().actor().id(), Narrowed.to(ofPayer, "currency", getCurrency()));
    }

    public MoneyStage[] getStages() {
        return MoneyStage.values();
    }

    public Table<WorkLine> getTable() {
        return table;
    }

    public String getStage() {
        return asked.text("stage");
    }

    public String getPayer() {
        return asked.text("payer");
    }

    public String getCurrency() {
        return asked.text("currency");
    }
}
