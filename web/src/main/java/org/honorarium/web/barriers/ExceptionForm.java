package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Say;

/**
 * The form in which somebody asks that a person may work in spite of a barrier; and the one that
 * ends that.
 */
@Named
@RequestScoped
public class ExceptionForm {

    @Inject BarrierExceptions exceptions;
    @Inject Ids ids;

    private String id;
    private String person;
    private String client;
    private LocalDate until;
    private String reason;

    /** An empty form. Its id is made now, so that sending it twice asks once. */
    public void begin() {
        id = ids.next().toString();
        person = "";
        reason = "";
    }

    /** For somebody who is exposed to both sides. */
    public void beginFor(UUID wanted) {
        begin();
        person = wanted.toString();
    }

    /**
     * @throws BarrierRejected if it cannot be asked for so
     */
    public void ask() {
        var terms = new ExceptionTerms(person(), UUID.fromString(client), until, reason);
        exceptions.ask(UUID.fromString(id), terms);
        Say.done("exception_asked");
    }

    public void beginEnding(UUID exception) {
        id = exception.toString();
        reason = "";
    }

    public void end() {
        exceptions.end(UUID.fromString(id), reason);
        Say.done("exception_ended");
    }

    private UUID person() {
        return exceptions
                .personCalled(person)
                .orElseThrow(() -> BarrierRejected.personUnknown(person));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
