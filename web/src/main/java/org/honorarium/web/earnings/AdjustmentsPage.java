package org.honorarium.web.earnings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.earnings.boundary.Adjustments;
import org.honorarium.earnings.entity.Adjustment;
import org.honorarium.earnings.entity.AdjustmentRejected;
import org.honorarium.earnings.entity.AdjustmentTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The bonuses and corrections of a project, and the form in which one is given. */
@Named
@RequestScoped
public class AdjustmentsPage {

    @Inject Adjustments adjustments;
    @Inject Annotators annotators;
    @Inject Assignments assignments;
    @Inject Projects projects;
    @Inject Asked asked;
    @Inject Ids ids;

    private UUID id;
    private ProjectRow project;
    private Table<Adjustment> table;
    private String adjustment;
    private String annotator;
    private BigDecimal amount;
    private String reason;
    private String corrects;

    @PostConstruct
    void open() {
        id = asked.id();
        table = new Table<>(request -> adjustments.of(id, request), one -> one.id().toString());
        if (isBegun()) {
            begin();
            annotator = asked.text("annotator");
            corrects = asked.text("corrects");
        }
    }

    /** Whether the reader comes from something that they want to correct. */
    public boolean isBegun() {
        return !asked.text("corrects").isEmpty();
    }

    /** An empty form. Its id is made now, so that sending it twice gives once. */
    public void begin() {
        adjustment = ids.next().toString();
        reason = "";
    }

    /** For what somebody got already, and it was too little. */
    public void beginCorrecting(Adjustment given) {
        begin();
        annotator = given.annotatorReference();
        corrects = given.earning().toString();
    }

    public void give() {
        var given = adjustments.give(UUID.fromString(adjustment), terms());
        Say.done("adjustment_given", given.annotatorReference());
    }

    private AdjustmentTerms terms() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw AdjustmentRejected.annotatorNotFound(reference);
        }
        var earning = Optional.ofNullable(corrects).map(String::strip).filter(it -> !it.isEmpty());
        return new AdjustmentTerms(
                found, id, money(), reason, earning.map(text -> earning(found, text)));
    }

    /** That of a piece of work by how the outside names it, or one by its id. */
    private UUID earning(UUID of, String text) {
        var ids = assignments.idsByReference(of, Optional.of(id), List.of(text));
        try {
            return ids.containsKey(text) ? ids.get(text) : UUID.fromString(text);
        } catch (IllegalArgumentException neither) {
            throw AdjustmentRejected.nothingToCorrect(text);
        }
    }

    private Money money() {
        var currency = getProject().currency();
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException tooFine) {
            throw AdjustmentRejected.amountTooFine(amount.toPlainString(), currency);
        }
    }

    public UUID getId() {
        return id;
    }

    public ProjectRow getProject() {
        if (project == null) {
            project = projects.row(id);
        }
        return project;
    }

    public Table<Adjustment> getTable() {
        return table;
    }

    public String getAdjustment() {
        return adjustment;
    }

    public void setAdjustment(String adjustment) {
        this.adjustment = adjustment;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getCorrects() {
        return corrects;
    }

    public void setCorrects(String corrects) {
        this.corrects = corrects;
    }
}
