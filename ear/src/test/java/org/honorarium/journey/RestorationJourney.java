package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.honorarium.backup.Backup;
import org.honorarium.backup.Restore;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real backup, one more night whose file goes to the bank, a restore: the house knows that it was
 * restored, and nothing is paid a second time.
 */
@TestMethodOrder(OrderAnnotation.class)
class RestorationJourney {

    private static final String RESULTS =
            "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime,Answer.label\n";

    @TempDir static Path elsewhere;

    private static House house;
    private static Caller operations;
    private static Caller finance;
    private static Caller secondFinance;
    private static String secondName;
    private static String worker;
    private static JsonObject sent;

    @BeforeAll
    static void a_house_that_pays() {
        ServerSession.address();
        house = new House();
        operations = People.somebody("OPERATIONS");
        finance = People.somebody("FINANCE");
        var second = People.person(UUID.randomUUID(), "FINANCE");
        secondFinance = second.caller();
        secondName = second.name();
        worker = "R" + house.payer.toString().substring(24).toUpperCase(Locale.ROOT);
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + worker
                        + ",Ada Example,ada@example.org,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        assertThat(done(operations.postCsv("imports/register", register))).isEqualTo("DONE");
    }

    @Test
    @Order(1)
    void what_leaves_the_house_stands_in_the_register_before() throws Exception {
        work("a", "2.50");
        var file = released("2026-03-02");

        give(file);
        give(file);

        var entries = registerOf(file);
        assertThat(entries).hasSize(1);
        assertThat(Files.readString(entries.getFirst()))
                .contains("message," + file.getString("messageId"))
                .contains("file,CSV," + file.getString("sha256"))
                .contains("total,250,USD");
        assertThat(finance.get("departures").toString()).contains(file.getString("sha256"));
    }

    @Test
    @Order(2)
    void a_backup_one_more_night_and_a_restore() throws Exception {
        Path backup;
        try (var superuser = ServerSession.asSuperuser("honorarium")) {
            backup =
                    new Backup(ServerSession.folder(), true)
                            .make(superuser, elsewhere, Clock.systemUTC().instant());
        }
        work("b", "3.75");
        sent = released("2026-03-03");
        give(sent);
        work("d", "5.00");
        give(released("2026-03-05"));

        ServerSession.whileDown(
                () ->
                        new Restore(ServerSession.folder().path())
                                .from(backup, Clock.systemUTC().instant()));

        assertThat(finance.get("payment-files").toString())
                .doesNotContain(sent.getString("messageId"));
        assertThat(registerOf(sent)).as("the register is not taken back").hasSize(1);
    }

