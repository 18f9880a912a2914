package org.honorarium.web.files;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.files.boundary.Prenotes;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The files of prenotes, the form that writes one, and the bytes of each. */
@Named
@RequestScoped
public class PrenotesPage {

    @Inject Prenotes prenotes;
    @Inject Payers payers;
    @Inject Asked asked;
    @Inject Ids ids;

    private Table<PrenoteFile> table;
    private List<Payer> choices;
    private String file;
    private String payer;

    /** The id of the next file is made now, so that it is written once. */
    @PostConstruct
    void open() {
        table = new Table<>(prenotes::page, one -> one.id().toString());
        file = ids.next().toString();
    }

    public void write() {
        var written = prenotes.write(UUID.fromString(file), UUID.fromString(payer));
        file = ids.next().toString();
        Say.done("prenotes_written", written.entries());
    }

    public void sent(UUID id) {
        Say.done("prenotes_sent", prenotes.sent(id).name());
    }

    /** Gives a file to the browser, byte for byte as it was written. */
    public void give() throws IOException {
        var written = prenotes.get(asked.id());
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/plain");
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + written.name() + "\"");
        answer.setResponseHeader("Content-Length", Long.toString(written.size()));
        prenotes.download(written.id(), answer.getResponseOutputStream());
        faces.responseComplete();
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list().stream().filter(one -> one.funding("USD").isPresent()).toList();
        }
        return choices;
    }

    public Table<PrenoteFile> getTable() {
        return table;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
