package org.honorarium.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.Rate;
import org.honorarium.exchange.entity.RateRejected;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;
import org.primefaces.model.file.UploadedFile;

/** The rates of exchange, and the forms in which finance loads one or a file of them. */
@Named
@RequestScoped
public class RatesPage {

    @Inject ExchangeRates rates;
    @Inject Me me;

    private Table<Rate> table;
    private UploadedFile file;
    private String from;
    private String to;
    private BigDecimal rate;
    private String source;
    private String at;

    @PostConstruct
    void open() {
        table = new Table<>(rates::page, one -> one.id().toString());
    }

    public void load() {
        var made = rates.load(new Quoted(from, to, rate, source, time()));
        Say.done(
                made.waiting() ? "rate_waits" : "rate_loaded",
                made.quoted().from(),
                made.quoted().to());
    }

    public void confirm(UUID id) {
        var rate = rates.confirm(id);
        Say.done("rate_confirmed", rate.quoted().from(), rate.quoted().to());
    }

    /** Whether it waits for this person: somebody else than who loaded it. */
    public boolean isConfirmable(Rate one) {
        return one.waiting() && me.has("FINANCE") && !me.get().actor().id().equals(one.loadedBy());
    }

    /** All of the file, or nothing. */
    public void loadFile() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return;
        }
        try (var csv = file.getInputStream()) {
            Say.done("rates_loaded", rates.loadFile(csv));
        }
    }

    private Instant time() {
        try {
            return Instant.parse(at.strip());
        } catch (DateTimeException notATime) {
            throw RateRejected.lineWrong(1, at, "2026-03-02T15:00:00Z");
        }
    }

    public Table<Rate> getTable() {
        return table;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
