package org.honorarium.web.gold;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.gold.boundary.GoldTasks;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldTask;
import org.honorarium.gold.entity.GoldTerms;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** A project's gold tasks, and how often annotators were right on them. */
@Named
@RequestScoped
public class GoldPage {

    @Inject GoldTasks gold;
    @Inject Projects projects;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private Table<GoldTask> tasks;
    private Table<GoldFigure> figures;
    private String reference;
    private String field;
    private String expected;
    private String reason;

    @PostConstruct
    void open() {
        id = asked.id();
        tasks = new Table<>(request -> gold.page(id, request), task -> task.id().toString());
        figures =
                new Table<>(
                        request -> gold.figures(id, request),
                        one -> one.annotator() + " " + one.taskType());
    }

    /** An empty form. */
    public void begin() {
        reference = "";
        field = "";
        expected = "";
        reason = "";
    }

    /** The form with what is expected by now. */
    public void change(GoldTask task) {
        reference = task.reference();
        field = task.terms().field();
        expected = task.terms().expected();
        reason = task.terms().reason();
    }

    public void save() {
        var plain = reference == null ? "" : reference.strip();
        gold.put(id, plain, new GoldTerms(field, expected, reason));
        Say.done("gold_saved", plain);
    }

    public void end(GoldTask task) {
        gold.end(id, task.reference());
        Say.done("gold_ended", task.reference());
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

    public Table<GoldTask> getTasks() {
        return tasks;
    }

    public Table<GoldFigure> getFigures() {
        return figures;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
