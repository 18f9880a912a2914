package org.honorarium.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.OpeningChange;
import org.honorarium.tasks.entity.TaskRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form in which an open task gets another priority, is closed, or is opened again. */
@Named
@RequestScoped
public class OpeningForm {

    @Inject Openings openings;
    @Inject Asked asked;

    private String reference;
    private int priority;
    private boolean closed;

    public void begin(TaskRow task) {
        reference = task.reference();
        priority = task.opening().priority();
        closed = task.opening().closed();
    }

    public void save() {
        var wanted = new OpeningChange(reference, Optional.of(priority), Optional.of(closed));
        openings.change(asked.id(), List.of(wanted));
        Say.done("opening_saved", reference);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
