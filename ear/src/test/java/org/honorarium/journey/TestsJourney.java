package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A paid test, from its questions to the qualification and the money, over the API and on pages.
 */
class TestsJourney {

    private final House house = new House();
    private final Caller operations = People.somebody("OPERATIONS");
    private final UUID type = UUID.randomUUID();
    private final UUID test = UUID.randomUUID();
    private final UUID taken = UUID.randomUUID();

    @Test
    void a_paid_test_is_made_taken_passed_and_corrected() {
        var id = annotator();
        var annotator = People.annotator(id);
        madeType();
        var made = operations.put("tests/" + test, test(right(1), right(0, 2)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);

        assertThat(annotator.get("tests/" + test).json()).doesNotContainKeys("asks", "keys");
        assertThat(annotator.get("tests/" + test + "/tries").status()).isEqualTo(403);
        var begun = annotator.put("tests/" + test + "/tries/" + taken, nothing()).json();
        assertThat(begun.getJsonArray("asks")).hasSize(2);
        var pages = signedIn("annotator-" + id);
        assertThat(pages.see("/annotator/test.xhtml?id=" + taken).body())
                .contains("Which one is right?", "data-seconds-left", "taking:send");

        var answer = annotator.put("tries/" + taken + "/answers", answers(right(0), right(0, 2)));

        assertThat(answer.json().getString("percent")).isEqualTo("66.66");
        assertThat(answer.json().getBoolean("passed")).isFalse();
        assertThat(answer.json()).containsKey("rights");
        assertThat(payable(annotator, id)).isEqualTo("2.50");
        assertThat(qualified(annotator)).isZero();

        var corrected = operations.put("tests/" + test + "/keys/2", key(right(0), right(0, 2)));

        assertThat(corrected.json().getInt("scoredAgain")).as(corrected.toString()).isOne();
        assertThat(corrected.json().getInt("passNow")).isOne();
        assertThat(qualified(annotator)).isOne();
        assertThat(payable(annotator, id)).isEqualTo("2.50");
        assertThat(pages.see("/annotator/test.xhtml?id=" + taken).body())
                .contains("You passed.", "66.66");
        assertThat(pages.see("/annotator/lines.xhtml").body()).contains("A journey's test");
        assertThat(pages.see("/annotator/tests.xhtml").body()).contains("A journey's test");
        assertThat(pages.see("/operations/test.xhtml?id=" + test).statusCode()).isEqualTo(404);
    }

    @Test
    void somebody_elses_try_is_not_there() {
        madeType();
        operations.put("tests/" + test, test(right(1), right(0, 2)));
        var one = People.annotator(annotator());
        one.put("tests/" + test + "/tries/" + taken, nothing());
        var other = People.annotator(annotator());

        assertThat(other.get("tries/" + taken).status()).isEqualTo(404);
        assertThat(
                        other.put("tries/" + taken + "/answers", answers(right(1), right(0, 2)))
                                .status())
                .isEqualTo(404);
        assertThat(other.put("tests/" + test + "/tries/" + taken, nothing()).status())
                .isEqualTo(404);
    }

    @Test
    void a_test_without_a_key_is_refused_with_the_place() {
        madeType();
        var refused = operations.put("tests/" + test, test(right(1), right()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("type")).endsWith("tests/key-missing");
        assertThat(refused.json().getString("question")).isEqualTo("2");
        assertThat(operations.get("tests/" + test).status()).isEqualTo(404);
    }

    private void madeType() {
        var terms =
                Json.createObjectBuilder()
                        .add("code", "SKILL-" + type.toString().toUpperCase(Locale.ROOT))
                        .add("kind", "SKILL")
                        .add("title", "A skill of a journey")
                        .add("proof", "TEST")
                        .add("verifiers", Json.createArrayBuilder().add("OPERATIONS"))
                        .add("mayBeAskedFor", true);
        var made = operations.put("qualification-types/" + type, terms);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
    }

    private JsonObjectBuilder test(JsonArrayBuilder first, JsonArrayBuilder second) {
        var amount = Json.createObjectBuilder().add("value", "2.50").add("currency", "USD");
        var pay =
                Json.createObjectBuilder()
                        .add("project", house.project.toString())
                        .add("amount", amount);
        return Json.createObjectBuilder()
                .add("type", type.toString())
                .add("title", "A journey's test")
                .add("minutes", 20)
                .add("passPercent", 80)
                .add("tries", 1)
                .add("waitHours", 0)
                .add("pay", pay)
                .add(
                        "questions",
                        Json.createArrayBuilder()
                                .add(question("Which one is right?", first).add("points", 1))
                                .add(question("Which two are right?", second).add("points", 2)));
    }

    private static JsonObjectBuilder question(String text, JsonArrayBuilder right) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("options", Json.createArrayBuilder(List.of("alpha", "beta", "gamma")))
                .add("right", right);
    }

    private static JsonArrayBuilder right(int... options) {
        var numbers = Json.createArrayBuilder();
        for (var option : options) {
            numbers.add(option);
        }
        return numbers;
    }

    private static JsonObjectBuilder answers(JsonArrayBuilder first, JsonArrayBuilder second) {
        return Json.createObjectBuilder()
                .add("answers", Json.createArrayBuilder().add(first).add(second));
    }

    private static JsonObjectBuilder key(JsonArrayBuilder first, JsonArrayBuilder second) {
        return Json.createObjectBuilder()
                .add("rights", Json.createArrayBuilder().add(first).add(second))
                .add("reason", "The first one was wrong.");
    }

    private static JsonObjectBuilder nothing() {
        return Json.createObjectBuilder();
    }

    private static String payable(Caller annotator, String id) {
        JsonObject sum = annotator.get("annotators/" + id + "/earnings").list().getJsonObject(0);
        return sum.getJsonObject("payable").getJsonObject("amount").getString("value");
    }

    private int qualified(Caller annotator) {
        return annotator.get("qualifications?state=VERIFIED&type=" + type).json().getInt("total");
    }

    private static Form signedIn(String name) {
        var form =
                Form.on("/sign-in.xhtml")
                        .with("signIn", "signIn")
                        .with("signIn:name", name)
                        .with("signIn:password", People.PASSWORD)
                        .with("signIn:enter", "");
        form.send();
        return form;
    }

    private String annotator() {
        var reference =
                "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + reference
                        + ",An Annotator,,US,Fargo,USD,,,\n";
        House.imported(operations, operations.postCsv("imports/register", register));
        return operations
                .get("annotators?reference=" + reference)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getString("id");
    }
}
