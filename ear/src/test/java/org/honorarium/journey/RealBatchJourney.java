package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job of the house on a real batch, from end to end and to the cent: 6,829 assignments of
 * 758 annotators come in, a night decides, finance releases, and a bank could take the file.
 */
@TestMethodOrder(OrderAnnotation.class)
class RealBatchJourney {

    private static final String DATE = "2017-05-01";

    private static Path shared;
    private static House house;
    private static Caller operations;
    private static Caller finance;
    private static Caller secondFinance;
    private static String run;

    @BeforeAll
    static void the_real_batch_is_there() {
        shared = Path.of(System.getProperty("honorarium.shared", "../../shared")).resolve("data");
        assumeTrue(
                Files.exists(shared.resolve("mturk-arct/batch-results.csv")),
                "The real batch is not on this machine: not tried.");
        house = new House();
        operations = People.somebody("OPERATIONS");
        finance = People.somebody("FINANCE");
        secondFinance = People.somebody("FINANCE");
    }

    @Test
    @Order(1)
    void results_before_their_annotators_are_refused_by_line_and_column() {
        var refused = results();

        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getJsonObject("outcome").getString("line")).isEqualTo("2");
        assertThat(refused.getJsonObject("outcome").getString("column")).isEqualTo("WorkerId");
        assertThat(refused.getJsonObject("outcome").getString("found")).isEqualTo("AA5S5QIOSM45JD");
        assertThat(project().getJsonObject("progress").getInt("tasks")).isZero();
    }

    @Test
    @Order(2)
    void the_register_and_the_batch_come_in_to_the_cent() {
        var register = register().getJsonObject("outcome");
        assertThat(register.getString("newAnnotators")).isEqualTo("758");
        assertThat(register.getString("withAccount")).isEqualTo("740");

        var results = results().getJsonObject("outcome");
        assertThat(results.getString("newTasks")).isEqualTo("2982");
        assertThat(results.getString("newAssignments")).isEqualTo("6829");
        assertThat(results.getString("accepted")).isEqualTo("6311");
        assertThat(results.getString("rejected")).isEqualTo("6");
        assertThat(results.getString("earned")).isEqualTo("1449.04 USD");

        var work = project().getJsonObject("progress").getJsonObject("assignments");
        assertThat(work.getInt("submitted")).isEqualTo(512);
        assertThat(project().getJsonObject("spend").getString("value")).isEqualTo("1449.04");
    }

    @Test
    @Order(3)
    void the_same_files_again_change_nothing_and_say_so() {
        var register = register().getJsonObject("outcome");
        assertThat(register.getString("unchanged")).isEqualTo("758");
        assertThat(register.getString("newAnnotators")).isEqualTo("0");

        var results = results().getJsonObject("outcome");
        for (var counted : Set.of("newTasks", "newAssignments", "accepted", "rejected")) {
            assertThat(results.getString(counted)).as(counted).isEqualTo("0");
        }
        assertThat(project().getJsonObject("spend").getString("value")).isEqualTo("1449.04");
    }

    @Test
    @Order(4)
    void a_bad_row_refuses_the_whole_file() throws Exception {
        var lines = Files.readAllLines(shared.resolve("mturk-arct/batch-results.csv"));
        var bad = lines.get(3).replace("\"$0.17\"", "\"17 cents\"");
        var csv = String.join("\n", lines.get(0), lines.get(1), bad);

        var refused =
                House.imported(
                        operations,
                        operations.postCsv("projects/%s/results".formatted(house.project), csv));

        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getJsonObject("outcome").getString("line")).isEqualTo("3");
        assertThat(refused.getJsonObject("outcome").getString("column")).isEqualTo("Reward");
        assertThat(refused.getJsonObject("outcome").getString("found")).isEqualTo("17 cents");
    }

    @Test
    @Order(5)
    void the_night_accepts_pays_and_holds_everybody_once() {
        var path = "payers/%s/payout-runs/%s".formatted(house.payer, DATE);
        var first = finance.put(path, Json.createObjectBuilder());
        var second = finance.put(path, Json.createObjectBuilder());
        run = first.json().getString("id");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getString("id")).isEqualTo(run);

        var night = House.run(finance, run, Set.of("RUNNING"));

        assertThat(night.getString("state")).isEqualTo("RESERVED");
        assertThat(counted(night, "decided")).isEqualTo("757 1585.24 USD");
        assertThat(counted(night, "payouts")).isEqualTo("237 1388.02 USD");
        assertThat(held(night, "NO_ACCOUNT")).isEqualTo("18 19.16");
        assertThat(held(night, "BELOW_MINIMUM")).isEqualTo("502 178.06");
        assertThat(night.getInt("holds")).isEqualTo(520);
        assertThat(night.getJsonArray("differences")).isEmpty();
        var work = project().getJsonObject("progress").getJsonObject("assignments");
        assertThat(work.getInt("submitted")).isZero();
        assertThat(work.getInt("accepted")).isEqualTo(6823);
    }

    @Test
    @Order(6)
    void the_annotator_reads_the_same_reason_and_nobody_elses() {
        var hold =
                finance.get("payout-runs/%s/holds?reason=NO_ACCOUNT&size=1".formatted(run))
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0);
        var annotator = People.annotator(hold.getString("annotator"));

        var mine = annotator.get("annotators/%s/earnings".formatted(hold.getString("annotator")));

        assertThat(mine.toString())
                .contains(hold.getJsonObject("reason").getString("sentence"))
                .contains(hold.getJsonObject("amount").getString("value"));
        var other =
                finance.get("payout-runs/%s/payouts?size=1".formatted(run))
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0);
        for (var path :
                Set.of(
                        "annotators/%s/earnings".formatted(other.getString("annotator")),
                        "annotators/%s/earnings/lines".formatted(other.getString("annotator")),
                        "annotators/%s/payouts".formatted(other.getString("annotator")),
                        "payouts/" + other.getString("id"))) {
            assertThat(annotator.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @Order(7)
    void a_cancelled_payout_opens_its_items_again() {
        var path = "payout-runs/%s/payouts?size=1&sort=amount".formatted(run);
        var payout = finance.get(path).json().getJsonArray("rows").getJsonObject(0);
        var cancel = "payouts/%s/cancellation".formatted(payout.getString("id"));

        assertThat(finance.put(cancel, Json.createObjectBuilder().add("reason", "")).status())
                .isEqualTo(422);
        var reason = Json.createObjectBuilder().add("reason", "The annotator asked for it");
        assertThat(finance.put(cancel, reason).status()).isBetween(200, 204);

        var earnings = "annotators/%s/earnings".formatted(payout.getString("annotator"));
        var payable = finance.get(earnings).list().getJsonObject(0).getJsonObject("payable");
        assertThat(payable.getInt("count")).isEqualTo(payout.getInt("items"));
        assertThat(payable.getJsonObject("amount")).isEqualTo(payout.getJsonObject("amount"));
    }

    @Test
    @Order(8)
    void another_person_releases_and_the_bank_could_take_the_file() throws Exception {
        var release = "payout-runs/%s/release".formatted(run);
        assertThat(finance.put(release, Json.createObjectBuilder()).status()).isEqualTo(403);
        assertThat(secondFinance.put(release, Json.createObjectBuilder()).status()).isEqualTo(200);

        var filed = House.run(finance, run, Set.of("RELEASED"));

        assertThat(filed.getString("state")).isEqualTo("FILED");
        var files = files();
        assertThat(files).hasSize(2);
        for (var file : files) {
            var path =
                    "payment-files/%s/%s".formatted(file.getString("id"), file.getString("format"));
            var bytes = finance.get(path).bytes();
            assertThat(sha256(bytes)).isEqualTo(file.getString("sha256"));
            assertThat(finance.get(path).bytes()).isEqualTo(bytes);
            assertThat(file.getInt("payments")).isEqualTo(236);
            if (file.getString("format").equals("PAIN_001_001_09")) {
                assertValid(bytes);
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .contains("<NbOfTxs>236</NbOfTxs>", "<ClrSysId><Cd>USABA</Cd></ClrSysId>");
            }
        }
    }

    @Test
    @Order(9)
    void the_books_balance() {
        var balance = finance.get("payers/%s/trial-balance".formatted(house.payer)).json();

        assertThat(balance.getBoolean("holds")).isTrue();
        assertThat(balance.toString()).contains("\"value\":\"1585.24\"");
    }

    private static JsonObject register() {
        var file = shared.resolve("mturk-arct/annotators.csv");
        return House.imported(operations, operations.post("imports/register", file));
    }

    private static JsonObject results() {
        var file = shared.resolve("mturk-arct/batch-results.csv");
        var path = "projects/%s/results".formatted(house.project);
        return House.imported(operations, operations.post(path, file));
    }

    private static JsonObject project() {
        return operations.get("projects/" + house.project).json();
    }

    private static Stream<JsonObject> rows(JsonObject of, String name) {
        return of.getJsonArray(name).stream().map(row -> row.asJsonObject());
    }

    private static String counted(JsonObject night, String what) {
        var sum = rows(night, what).findFirst().orElseThrow();
        var amount = sum.getJsonObject("amount");
        return sum.getInt("count")
                + " "
                + amount.getString("value")
                + " "
                + amount.getString("currency");
    }

    private static String held(JsonObject night, String reason) {
        var sum =
                rows(night, "holdsByReason")
                        .filter(row -> row.getJsonObject("reason").getString("code").equals(reason))
                        .findFirst()
                        .orElseThrow();
        return sum.getInt("count") + " " + sum.getJsonObject("amount").getString("value");
    }

    private static List<JsonObject> files() {
        return finance.get("payout-runs/%s/files".formatted(run))
                .list()
                .getValuesAs(JsonObject.class);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void assertValid(byte[] xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(shared.resolve("iso20022-xsd/pain.001.001.09.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