    @Test
    @Order(3)
    void no_other_night_begins_and_everybody_can_read_why() {
        var refused = begin("2026-03-04");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.toString()).contains("departures/oldest-first");
        assertThat(begin("2026-03-05").toString()).contains("departures/oldest-first");
        var open = open();
        assertThat(open.getString("mark")).startsWith("restored honorarium-");
        assertThat(missing(open).getString("messageId")).isEqualTo(sent.getString("messageId"));
        assertThat(missing(open).getBoolean("matched")).isFalse();
        assertThat(end(open).toString()).contains("departures/not-settled");
        assertThat(settle("settlement", finance).toString()).contains("departures/not-done-again");
    }

    @Test
    @Order(4)
    void a_night_that_pays_something_else_than_what_left_is_not_released() {
        work("b", "3.70");
        var other = night("2026-03-03");

        assertThat(release(other).toString()).contains("departures/different");
        assertThat(cancelFirst(other).toString()).contains("departures/stays-paid");
        assertThat(begin("2026-03-05").toString()).contains("departures/oldest-first");
    }

    @Test
    @Order(5)
    void what_left_is_settled_by_two_people_and_is_never_paid_again() {
        assertThat(settle("settlement", finance).status()).isEqualTo(200);
        assertThat(settle("confirmation", finance).toString()).contains("departures/same-person");
        assertThat(settle("confirmation", secondFinance).status()).isEqualTo(200);

        var other = night("2026-03-03");
        assertThat(cancelFirst(other).toString()).contains("departures/stays-paid");
        assertThat(release(other).status()).isEqualTo(200);
        House.run(finance, other.getString("id"), Set.of("RELEASED"));
        var file = file(other);
        assertThat(finance.get("payment-files/%s/CSV".formatted(file.getString("id"))).toString())
                .contains("departures/settled-before");
    }

    @Test
    @Order(6)
    void the_same_night_done_again_is_matched() {
        work("d", "5.00");
        var again = night("2026-03-05");

        assertThat(release(again).status()).isEqualTo(200);

        House.run(finance, again.getString("id"), Set.of("RELEASED"));
        assertThat(open().getJsonArray("missing").getJsonObject(1).getBoolean("matched")).isTrue();
    }

    @Test
    @Order(7)
    void when_all_is_settled_the_house_pays_again() {
        work("c", "4.00");
        var late = night("2026-03-06");
        assertThat(release(late).toString()).contains("departures/not-matched");

        assertThat(end(open()).status()).isEqualTo(200);

        assertThat(release(late).toString())
                .as("three dollars and seventy of three and seventy-five were found again")
                .contains("departures/may-be-paid");
        assertThat(pages().see("/finance/departures.xhtml").body())
                .contains("Paid before, and not found again", worker, "3.75", "3.70");
        letGo();
        assertThat(pages().see("/finance/departures.xhtml").body())
                .contains("Paid on, as two people say", "The five cents are a gift.");
        assertThat(release(late).status()).as("the house pays again").isEqualTo(200);
        House.run(finance, late.getString("id"), Set.of("RELEASED"));
        assertThat(file(late).toString()).as("the last work only").contains("4.00");
        assertThat(finance.get("restorations").list().getJsonObject(0).getBoolean("open"))
                .isFalse();
    }

    /** As the second person of finance sees them. */
    private static Form pages() {
        var form =
                Form.on("/sign-in.xhtml")
                        .with("signIn", "signIn")
                        .with("signIn:name", secondName)
                        .with("signIn:password", People.PASSWORD)
                        .with("signIn:enter", "");
        form.send();
        return form;
    }

    /** Two people say that the payee of what was not found again is paid on. */
    private static void letGo() {
        var unfound = finance.get("unfound-payments").list().getJsonObject(0);
        assertThat(unfound.getString("annotator")).isEqualTo(worker);
        assertThat(unfound.getJsonObject("left").getString("value")).isEqualTo("3.75");
        assertThat(unfound.getJsonObject("found").getString("value")).isEqualTo("3.70");
        var path = "unfound-payments/" + unfound.getString("endToEndId");
        var said = Json.createObjectBuilder().add("reason", "The five cents are a gift.");
        var nothing = Json.createObjectBuilder();
        assertThat(secondFinance.put(path + "/confirmation", nothing).toString())
                .contains("departures/nothing-let-go");
        assertThat(finance.put(path + "/proposal", said).status()).isEqualTo(200);
        assertThat(finance.put(path + "/confirmation", nothing).toString())
                .contains("departures/same-hand");
        assertThat(secondFinance.put(path + "/confirmation", nothing).status()).isEqualTo(200);
        assertThat(secondFinance.put(path + "/confirmation", nothing).status()).isEqualTo(200);
    }

    private static Caller.Answer settle(String what, Caller by) {
        var path =
                "restorations/%s/missing/%d/%s"
                        .formatted(open().getString("id"), missing(open()).getInt("number"), what);
        return by.put(
                path,
                Json.createObjectBuilder()
                        .add("reason", "Paid, says the bank's statement of the 4th."));
    }

    private static void work(String task, String reward) {
        var row =
                String.join(
                        ",",
                        worker + task,
                        "T1",
                        "Label a picture",
                        reward,
                        worker + "-" + task,
                        worker,
                        "Approved",
                        "2026-02-01T10:00:00Z",
                        "2026-02-01T10:05:00Z",
                        "2026-02-08T10:05:00Z",
                        "yes");
        var path = "projects/%s/results".formatted(house.project);
        assertThat(done(operations.postCsv(path, RESULTS + row + "\n"))).isEqualTo("DONE");
    }

    private static String done(Caller.Answer accepted) {
        return House.imported(operations, accepted).getString("state");
    }

    private static Caller.Answer cancelFirst(JsonObject run) {
        var payouts = finance.get("payout-runs/%s/payouts".formatted(run.getString("id"))).json();
        var first = payouts.getJsonArray("rows").getJsonObject(0).getString("id");
        return finance.put(
                "payouts/%s/cancellation".formatted(first),
                Json.createObjectBuilder().add("reason", "It left before."));
    }

    private static Caller.Answer begin(String date) {
        var path = "payers/%s/payout-runs/%s".formatted(house.payer, date);
        return finance.put(path, Json.createObjectBuilder());
    }

    private static JsonObject night(String date) {
        var run = begin(date).json().getString("id");
        return House.run(finance, run, Set.of("RUNNING"));
    }

    private static Caller.Answer release(JsonObject run) {
        return secondFinance.put(
                "payout-runs/%s/release".formatted(run.getString("id")),
                Json.createObjectBuilder());
    }

    /** The payment file of a night, as CSV. */
    private static JsonObject released(String date) {
        var run = night(date);
        assertThat(release(run).status()).isEqualTo(200);
        House.run(finance, run.getString("id"), Set.of("RELEASED"));
        return file(run);
    }

    private static JsonObject file(JsonObject run) {
        return finance
                .get("payout-runs/%s/files".formatted(run.getString("id")))
                .list()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(file -> file.getString("format").equals("CSV"))
                .findFirst()
                .orElseThrow();
    }

    private static void give(JsonObject file) {
        var path = "payment-files/%s/CSV".formatted(file.getString("id"));
        assertThat(finance.get(path).status()).isEqualTo(200);
    }

    private static JsonObject open() {
        return finance.get("restorations").list().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getBoolean("open"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject missing(JsonObject restoration) {
        return restoration.getJsonArray("missing").getJsonObject(0);
    }

    private static Caller.Answer end(JsonObject restoration) {
        return finance.put(
                "restorations/%s/end".formatted(restoration.getString("id")),
                Json.createObjectBuilder().add("finding", "Nothing else stands in the statement."));
    }

    private static List<Path> registerOf(JsonObject file) throws IOException {
        try (var all = Files.list(ServerSession.folder().sent())) {
            return all.filter(
                            entry -> {
                                try {
                                    return Files.readString(entry)
                                            .contains(file.getString("sha256"));
                                } catch (IOException failure) {
                                    throw new IllegalStateException(failure);
                                }
                            })
                    .toList();
        }
    }
}
