package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.house.EveryCent;
import org.honorarium.payouts.NightLook.Result;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.TokenSecret;
import org.honorarium.session.Browser;
import org.honorarium.session.SavedDatabase;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The same night three times, each from the same evening: undisturbed; with the server killed in
 * every step; with its connections cut. It always ends the same, to the byte of the payment files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightIsKilledJourney {

    private static final long PATIENCE = 300_000_000_000L;
    private static final int CUTS = 30;
    private static final int NIGHTS = 12;

    /** So long that a timer looks in vain at least once, and once again a second later. */
    private static final long AWAY_MILLIS = 17_000;

    private static final String DATABASE = "honorarium";
    private static final String PASSWORD = "a password for one night";

    private final LocalDate businessDate = ManyPayees.businessDate(Clock.systemUTC());

    private NightCalls finance;
    private SavedDatabase evening;
    private Result undisturbed;
    private long millis;
    private Connection superuser;
    private NightLook night;

    @BeforeAll
    void an_undisturbed_night() throws Exception {
        finance =
                new NightCalls(ServerSession.address(), TokenSecret.random(), TokenSecret.random());
        try (var first = ServerSession.asSuperuser(DATABASE)) {
            NotYet.nightsOf(first, ManyPayees.payer(first));
        }
        seed();
        // The server makes tables of its own when its first job begins; they must stay.
        superuser = ServerSession.asSuperuser(DATABASE);
        var nobody = begin(ManyPayees.payerOfNobody(superuser));
        await("the first job", () -> nobody.is("RESERVED"));
        superuser.close();
        evening = SavedDatabase.as("honorarium_in_the_evening");
        superuser = ServerSession.asSuperuser(DATABASE);
        NotYet.isOver(superuser);
        var began = System.nanoTime();
        begin();
        await("the reservation", () -> night.is("RESERVED"));
        millis = (System.nanoTime() - began) / 1_000_000;
        undisturbed = releasedAndFiled();
        superuser.close();
        say("undisturbed: %,d ms, %s", millis, undisturbed.files());
    }

    @BeforeEach
    void the_same_evening_again() throws Exception {
        evening.restore();
        // The server looks once a second whether a connection is still one.
        Thread.sleep(1_100);
        superuser = ServerSession.asSuperuser(DATABASE);
        NotYet.isOver(superuser);
    }

    @AfterEach
    void nobody_looks_any_more() throws SQLException {
        superuser.close();
    }

    @AfterAll
    void the_evening_is_forgotten() throws SQLException {
        if (evening != null) {
            evening.close();
        }
    }

    @Test
    void a_night_killed_in_every_step_ends_like_an_undisturbed_one() throws Exception {
        begin();
        killInTheMiddleOf("ACCEPT");
        // Whoever asks for it again gets the same run; after the other kills nobody asks.
        begin();
        killInTheMiddleOf("DECIDE");
        killBeforeTheLastWordOf("RUNNING");
        await("the reservation", () -> night.is("RESERVED"));
        finance.release(night.run());
        killBeforeTheLastWordOf("RELEASED");
        await("the files", () -> night.is("FILED"));

        assertSameAsUndisturbed(result());
    }

    @Test
    void a_killed_night_is_seen_from_the_pages() throws Exception {
        try (var browser = Browser.speaking("en-US")) {
            var pages = new NightPages(browser.page(), "journey.beginner", PASSWORD);
            pages.signIn("/finance/runs.xhtml");
            begin();
            pages.showsProgress(night.run());
            killInTheMiddleOf("DECIDE");
            // Who was signed in is forgotten with the server.
            pages.signIn("/finance/runs.xhtml");
            await("the reservation", () -> night.is("RESERVED"));
            pages.showsThatItWasInterrupted(night.run(), finance.look(night.run()));
        }
        assertSameAsUndisturbed(releasedAndFiled());
    }

    @Test
    void a_night_whose_connections_are_cut_ends_like_an_undisturbed_one() throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        say("connections are cut with -Dhonorarium.seed=%d", seed);
        var random = new Random(seed);
        begin();
        int atWork = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            Thread.sleep(millis / CUTS / 2);
            assertThat(night.state()).as("the state at cut %d", cut).isEqualTo("RUNNING");
            atWork += cutOne(random) ? 1 : 0;
        }
        say("%d connections cut, %d of them at work", CUTS, atWork);
        await("the reservation", () -> night.is("RESERVED"));

        assertSameAsUndisturbed(releasedAndFiled());
    }

    @Test
    void nights_whose_database_goes_away_go_on_when_it_is_back() throws Exception {
        var payer = ManyPayees.payerOfNobody(superuser);
        var nights = new ArrayList<UUID>();
        for (int day = 1; day <= NIGHTS; day++) {
            finance.begin(payer, businessDate.minusDays(day));
            nights.add(NightLook.at(superuser, payer, businessDate.minusDays(day)).run());
        }

        superuser.close();
        SavedDatabase.shut(() -> Thread.sleep(AWAY_MILLIS));
        superuser = ServerSession.asSuperuser(DATABASE);
        nights.add(NightLook.leftUnfinished(superuser, payer, businessDate.minusDays(NIGHTS + 1)));

        for (var run : nights) {
            var each = new NightLook(superuser, run);
            // The last one has no job: it is taken up by nobody but the timer.
            await("the end of every night", () -> each.is("RESERVED"));
        }
    }

    private void seed() throws Exception {
        try (var owner = ServerSession.database().asOwner()) {
            var many = new ManyPayees(owner, ServerSession.masterKey());
            many.make(businessDate);
            many.user("journey.beginner", finance.beginner(), PasswordHash.of(PASSWORD).text());
            many.user("journey.releaser", finance.releaser());
        }
    }

    private void begin() throws Exception {
        night = begin(ManyPayees.payer(superuser));
    }

    private NightLook begin(UUID payer) throws Exception {
        finance.begin(payer, businessDate);
        return NightLook.at(superuser, payer, businessDate);
    }

    private Result releasedAndFiled() throws Exception {
        finance.release(night.run());
        await("the files", () -> night.is("FILED"));
        return result();
    }

    private Result result() throws SQLException {
        assertThat(EveryCent.wrong(superuser, ManyPayees.payer(superuser))).isEmpty();
        return night.result();
    }

    private void killInTheMiddleOf(String step) throws Exception {
        await("some of " + step, () -> night.done(step) >= 5);
        ServerSession.server().kill();
        say("killed in %s: %d portions done, %d left", step, night.done(step), night.left(step));
        assertThat(night.left(step)).isPositive();
        ServerSession.server().start();
    }

    /** All is done and proved, or all files are written, and only the commit is missing. */
    private void killBeforeTheLastWordOf(String state) throws Exception {
        try (var inTheWay = ServerSession.asSuperuser(DATABASE)) {
            NightLook.hold(inTheWay, night.run());
            await("the end of " + state, () -> night.waitingToEnd() == 1);
            ServerSession.server().kill();
            inTheWay.rollback();
        }
        say("killed at the end of %s", state);
        assertThat(night.state()).isEqualTo(state);
        ServerSession.server().start();
    }

    /** Whether it was in the middle of something. */
    private boolean cutOne(Random random) throws Exception {
        await("somebody to cut", () -> !night.connections().isEmpty());
        var all = night.connections();
        return night.cut(all.get(random.nextInt(all.size())));
    }

    private void assertSameAsUndisturbed(Result result) {
        assertThat(result.files()).isEqualTo(undisturbed.files()).isNotEmpty();
        same("decisions", result.decisions(), undisturbed.decisions());
        same("payouts", result.payouts(), undisturbed.payouts());
        same("lines", result.lines(), undisturbed.lines());
        same("transfers", result.transfers(), undisturbed.transfers());
    }

    private static void same(String what, List<String> rows, List<String> expected) {
        assertThat(rows).as(what).isNotEmpty().hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).as(what).isEqualTo(expected.get(i));
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var began = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - began).as("waiting for " + what).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    private static void say(String what, Object... values) {
        System.out.printf(what + "%n", values);
    }
}
