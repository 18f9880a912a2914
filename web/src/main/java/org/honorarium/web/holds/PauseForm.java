package org.honorarium.web.holds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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

/** The form in which annotators pause their payouts, and the buttons by which they go on. */
@Named
@RequestScoped
public class PauseForm {

    @Inject Holds holds;
    @Inject Me me;
    @Inject Ids ids;

    private String hold;
    private String until = "";
    private String why = "";

    /** The id is made now, so that sending it twice pauses once. */
    @PostConstruct
    void begin() {
        hold = ids.next().toString();
    }

    public void pause() {
        var said = why == null || why.isBlank() ? Say.words("pause_asked") : why;
        holds.put(
                Asked.uuid(hold),
                new HoldTerms(
                        me.get().actor().id(),
                        Optional.empty(),
                        HoldKind.PAUSED,
                        Optional.empty(),
                        said,
                        until()));
        begin();
        Say.done("pay_paused");
    }

    /** Ends a pause, or says that an account is right though a bank sent money back. */
    public void goOn(UUID id) {
        holds.lift(id, Say.words("pause_ended"));
        Say.done("pay_goes_on");
    }

    public boolean isMine(Hold one) {
        return one.terms().kind().isLiftedBy(me.get().actor().roles());
    }

    /** The time of a hold that ends by itself, null of one that does not. */
    public Instant until(Hold one) {
        return one.terms().until().orElse(null);
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

    public String getHold() {
        return hold;
    }

    public void setHold(String hold) {
        this.hold = hold;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
