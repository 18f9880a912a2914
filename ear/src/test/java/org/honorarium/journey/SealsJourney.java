package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/**
 * The seals of yesterday: fetched by finance, kept, and sent back when somebody was at the data.
 */
class SealsJourney {

    private static final long PATIENCE = 180_000_000_000L;
    private static final String PUT_IN = "00000000-0000-7000-8000-00000000000a";

    @Test
    void seals_that_were_fetched_prove_what_is_there_and_name_what_is_not() throws Exception {
        ServerSession.address();
        var finance = People.somebody("FINANCE");
        await(() -> finance.get("seals").json().getInt("total") > 0);
        var day = finance.get("seals").json().getJsonArray("rows").getJsonObject(0);
        assertThat(LocalDate.parse(day.getString("day")))
                .isEqualTo(
                        LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                                .minusDays(1));

        var text = finance.get("seals/%s?detail=LINES".formatted(day.getString("day")));
        var kept = new String(text.bytes(), StandardCharsets.UTF_8);
        assertThat(kept)
                .startsWith("honorarium seals,1,")
                .contains("root," + day.getString("root"));
        var only = "from=%1$s&until=%1$s".formatted(day.getString("day"));
        assertThat(keys(finance.postCsv("seals/proofs?" + only, kept).json()))
                .doesNotContain(PUT_IN);

        putIn(day.getString("day"));

        var proof = finance.postCsv("seals/proofs?" + only, kept).json();
        takeOut();
        assertThat(proof.getBoolean("holds")).isFalse();
        assertThat(proof.getInt("daysKeptElsewhere")).isEqualTo(1);
        assertThat(keys(proof)).contains(PUT_IN);
    }

    @Test
    void what_is_no_seal_is_refused_with_its_line_and_nobody_else_reads_seals() {
        var finance = People.somebody("FINANCE");

        var refused = finance.postCsv("seals/proofs", "honorarium seals,1,2026-10-05\nwhat");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("seals/line-not-understood", "Line 2");
        var endless =
                finance.postCsv(
                        "seals/proofs", "honorarium seals,1,2026-10-05\nroot," + "0".repeat(5_000));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.toString()).contains("Line 2", "at most 1000 characters");
        assertThat(finance.get("seals/2999-01-01").status()).isEqualTo(404);
        assertThat(finance.get("seals/yesterday").status()).isEqualTo(404);
        assertThat(People.somebody("OPERATIONS").get("seals").status()).isEqualTo(403);
    }

    /** As the database's administrator, whom no rule holds. */
    private static void putIn(String day) throws Exception {
        try (var superuser = ServerSession.asSuperuser("honorarium");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "insert into audit.record values ('%s', '%s 12:00:00Z', gen_random_uuid(), 'ADMIN', 'test/never', gen_random_uuid(), '{}', '{}')"
                            .formatted(PUT_IN, day));
        }
    }

    private static void takeOut() throws Exception {
        try (var superuser = ServerSession.asSuperuser("honorarium");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from audit.record where id = '%s'".formatted(PUT_IN));
        }
    }

    private static Set<String> keys(JsonObject proof) {
        return proof.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("key"))
                .collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a day should be sealed by now").isLessThan(end);
            Thread.sleep(500);
        }
    }
}
