package org.honorarium.web.seals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.seals.boundary.SealProofs;
import org.honorarium.seals.boundary.Seals;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealedDay;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tables.Table;
import org.primefaces.model.file.UploadedFile;

/** Sealed days, their seals to be kept elsewhere, and the form that verifies them. */
@Named
@RequestScoped
public class SealsPage {

    private static final int DAYS = 31;

    @Inject Seals seals;
    @Inject SealProofs proofs;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private Table<SealedDay> table;
    private LocalDate from;
    private LocalDate until;
    private UploadedFile kept;
    private SealProof proof;

    @PostConstruct
    void open() {
        table = new Table<>(seals::page, day -> day.day().toString());
        until = seals.latest();
        from = until.minusDays(DAYS - 1L);
    }

    public void verify() throws IOException {
        try (var seals = kept()) {
            proof = proofs.verify(from, until, seals);
        }
    }

    /** Gives the seals of a day to the browser. */
    public void give() throws IOException {
        var day = seals.get(Asked.date(asked.text("day"))).day();
        var detail = wanted();
        var answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv");
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"seals-" + day + ".csv\"");
        seals.export(day, detail, answer.getResponseOutputStream());
        faces.responseComplete();
    }

    private Detail wanted() {
        return Stream.of(Detail.values())
                .filter(known -> known.name().equals(asked.text("detail")))
                .findFirst()
                .orElseThrow(() -> AccessRejected.notFound("page"));
    }

    private InputStream kept() throws IOException {
        return kept == null || kept.getSize() == 0
                ? InputStream.nullInputStream()
                : kept.getInputStream();
    }

    public Table<SealedDay> getTable() {
        return table;
    }

    public Detail[] getDetails() {
        return Detail.values();
    }

    /** Null as long as nothing was verified. */
    public SealProof getProof() {
        return proof;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public UploadedFile getKept() {
        return kept;
    }

    public void setKept(UploadedFile kept) {
        this.kept = kept;
    }
}
