package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payouts.entity.SafeguardRejected;

/** What is asked of everybody who stops, limits or clears payouts. */
@Dependent
public class SafeguardChecks {

    private static final int LONGEST = 1_000;

    @Inject Payers payers;

    /**
     * A token is not a second person.
     *
     * @throws SafeguardRejected if a program asks
     */
    public void refusePrograms() {
        if (Actor.current().has(Role.SERVICE)) {
            throw SafeguardRejected.personMissing();
        }
    }

    /**
     * @throws PayerRejected if there is none
     */
    public void payer(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
    }

    /**
     * @throws SafeguardRejected if nothing is said, or too much
     */
    public String reason(String why) {
        var said = why == null ? "" : why.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw SafeguardRejected.wrong(
                    "why",
                    said.isEmpty() ? "nothing" : said.length() + " characters",
                    "a reason of 1 to 1000 characters");
        }
        return said;
    }
}
