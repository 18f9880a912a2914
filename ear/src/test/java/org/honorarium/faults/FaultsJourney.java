package org.honorarium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Nights of two servers in which things die, drawn from a seed. {@code mvn -Pfaults} makes many
 * rounds, writes down what each came to, and asked again with the same seed goes on where it was;
 * in every build there is one.
 */
class FaultsJourney {

    private final String folder = System.getProperty("honorarium.faults.folder", "");
    private final long seed = number("seed", folder.isBlank() ? System.nanoTime() % 1_000_000 : 1);
    private final int count = (int) number("count", 1);
    private final int only = (int) number("round", 0);
    private final int kills = (int) number("kills", 4);
    private final int restarts = (int) number("restarts", 1);
    private final int servers = (int) number("servers", 2);

    @Test
    void whatever_dies_the_night_ends_like_an_undisturbed_one() throws Exception {
        System.out.printf(
                "faults: mvn -Pfaults -Dhonorarium.faults.seed=%d -Dhonorarium.faults.count=%d;"
                        + " one alone: -Dhonorarium.faults.round=N%n",
                seed, count);
        var book = new FaultBook(only > 0 ? "" : folder, seed);
        int last = only > 0 ? only : count;
        int next = only > 0 ? only : book.next();
        while (next <= last) {
            next = rounds(book, next, last);
        }
        System.out.println("faults: " + book.summary());
        assertThat(book.failed()).as("rounds that ended differently, seed %d", seed).isEmpty();
    }

    /** As many as one day has time for, and none in a house in which something went wrong. */
    private int rounds(FaultBook book, int first, int last) throws Exception {
        try (var house = new FaultHouse(servers)) {
            int round = first;
            while (round <= last && !house.isOfYesterday()) {
                var line = new FaultRound(house, seed, round, restarts, kills).run();
                // What happened around midnight happened to a house with two nights.
                if (house.isOfYesterday()) {
                    return round;
                }
                book.add(line);
                System.out.println("faults: " + line.text());
                round++;
                if (!line.isGood()) {
                    house.servers().keepLogs("round-" + line.round());
                    return round;
                }
            }
            return round;
        }
    }

    /** A property that the command passes on empty was not given. */
    private static long number(String name, long otherwise) {
        var given = System.getProperty("honorarium.faults." + name, "");
        return given.isBlank() ? otherwise : Long.parseLong(given.strip());
    }
}
