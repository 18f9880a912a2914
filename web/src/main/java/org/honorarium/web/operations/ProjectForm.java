package org.honorarium.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.web.pages.Say;

/** The form in which a project begins. */
@Named
@RequestScoped
public class ProjectForm {

    @Inject Projects projects;
    @Inject Payers payers;
    @Inject Ids ids;
    @Inject FacesContext faces;

    private List<Payer> known;
    private String id;
    private String name;
    private String client;
    private String payer;
    private String currency;

    /** An empty form. Its id is made now, so that sending it twice makes one project. */
    public void begin() {
        id = ids.next().toString();
        name = "";
    }

    public void save() throws IOException {
        var terms =
                new ProjectTerms(UUID.fromString(client), UUID.fromString(payer), name, currency);
        var project = projects.put(UUID.fromString(id), terms);
        Say.later("project_saved", project.name());
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath()
                        + "/operations/project.xhtml?tab=results&id="
                        + project.id());
    }

    public List<Payer> getPayers() {
        if (known == null) {
            known = payers.list();
        }
        return known;
    }

    /** What any payer pays. Whether this payer pays it, is said when the form is sent. */
    public List<String> getCurrencies() {
        return getPayers().stream()
                .flatMap(one -> one.terms().currencies().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
