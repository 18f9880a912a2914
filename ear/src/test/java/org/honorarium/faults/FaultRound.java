package org.honorarium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.honorarium.faults.Finance.Answer;
import org.honorarium.faults.Plan.Strike;
import org.honorarium.house.EveryCent;
import org.honorarium.payouts.NightLook;

/**
 * One night from its beginning to the bank's last answer, with faults on the way: everybody asks
 * for everything up to five times at once, and things die. In the end it is as if nothing had.
 */
final class FaultRound {

    private static final int LONGEST = 700;
    private static final long A_WHILE = 400;

    private static final String FILES =
            """
            select r.file_id, r.format, r.sha256 from files.payment_file f
              join files.rendition r on r.file_id = f.id
             where f.run_id = ? order by r.file_id, r.format
            """;

    private final FaultHouse house;
    private final int round;
    private final Random random;
    private final Plan plan;
    private final Striking striking;
    private int downloads;

    FaultRound(FaultHouse house, long seed, int round, int servers, int databases) {
        this.house = house;
        this.round = round;
        this.random = new Random(seed * 7_919 + round);
        this.plan = Plan.of(seed, round, servers, databases);
        this.striking = new Striking(house);
    }

    FaultBook.Line run() throws InterruptedException {
        var began = System.nanoTime();
        var what = new ArrayList<String>();
        try {
            house.toTheEvening();
            night();
            files();
            handover();
            bank();
            striking.awaitServers();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception | AssertionError failure) {
            var said = failure.toString();
            what.add(said.substring(0, Math.min(LONGEST, said.length())));
            failure.printStackTrace(System.out);
            striking.giveUp();
        }
        boolean good = what.isEmpty();
        what.addAll(striking.happened());
        return new FaultBook.Line(
                round,
                good,
                striking.count(Fault.SERVER_KILLED),
                striking.count(Fault.DATABASE_KILLED),
                striking.count(Fault.CONNECTIONS_CUT),
                (System.nanoTime() - began) / 1_000_000,
                String.join("; ", what));
    }

    private void night() throws Exception {
        struck(
                Stage.NIGHT,
                () -> house.finance().begin(several(), house.payer(), house.businessDate()));
        reaches("RESERVED");
    }

    private void files() throws Exception {
        var run = run(house);
        struck(Stage.RELEASE, () -> house.finance().release(several(), run));
        reaches("FILED");
        try (var superuser = house.superuser()) {
            var findings = new Findings(superuser, run);
            findings.same(new NightLook(superuser, run).result(), house.undisturbed());
            findings.nothingTwice();
            assertThat(EveryCent.wrong(superuser, house.payer())).isEmpty();
        }
    }

    /** Each file is fetched by several, and said to have been handed over. */
    private void handover() throws Exception {
        List<String> files;
        try (var superuser = house.superuser()) {
            files = new Findings(superuser, run(house)).rows(FILES);
        }
        var strikes = new ArrayList<>(plan.in(Stage.HANDOVER));
        for (var file : files) {
            var words = file.split(" ");
            var fetched = house.finance().download(several(), words[0], words[1]);
            if (!strikes.isEmpty()) {
                striking.strike(strikes.removeFirst(), A_WHILE);
            }
            for (var answer : good(fetched)) {
                assertThat(sha256(answer.body())).as(words[1]).isEqualTo(words[2]);
            }
            downloads++;
        }
        for (var file : files.stream().map(words -> words.split(" ")[0]).distinct().toList()) {
            var sent = house.finance().sent(several(), file);
            if (!strikes.isEmpty()) {
                striking.strike(strikes.removeFirst(), A_WHILE);
            }
            good(sent);
        }
        for (var strike : strikes) {
            striking.strike(strike, A_WHILE);
        }
    }

    private void bank() throws Exception {
        var run = run(house);
        RandomBank bank;
        try (var superuser = house.superuser()) {
            bank = new RandomBank(random, Plan.isSilent(round), superuser, run);
        }
        var strikes = new ArrayList<>(plan.in(Stage.BANK));
        read(bank, bank.files(), strikes);
        if (Plan.isSilent(round)) {
            house.daysPass(run);
        }
        for (var strike : strikes) {
            striking.strike(strike, A_WHILE);
        }
        if (Plan.isSilent(round)) {
            try (var superuser = house.superuser()) {
                var findings = new Findings(superuser, run);
                FaultHouse.await(
                        "what is unknown", () -> findings.states().equals(bank.inSilence()));
            }
            read(bank, bank.late(), new ArrayList<>());
        }
        try (var superuser = house.superuser()) {
            var findings = new Findings(superuser, run);
            assertThat(findings.states()).isEqualTo(bank.expected());
            findings.nothingTwice();
            assertThat(EveryCent.wrong(superuser, house.payer())).isEmpty();
            // A second server does not see what the first had written when it died, and says it
            // again.
            assertThat(house.servers().departures())
                    .as("entries")
                    .isGreaterThanOrEqualTo(downloads);
        }
    }

    /** Each of the bank's files is brought in by several. */
    private void read(RandomBank bank, List<String> files, List<Strike> strikes) throws Exception {
        for (var csv : files) {
            var asked = house.finance().answer(several(), house.payer(), csv);
            while (!strikes.isEmpty() && random.nextBoolean()) {
                striking.strike(strikes.removeFirst(), A_WHILE);
            }
            if (bank.isWhole(csv)) {
                good(asked);
            } else {
                assertThat(asked.join()).allMatch(said -> said.isGood() || said.status() == 422);
            }
        }
    }

    /** Asks, and again after everything that happened, as people do who see nothing move. */
    private void struck(Stage stage, Supplier<CompletableFuture<List<Answer>>> ask)
            throws Exception {
        var asked = new ArrayList<CompletableFuture<List<Answer>>>();
        asked.add(ask.get());
        for (var strike : plan.in(stage)) {
            striking.strike(strike, A_WHILE);
            asked.add(ask.get());
        }
        for (var each : asked) {
            good(each);
        }
    }

    private int several() {
        return 1 + random.nextInt(5);
    }

    /** Nobody was told anything else than that it is done, whoever did it. */
    private static List<Answer> good(CompletableFuture<List<Answer>> asked) {
        assertThat(asked.join()).allMatch(Answer::isGood);
        return asked.join();
    }

    private void reaches(String state) throws Exception {
        try (var superuser = house.superuser()) {
            var night = house.night(superuser);
            FaultHouse.await(state, () -> night.is(state));
        }
    }

    private static UUID run(FaultHouse house) throws Exception {
        try (var superuser = house.superuser()) {
            return house.night(superuser).run();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
