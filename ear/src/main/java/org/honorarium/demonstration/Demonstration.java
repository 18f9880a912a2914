package org.honorarium.demonstration;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.honorarium.demonstration.house.House;

/**
 * Loads the demonstration house into an empty house, once, and says what there is to see. A house
 * that others already live in is left alone.
 */
public final class Demonstration {

    private static final List<String> OTHERS =
            List.of("", "This house has people of its own: it gets no demonstration.");

    private final URI address;
    private final String firstPassword;
    private final Path folder;
    private final Consumer<String> steps;
    private final Clock clock;

    /**
     * @param address of the pages
     * @param firstPassword the administrator's one-time password
     * @param folder in which it is remembered that all is loaded into this database
     * @param steps is told which step the load is at
     */
    public Demonstration(
            URI address, String firstPassword, Path folder, Consumer<String> steps, Clock clock) {
        this.address = address;
        this.firstPassword = firstPassword;
        this.folder = folder;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Loads what is not there yet.
     *
     * @return what the last page says: who can sign in, what last night paid, what waits
     * @throws DemonstrationFailed if something cannot be loaded; the next start goes on
     */
    public List<String> load() {
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            var nobody = Visitor.nobody(http, address);
            var marker = new Marker(folder);
            if (!marker.isLoaded() && !marker.isLeftAlone()) {
                fill(nobody, marker);
            }
            return marker.isLoaded() ? Page.of(nobody) : OTHERS;
        }
    }

    private void fill(Visitor nobody, Marker marker) {
        steps.accept("Demonstration: an administrator");
        var administrator = People.administrator(nobody, firstPassword);
        if (administrator.isPresent()) {
            fill(nobody, administrator.get(), marker);
        } else if (marker.lastBusinessDate().isEmpty()) {
            marker.leftAlone();
        } else {
            throw new DemonstrationFailed("The administrator has another password by now.");
        }
    }

    private void fill(Visitor nobody, Visitor administrator, Marker marker) {
        var day =
                marker.lastBusinessDate()
                        .map(PayerDay::new)
                        .orElseGet(() -> PayerDay.last(clock.instant()));
        marker.begun(day.date());
        steps.accept("Demonstration: inventing 500 annotators and 90 days of work");
        var house = House.endingAt(day.end());
        new Filling(nobody, administrator, house, steps, clock).fill(day);
        marker.loaded();
    }
}
