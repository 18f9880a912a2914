package org.honorarium.web.staffing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.SearchTerms.Narrowing;
import org.honorarium.staffing.entity.SearchTerms.Show;
import org.honorarium.staffing.entity.StaffingRejected;

/** Whom somebody looks for, from the texts of an address. */
public final class SearchFilters {

    private SearchFilters() {}

    /**
     * @throws StaffingRejected if one of them is not what it should be
     */
    public static SearchTerms terms(
            UUID project, Optional<Requirement> requirement, PageRequest request) {
        var narrowing =
                new Narrowing(
                        request.filter("country").toUpperCase(Locale.ROOT),
                        request.filter("language"),
                        day(request.filter("day")),
                        number(request, "hours", 0, 168),
                        number(request, "quality", 0, 100),
                        request.filter("text"));
        return new SearchTerms(
                project,
                requirement,
                number(request, "relax", -1, 29),
                show(request.filter("show")),
                narrowing);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw StaffingRejected.wrong("day", text, "a day, such as 2026-11-23");
        }
    }

    private static int number(PageRequest request, String name, int least, int most) {
        var text = request.filter(name);
        if (text.isEmpty()) {
            return least;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > most) {
            throw StaffingRejected.wrong(name, text, "a number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static Show show(String text) {
        return text.isEmpty()
                ? Show.FIT
                : Stream.of(Show.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> StaffingRejected.wrong("show", text, "FIT, NEAR or BOTH"));
    }
}
