package org.honorarium.web.confidentiality;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.confidentiality.boundary.ConfidentialityReports;
import org.honorarium.confidentiality.entity.AccessRight;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.confidentiality.entity.Standing;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;

/** The confidentiality report of one client, on the page and as a file. */
@Named
@RequestScoped
public class ConfidentialityPage {

    @Inject ConfidentialityReports reports;
    @Inject Clients clients;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private List<Client> known;
    private ReportHead head;
    private Table<Seer> table;

    @PostConstruct
    void open() {
        if (isChosen()) {
            UUID client = asked.id();
            table = new Table<>(page -> reports.people(client, page), ConfidentialityPage::key);
        }
    }

    /** Gives the file that was asked for to the browser. */
    public void give() throws IOException {
        var pdf = "pdf".equals(asked.text("format"));
        var bytes = pdf ? reports.pdf(asked.id()) : reports.csv(asked.id());
        var answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(pdf ? "application/pdf" : "text/csv;charset=UTF-8");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"confidentiality." + (pdf ? "pdf" : "csv") + "\"");
        answer.getResponseOutputStream().write(bytes);
        faces.responseComplete();
    }

    public boolean isChosen() {
        return !asked.text("id").isEmpty();
    }

    public ReportHead getHead() {
        if (head == null) {
            head = reports.head(asked.id());
        }
        return head;
    }

    public Table<Seer> getTable() {
        return table;
    }

    public List<Client> getClients() {
        if (known == null) {
            known = clients.list();
        }
        return known;
    }

    public List<AccessRight> getRights() {
        return List.of(AccessRight.values());
    }

    public List<Standing> getStandings() {
        return List.of(Standing.values());
    }

    private static String key(Seer seer) {
        return seer.person() + "/" + seer.right() + "/" + seer.project() + "/" + seer.from();
    }
}
