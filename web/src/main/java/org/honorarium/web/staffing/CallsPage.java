package org.honorarium.web.staffing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.boundary.Search;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.Candidate;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The calls of a project: who was invited and what they said; and a new one. */
@Named
@RequestScoped
public class CallsPage {

    @Inject Calls calls;
    @Inject Search search;
    @Inject Projects projects;
    @Inject Annotators annotators;
    @Inject Asked asked;
    @Inject Ids ids;
    @Inject FacesContext faces;

    private UUID id;
    private ProjectRow project;
    private String call;
    private int places = 1;
    private int list = 3;
    private int answerHours = 72;
    private String terms = "";
    private String references = "";

    @PostConstruct
    void open() {
        id = asked.id();
        // Made when the form is shown, so that sending it twice is one call.
        call = faces.isPostback() ? "" : ids.next().toString();
    }

    public void invite() {
        var made =
                calls.put(
                        UUID.fromString(call),
                        new CallTerms(id, places, terms, answerHours, chosen()));
        Say.done("staffing_called", made.invitations().size());
        call = ids.next().toString();
        terms = "";
        references = "";
    }

    public void close(UUID which) {
        calls.close(which);
        Say.done("staffing_closed");
    }

    /** Those who are named, or those who have the most points. */
    private List<UUID> chosen() {
        var named =
                Arrays.stream(references.split("[,;\\s]+")).filter(one -> !one.isEmpty()).toList();
        if (named.isEmpty()) {
            return search.find(SearchTerms.of(id), PageRequest.of(0, list)).candidates().stream()
                    .map(Candidate::annotator)
                    .toList();
        }
        var known = annotators.idsByReference(named);
        return named.stream()
                .map(
                        reference -> {
                            if (!known.containsKey(reference)) {
                                throw StaffingRejected.wrong(
                                        "annotators", reference, "references that are known");
                            }
                            return known.get(reference);
                        })
                .toList();
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

    public List<Call> getCalls() {
        return calls.of(id);
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    public int getPlaces() {
        return places;
    }

    public void setPlaces(int places) {
        this.places = places;
    }

    public int getList() {
        return list;
    }

    public void setList(int list) {
        this.list = list;
    }

    public int getAnswerHours() {
        return answerHours;
    }

    public void setAnswerHours(int answerHours) {
        this.answerHours = answerHours;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public String getReferences() {
        return references;
    }

    public void setReferences(String references) {
        this.references = references;
    }
}
