package org.honorarium.wages.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why a floor is not set, or nothing is found about wages. */
public final class WageRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private WageRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "wages/" + code, message, facts);
    }

    public static WageRejected floorWrong(String place, String found, String expected) {
        return new WageRejected(
                Kind.UNPROCESSABLE,
                "floor-wrong",
                "This cannot be the least that an hour pays.",
                Map.of("place", place, "found", found, "expected", expected));
    }

    public static WageRejected nothingWatched(String project, String country) {
        return new WageRejected(
                Kind.NOT_FOUND,
                "nothing-watched",
                "There is no measured work of this project in this country.",
                Map.of("project", project, "country", country));
    }
}
