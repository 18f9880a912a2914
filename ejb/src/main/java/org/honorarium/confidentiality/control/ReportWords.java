package org.honorarium.confidentiality.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.honorarium.confidentiality.entity.AccessRight;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.confidentiality.entity.Standing;

/** The words of a report that leaves the house: in English, times in UTC. */
final class ReportWords {

    static final List<String> COLUMNS =
            List.of(
                    "Person",
                    "Right",
                    "Project",
                    "From",
                    "Until",
                    "Exposed by",
                    "First",
                    "Last",
                    "Agreement signed",
                    "Rivals");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private ReportWords() {}

    static List<String> row(Seer seer) {
        return List.of(
                seer.name(),
                right(seer.right()),
                seer.project() == null ? "" : seer.project(),
                time(seer.from()),
                time(seer.until()),
                seer.ways().toLowerCase(java.util.Locale.ROOT).replace(" ", ", "),
                time(seer.firstSeen()),
                time(seer.lastSeen()),
                seer.signedVersion() == 0 ? "" : "version " + seer.signedVersion(),
                standing(seer.standing()));
    }

    static List<String> sentences(ReportHead head) {
        return List.of(
                "Client: " + head.clientName() + ". As of " + time(head.at()) + " UTC.",
                "%d people could see something of this client; %d of them saw or did confidential work."
                        .formatted(head.people(), head.seen()),
                "This client is kept apart from %d others. %d people were kept out because of them."
                        .formatted(head.rivals(), head.keptOut()),
                conclusion(head),
                head.agreement() == 0
                        ? "This client has no non-disclosure agreement here."
                        : "The non-disclosure agreement in force is version "
                                + head.agreement()
                                + ".");
    }

    static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private static String conclusion(ReportHead head) {
        if (head.isWithoutException()) {
            return "Nobody who was exposed to a client on the other side was among those who saw it.";
        }
        if (head.isClean()) {
            return "Nobody who was exposed to a client on the other side was among those who saw it,"
                    + " but for %d by an exception that was granted.".formatted(head.excepted());
        }
        return "%d of those who saw it were exposed to the other side as well, before the barrier was drawn; %d more by an exception."
                .formatted(head.bothSides(), head.excepted());
    }

    private static String right(AccessRight right) {
        return switch (right) {
            case MEMBER -> "annotator of the project";
            case GIVEN -> "staff, given this client";
            case ALL_CLIENTS -> "staff, all clients";
            case AUDITOR -> "auditor";
            case PAST -> "earlier right";
        };
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case CLEAR -> "never exposed to them";
            case KEPT_OUT -> "exposed to them, kept out here";
            case EXCEPTED -> "both, by an exception";
            case BOTH_SIDES -> "both, from before the barrier";
        };
    }
}
