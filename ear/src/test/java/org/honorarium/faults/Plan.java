package org.honorarium.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What is to happen in one round. The same seed and round make the same plan. */
record Plan(List<Strike> strikes) {

    private static final List<String> STEPS = List.of("ACCEPT", "DECIDE", "PROVE");
    private static final int CUTS = 2;

    /** Two of five strikes hit the night, and one each of the later stages. */
    private static final List<Stage> LIKELY =
            List.of(Stage.NIGHT, Stage.NIGHT, Stage.RELEASE, Stage.HANDOVER, Stage.BANK);

    /**
     * @param step in the middle of which it is to happen; empty for any moment
     * @param permille which moment, of the time that there is
     * @param which of several servers
     */
    record Strike(Fault fault, Stage stage, String step, int permille, int which) {

        @Override
        public String toString() {
            return fault + " in " + (step.isEmpty() ? stage : step);
        }
    }

    /**
     * @param databases how often PostgreSQL is killed, about
     */
    static Plan of(long seed, int round, int databases) {
        var random = new Random(seed * 1_000_003 + round);
        var strikes = new ArrayList<Strike>();
        // A server's new start takes longer than all else: one a round, by turns in every step.
        int turn = round % (STEPS.size() + 2);
        strikes.add(
                turn < STEPS.size()
                        ? strike(random, Fault.SERVER_KILLED, Stage.NIGHT, STEPS.get(turn))
                        : anywhere(random, Fault.SERVER_KILLED));
        IntStream.range(0, databases + random.nextInt(3))
                .forEach(n -> strikes.add(anywhere(random, Fault.DATABASE_KILLED)));
        IntStream.range(0, CUTS + random.nextInt(2))
                .forEach(n -> strikes.add(anywhere(random, Fault.CONNECTIONS_CUT)));
        Collections.shuffle(strikes, random);
        return new Plan(List.copyOf(strikes));
    }

    List<Strike> in(Stage stage) {
        return strikes.stream().filter(strike -> strike.stage() == stage).toList();
    }

    private static Strike anywhere(Random random, Fault fault) {
        var stage = LIKELY.get(random.nextInt(LIKELY.size()));
        boolean aimed = stage == Stage.NIGHT && random.nextBoolean();
        return strike(random, fault, stage, aimed ? STEPS.get(random.nextInt(STEPS.size())) : "");
    }

    private static Strike strike(Random random, Fault fault, Stage stage, String step) {
        return new Strike(fault, stage, step, random.nextInt(1_000), random.nextInt(1_000));
    }
}
