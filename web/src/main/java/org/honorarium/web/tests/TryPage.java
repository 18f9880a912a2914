package org.honorarium.web.tests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.tests.boundary.MyTests;
import org.honorarium.tests.entity.Result;
import org.honorarium.tests.entity.Try;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** One try of the annotator: its questions while the time runs, then what became of it. */
@Named
@RequestScoped
public class TryPage {

    @Inject MyTests own;
    @Inject Asked asked;
    @Inject FacesContext faces;
    @Inject Clock clock;

    private final Map<Integer, Object> chosen = new HashMap<>();
    private UUID id;
    private Result result;

    @PostConstruct
    void open() {
        id = asked.id();
    }

    public UUID getId() {
        return id;
    }

    public Result getResult() {
        if (result == null) {
            result = own.result(id);
        }
        return result;
    }

    public Try getTaken() {
        return getResult().sheet().taken();
    }

    /** Whether it is asked; what is on its way when the time runs out is still taken. */
    public boolean isOpen() {
        var now = clock.instant();
        return faces.isPostback() ? getTaken().isTaken(now) : getTaken().isOpen(now);
    }

    /** Until the time has run out. */
    public long getSecondsLeft() {
        return Math.max(0, Duration.between(clock.instant(), getTaken().endsAt()).toSeconds());
    }

    public void handIn() {
        own.handIn(id, Chosen.of(chosen, getResult().sheet().asked().size()));
        result = null;
        Say.done("test_handed_in");
    }

    /** What was chosen for each question, by its place. */
    public Map<Integer, Object> getChosen() {
        return chosen;
    }
}
