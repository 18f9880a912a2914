package org.honorarium.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Compartments;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Compartment;
import org.honorarium.projects.entity.CompartmentTerms;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.web.pages.Say;

/** Projects that are compartments, and who is in them by name. */
@Named
@RequestScoped
public class CompartmentsPage {

    @Inject Compartments compartments;
    @Inject Projects projects;

    private List<Compartment> list;
    private List<ProjectRow> known;
    private String project;
    private String clearance;
    private String citizenships;
    private String workLocations;
    private boolean namedOnly;
    private String person;
    private String reason;

    public void begin() {
        project = "";
        clearance = "";
        citizenships = "";
        workLocations = "";
        namedOnly = false;
    }

    public void edit(Compartment one) {
        project = one.project().toString();
        clearance = one.terms().clearance();
        citizenships = String.join(" ", one.terms().citizenships());
        workLocations = String.join(" ", one.terms().workLocations());
        namedOnly = one.terms().namedOnly();
    }

    public void save() {
        compartments.put(
                UUID.fromString(project),
                new CompartmentTerms(
                        clearance, countries(citizenships), countries(workLocations), namedOnly));
        list = null;
        Say.done("compartment_saved");
    }

    public void open(Compartment one) {
        project = one.project().toString();
        person = "";
        reason = "";
    }

    public void name() {
        compartments.name(UUID.fromString(project), person);
        list = null;
        Say.done("compartment_saved");
    }

    public void unname(UUID of, UUID one) {
        compartments.unname(of, one);
        list = null;
        Say.done("compartment_saved");
    }

    public void remove() {
        compartments.remove(UUID.fromString(project), reason);
        list = null;
        Say.done("compartment_removed");
    }

    private static Set<String> countries(String text) {
        var countries = new TreeSet<String>();
        for (var one : text.split("[,\\s]+")) {
            if (!one.isBlank()) {
                countries.add(one);
            }
        }
        return countries;
    }

    public List<Compartment> getList() {
        if (list == null) {
            list = compartments.list();
        }
        return list;
    }

    public List<ProjectRow> getProjects() {
        if (known == null) {
            known = projects.page(PageRequest.of(0, PageRequest.MOST)).rows();
        }
        return known;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getClearance() {
        return clearance;
    }

    public void setClearance(String clearance) {
        this.clearance = clearance;
    }

    public String getCitizenships() {
        return citizenships;
    }

    public void setCitizenships(String citizenships) {
        this.citizenships = citizenships;
    }

    public String getWorkLocations() {
        return workLocations;
    }

    public void setWorkLocations(String workLocations) {
        this.workLocations = workLocations;
    }

    public boolean isNamedOnly() {
        return namedOnly;
    }

    public void setNamedOnly(boolean namedOnly) {
        this.namedOnly = namedOnly;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
