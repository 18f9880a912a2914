package org.honorarium.web.holds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Narrowed;
import org.honorarium.web.tables.Table;

/** All holds, the form in which one is put, and the one in which one is lifted. */
@Named
@RequestScoped
public class HeldPage {

    @Inject Holds holds;
    @Inject Annotators annotators;
    @Inject Me me;
    @Inject Asked asked;
    @Inject Ids ids;
    @Inject Clock clock;

    private Table<Hold> table;
    private String hold;
    private String annotator;
    private String kind;
    private String why;
    private String until;
    private String lifted;
    private String because;

    @PostConstruct
    void open() {
        table =
                new Table<>(
                        request ->
                                holds.page(Narrowed.to(request, "inForce", isAll() ? "" : "yes")),
                        one -> one.id().toString());
    }

    /** An empty form. Its id is made now, so that sending it twice puts one hold. */
    public void begin() {
        hold = ids.next().toString();
        kind = HoldKind.UNDER_REVIEW.name();
        why = "";
        until = "";
    }

    public void put() {
        var reference = annotator.strip();
        var found = annotators.idsByReference(List.of(reference)).get(reference);
        if (found == null) {
            throw HoldRejected.annotatorNotFound(reference);
        }
        holds.put(
                Asked.uuid(hold),
                new HoldTerms(
                        found,
                        Optional.empty(),
                        HoldKind.valueOf(kind),
                        Optional.empty(),
                        why,
                        until()));
        Say.done("hold_put", reference);
    }

    public void beginLifting(UUID id) {
        lifted = id.toString();
        because = "";
    }

    public void lift() {
        holds.lift(Asked.uuid(lifted), because);
        Say.done("hold_lifted");
    }

    /** What this person may put by hand; which account was returned the bank says. */
    public List<HoldKind> getKinds() {
        return Arrays.stream(HoldKind.values())
                .filter(one -> one != HoldKind.ACCOUNT_RETURNED)
                .filter(one -> one.isPutBy(me.get().actor().roles()))
                .toList();
    }

    public boolean isLiftable(Hold one) {
        return one.isInForce(clock.instant())
                && one.terms().kind().isLiftedBy(me.get().actor().roles());
    }

    public boolean isInForce(Hold one) {
        return one.isInForce(clock.instant());
    }

    /** The time of a hold that ends by itself, null of one that does not. */
    public Instant until(Hold one) {
        return one.terms().until().orElse(null);
    }

    /** Whether those that are over are listed too. */
    public boolean isAll() {
        return asked.text("all").equals("yes");
    }

    private Optional<Instant> until() {
        if (until == null || until.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(until.strip());
            return Optional.of(day.plusDays(1).atStartOfDay(Format.zone()).toInstant());
        } catch (DateTimeException noDay) {
            throw HoldRejected.wrong("until", until, "a day, such as 2026-11-30");
        }
    }

    public Table<Hold> getTable() {
        return table;
    }

    public String getHold() {
        return hold;
    }

    public void setHold(String hold) {
        this.hold = hold;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getLifted() {
        return lifted;
    }

    public void setLifted(String lifted) {
        this.lifted = lifted;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
