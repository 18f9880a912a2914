package org.honorarium.benchmark;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Searches over the API, each beside its floor: with the count of who is near, what relaxing every
 * clause would add, the points and the reasons of fifty people, and all of HTTP. Both must find the
 * same number of people.
 */
final class Searches {

    private static final int WARM = 20;
    private static final int MEASURED = 100;
    private static final Pattern FIT = Pattern.compile("\"fit\":(\\d+)");

    private final HouseApi api;
    private final Connection database;
    private final List<Duration> searches = new ArrayList<>();
    private final List<Duration> floors = new ArrayList<>();

    Searches(HouseApi api, Connection database) {
        this.api = api;
        this.database = database;
    }

    void measure(Figures figures, int people) throws SQLException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < WARM + MEASURED; i++) {
            var one = SearchCase.next(random);
            var began = System.nanoTime();
            long expected = SearchFloor.find(database, one);
            var between = System.nanoTime();
            long found = search(one);
            var end = System.nanoTime();
            if (found != expected) {
                throw new IllegalStateException(
                        "%s: %d found, %d expected".formatted(one, found, expected));
            }
            if (i >= WARM) {
                floors.add(Duration.ofNanos(between - began));
                searches.add(Duration.ofNanos(end - between));
            }
        }
        var note = MEASURED + " searches, seed " + seed;
        figures.add("search, mean", people, mean(searches), "SQL", mean(floors), "at most 3", note);
        figures.add(
                "search, 95th percentile",
                people,
                percentile(searches),
                "SQL, the same",
                percentile(floors),
                "at most 3",
                note);
    }

    private long search(SearchCase one) {
        var answer =
                api.post(
                        "projects/" + People.PROJECT + "/candidates?size=50",
                        "application/json",
                        BodyPublishers.ofString(one.json()));
        var fit = FIT.matcher(answer);
        if (!fit.find()) {
            throw new IllegalStateException(answer);
        }
        return Long.parseLong(fit.group(1));
    }

    private static Duration mean(List<Duration> times) {
        return times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size());
    }

    private static Duration percentile(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() * 95 / 100);
    }
}
