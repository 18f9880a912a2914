package org.honorarium.web.tests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
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

    public boolean isOpen() {
        return getTaken().isOpen(clock.instant());
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
