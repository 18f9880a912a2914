package org.honorarium.web.tests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.tests.boundary.MyTests;
import org.honorarium.tests.entity.TestStanding;
import org.honorarium.tests.entity.Try;

/** The tests that an annotator can take, and those that were taken. */
@Named
@RequestScoped
public class MyTestsPage {

    @Inject MyTests own;
    @Inject Ids ids;
    @Inject FacesContext faces;
    @Inject Clock clock;

    private List<TestStanding> all;

    public List<TestStanding> getAll() {
        if (all == null) {
            all = own.all();
        }
        return all;
    }

    public boolean mayBegin(TestStanding standing) {
        return standing.mayBegin(clock.instant());
    }

    /** The try that runs; null if none does. */
    public Try open(TestStanding standing) {
        return standing.open(clock.instant());
    }

    /** Whether only the waiting time stands against another try. */
    public boolean mustWait(TestStanding standing) {
        Instant now = clock.instant();
        return !mayBegin(standing)
                && !standing.test().isRetired()
                && !standing.has()
                && standing.triesLeft() > 0
                && open(standing) == null
                && now.isBefore(standing.nextAt());
    }

    public void begin(UUID test) throws IOException {
        var begun = own.begin(test, ids.next());
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath()
                        + "/annotator/test.xhtml?id="
                        + begun.taken().id());
    }
}
