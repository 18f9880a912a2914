package org.honorarium.web.holds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;

/** The form in which somebody writes down that a tax form was received. */
@Named
@RequestScoped
public class TaxFormForm {

    @Inject TaxForms forms;
    @Inject Annotators annotators;
    @Inject Ids ids;
    @Inject Clock clock;

    private String id;
    private String annotator;
    private String form;
    private LocalDate receivedOn;
    private LocalDate validUntil;

    /**
     * A form for whom it concerns. Its id is made now, so that sending it twice writes it down
     * once.
     *
     * @param reference whose; empty if it is to be typed
     */
    public void begin(String reference, String name) {
        id = ids.next().toString();
        annotator = reference;
        form = name;
        receivedOn = clock.instant().atZone(Format.zone()).toLocalDate();
        validUntil = null;
    }

    public void receive() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw HoldRejected.annotatorNotFound(reference);
        }
        var made =
                forms.receive(
                        new TaxForm(
                                Asked.uuid(id),
                                found,
                                form,
                                receivedOn,
                                Optional.ofNullable(validUntil)));
        Say.done("tax_form_received", made.form(), reference);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
