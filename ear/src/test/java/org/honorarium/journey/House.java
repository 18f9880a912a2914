package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A payer, a client and a project that pays in dollars, made over the API. */
final class House {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final UUID payer = UUID.randomUUID();
    final UUID client = UUID.randomUUID();
    final UUID project = UUID.randomUUID();

    House() {
        var funding =
                Json.createObjectBuilder()
                        .add("currency", "USD")
                        .add("minimum", "1.00")
                        .add("kind", "US_CHECKING")
                        .add("routingNumber", "021000021")
                        .add("accountNumber", "123456789");
        var terms =
                Json.createObjectBuilder()
                        .add("name", "Payer " + payer)
                        .add("country", "US")
                        .add("town", "New York")
                        .add("timeZone", "America/New_York")
                        .add("cutOff", "23:00")
                        .add("funding", Json.createArrayBuilder().add(funding));
        made(People.administrator().put("payers/" + payer, terms));
        made(
                People.administrator()
                        .put(
                                "clients/" + client,
                                Json.createObjectBuilder().add("name", "Client " + client)));
        made(
                People.administrator()
                        .put(
                                "projects/" + project,
                                Json.createObjectBuilder()
                                        .add("client", client.toString())
                                        .add("payer", payer.toString())
                                        .add("name", "Reasoning comprehension")
                                        .add("currency", "USD")));
    }

    /** The import after it ended. */
    static JsonObject imported(Caller caller, Caller.Answer accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        var path = "imports/" + accepted.json().getString("id");
        return whileIn(() -> caller.get(path).json(), Set.of("RECEIVED", "READING"));
    }

    /** The run after it left these states. */
    static JsonObject run(Caller caller, String id, Set<String> states) {
        return whileIn(() -> caller.get("payout-runs/" + id).json(), states);
    }

    private static JsonObject whileIn(Supplier<JsonObject> look, Set<String> states) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var seen = look.get();
        while (states.contains(seen.getString("state")) && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            seen = look.get();
        }
        return seen;
    }

    private static void made(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }
}
