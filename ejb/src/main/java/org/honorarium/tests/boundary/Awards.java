package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.tests.control.Awarding;
import org.honorarium.tests.control.ScoreRows;

/** Whoever passes by a corrected key gets the qualification, once for every try. */
@Stateless
@Allowed(SYSTEM)
public class Awards {

    @Inject Tests tests;
    @Inject ScoreRows scores;
    @Inject Awarding awarding;
    @Inject Locks locks;

    /** Tests whose key was corrected and whose qualifications were not all given. */
    public List<UUID> unfinished() {
        return scores.unfinished();
    }

    /**
     * Gives it to everybody who passes by the newest key and has nothing for it yet. What somebody
     * has already stays as it is.
     *
     * @return how many
     */
    public int give(UUID test) {
        locks.hold("tests/awards/" + test);
        var found = tests.get(test);
        return (int)
                scores.due(test).stream().filter(one -> awarding.award(found, one, false)).count();
    }
}
