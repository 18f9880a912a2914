package org.honorarium.appeals.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is removed, from where and why.
 *
 * @param project empty for the whole house
 * @param reason 20 to 4000 characters, which the annotator reads
 * @param evidence what shows it, 20 to 4000 characters, which the annotator reads
 * @param assignments work of theirs that shows it
 */
public record RemovalTerms(
        UUID annotator,
        Optional<UUID> project,
        String reason,
        String evidence,
        List<UUID> assignments) {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 4_000;
    private static final int MOST = 100;

    /**
     * @throws RemovalRejected naming the first thing that is wrong
     */
    public RemovalTerms {
        reason = said("reason", reason);
        evidence = said("evidence", evidence);
        assignments =
                assignments == null ? List.of() : assignments.stream().distinct().sorted().toList();
        if (assignments.size() > MOST) {
            throw RemovalRejected.wrong(
                    "assignments", assignments.size() + " of them", "at most " + MOST);
        }
    }

    private static String said(String place, String text) {
        var said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw RemovalRejected.wrong(
                    place, said.length() + " characters", SHORTEST + " to " + LONGEST);
        }
        return said;
    }
}
