package org.honorarium.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What is to happen in one round. The same seed and round make the same plan. */
record Plan(List<Strike> strikes) {

    private static final int CUTS = 2;

    /** So many rounds let a bank keep silent for days. */
    private static final int SILENT = 4;

    /** Two of five strikes hit the night, and one each of the later stages. */
    private static final List<Stage> LIKELY =
            List.of(Stage.NIGHT, Stage.NIGHT, Stage.RELEASE, Stage.HANDOVER, Stage.BANK);

    /**
     * @param moment as soon as which it is to happen; none for any moment
     * @param permille which moment, of the time that there is
     * @param which of several servers
     * @param place among what happens in the same stage
     */
    record Strike(
            Fault fault,
            Stage stage,
            Optional<Moment> moment,
            int permille,
            int which,
            double place) {}

    /**
     * @param servers how often a server is killed: the first time in every other round at any
     *     moment, else in one step after the other
     * @param databases how often PostgreSQL is killed, about
     */
    static Plan of(long seed, int round, int servers, int databases) {
        var random = new Random(seed * 1_000_003 + round);
        var strikes = new ArrayList<Strike>();
        var moments = Moment.values();
        for (int n = 0; n < servers; n++) {
            long turn = seed + (servers > 1 ? round * (servers - 1) + n : round);
            boolean aimed = n > 0 || turn % 2 == 0;
            strikes.add(
                    aimed
                            ? at(
                                    random,
                                    Fault.SERVER_KILLED,
                                    moments[(int) (turn % moments.length)])
                            : anywhere(random, Fault.SERVER_KILLED));
        }
        IntStream.range(0, databases + random.nextInt(3))
                .forEach(n -> strikes.add(somewhere(random, Fault.DATABASE_KILLED)));
        IntStream.range(0, CUTS + random.nextInt(2))
                .forEach(n -> strikes.add(somewhere(random, Fault.CONNECTIONS_CUT)));
        strikes.sort(Comparator.comparingDouble(Strike::place));
        return new Plan(List.copyOf(strikes));
    }

    List<Strike> in(Stage stage) {
        return strikes.stream().filter(strike -> strike.stage() == stage).toList();
    }

    /** Whether the bank answers some payouts only after they count as unknown. */
    static boolean isSilent(int round) {
        return round % SILENT == 0;
    }

    /** Half of those that hit the night hit one of its steps. */
    private static Strike somewhere(Random random, Fault fault) {
        var strike = anywhere(random, fault);
        var steps = Moment.of(strike.stage());
        return strike.stage() == Stage.NIGHT && random.nextBoolean()
                ? at(random, fault, steps.get(random.nextInt(steps.size())))
                : strike;
    }

    private static Strike anywhere(Random random, Fault fault) {
        var stage = LIKELY.get(random.nextInt(LIKELY.size()));
        var steps = Moment.of(stage);
        var place = steps.getFirst().ordinal() + random.nextDouble() * steps.size();
        return strike(random, fault, stage, Optional.empty(), place);
    }

    private static Strike at(Random random, Fault fault, Moment moment) {
        return strike(random, fault, moment.stage(), Optional.of(moment), moment.ordinal());
    }

    private static Strike strike(
            Random random, Fault fault, Stage stage, Optional<Moment> moment, double place) {
        return new Strike(
                fault, stage, moment, random.nextInt(1_000), random.nextInt(1_000), place);
    }
}
