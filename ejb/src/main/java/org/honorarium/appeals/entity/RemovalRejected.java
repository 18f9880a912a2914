package org.honorarium.appeals.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why an annotator was not removed, or is not back. When several reasons apply, the first in this
 * file is given.
 */
public final class RemovalRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RemovalRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "appeals/" + code, message, facts);
    }

    public static RemovalRejected wrong(String place, String found, String expected) {
        return new RemovalRejected(
                Kind.UNPROCESSABLE,
                "removal-wrong",
                "A removal needs a reason and evidence of 20 to 4000 characters each, which the"
                        + " annotator reads.",
                Map.of("place", place, "found", found, "expected", expected));
    }

    /** The same answer whether it does not exist or is about a client of somebody else. */
    public static RemovalRejected notFound(UUID removal) {
        return new RemovalRejected(
                Kind.NOT_FOUND,
                "removal-not-found",
                "There is no such removal.",
                Map.of("removal", removal.toString()));
    }

    public static RemovalRejected existsWithDifferentContent(UUID removal) {
        return new RemovalRejected(
                Kind.CONFLICT,
                "removal-exists",
                "This removal is there already, with different content.",
                Map.of("removal", removal.toString()));
    }

    public static RemovalRejected ofOneself() {
        return new RemovalRejected(
                Kind.NOT_ALLOWED, "removal-of-oneself", "Nobody removes themselves.", Map.of());
    }

    public static RemovalRejected forAllClients() {
        return new RemovalRejected(
                Kind.NOT_ALLOWED,
                "removal-for-all-clients",
                "Only operations for all clients remove somebody from the whole house.",
                Map.of());
    }

    public static RemovalRejected annotatorNotFound(UUID annotator) {
        return new RemovalRejected(
                Kind.NOT_FOUND,
                "removal-annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", annotator.toString()));
    }

    public static RemovalRejected noMember(UUID project) {
        return new RemovalRejected(
                Kind.CONFLICT,
                "removal-no-member",
                "The annotator does not work on this project.",
                Map.of("project", project.toString()));
    }

    public static RemovalRejected removedAlready(UUID removal) {
        return new RemovalRejected(
                Kind.CONFLICT,
                "removed-already",
                "The annotator is removed already.",
                Map.of("removal", removal.toString()));
    }

    public static RemovalRejected workOfOthers(String found) {
        return new RemovalRejected(
                Kind.UNPROCESSABLE,
                "removal-work-of-others",
                "Work that shows why is work of this annotator, and of this project.",
                Map.of("found", found));
    }

    public static RemovalRejected ended(UUID removal) {
        return new RemovalRejected(
                Kind.CONFLICT,
                "removal-ended",
                "This removal has ended already.",
                Map.of("removal", removal.toString()));
    }

    public static RemovalRejected appealed(UUID removal) {
        return new RemovalRejected(
                Kind.CONFLICT,
                "removal-appealed",
                "There is an appeal against this removal. Whoever decides about that decides.",
                Map.of("removal", removal.toString()));
    }
}
