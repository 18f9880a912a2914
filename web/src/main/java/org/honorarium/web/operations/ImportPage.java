package org.honorarium.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.web.pages.Asked;

/** One file that came in: how far it is, and what became of it. */
@Named
@RequestScoped
public class ImportPage {

    private static final Set<String> SAID_ABOVE = Set.of("code", "message");

    @Inject Imports imports;
    @Inject Projects projects;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private Import one;

    /** A fact of the outcome under its name in the reader's language. */
    public record Fact(String name, String value) {}

    public Import getOne() {
        if (one == null) {
            one = imports.get(asked.id());
        }
        return one;
    }

    /** The project of a batch of results; null for a register. */
    public Project getProject() {
        var project = getOne().project();
        return project == null ? null : projects.find(project).orElse(null);
    }

    public boolean isDone() {
        return getOne().state() == ImportState.DONE;
    }

    public boolean isRefused() {
        return getOne().state() == ImportState.REFUSED;
    }

    /** Everything that was done was done before. */
    public boolean isNothingNew() {
        return isDone() && Outcome.saysNothingNew(getOne().outcome());
    }

    /** Why it was refused, in one sentence. */
    public String getWhy() {
        var outcome = getOne().outcome();
        return words("refusal." + outcome.get("code"), outcome.getOrDefault("message", ""));
    }

    public List<Fact> getFacts() {
        return getOne().outcome().entrySet().stream()
                .filter(fact -> !SAID_ABOVE.contains(fact.getKey()))
                .map(this::fact)
                .toList();
    }

    private Fact fact(Map.Entry<String, String> fact) {
        var name = words("outcome." + fact.getKey(), fact.getKey());
        return new Fact(name, isDone() ? Outcome.shown(fact.getValue()) : fact.getValue());
    }

    private String words(String key, String otherwise) {
        var words = faces.getApplication().getResourceBundle(faces, "ops");
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
