package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two rivals. Whoever saw or did confidential work of the one signs in and tries every page and
 * every path of the API on the other: nothing of it is shown, and nothing of it is changed.
 */
class OtherSideJourney {

    private static final String MARK = "Q" + UUID.randomUUID().toString().substring(0, 8);
    private static final String DAY = "2026-02-01T10:00:00Z";
    private static final int COOLING_DAYS = 3_650;

    /** What nobody of the other side may read: names, tasks, inputs, answers, the guideline. */
    private static final List<String> SECRETS =
            List.of(
                    "Rival" + MARK,
                    "Prototype" + MARK,
                    "HIT" + MARK,
                    "Titled" + MARK,
                    "Input" + MARK,
                    "Answer" + MARK,
                    "Guided" + MARK);

    private static House ours;
    private static House theirs;
    private static Caller insider;
    private static String annotator;
    private static final List<String> IDS = new ArrayList<>();

    @BeforeAll
    static void two_rivals_with_a_barrier_between_them() {
        ours = new House();
        theirs = new House();
        insider = People.somebody("OPERATIONS");
        var admin = People.administrator();
        named("clients/" + theirs.client, Json.createObjectBuilder(), "Rival" + MARK);
        named("projects/" + theirs.project, project(), "Prototype" + MARK);
        annotator = annotator();
        imported(theirs, "HIT" + MARK);
        imported(ours, "ours" + MARK);
        done(insider.put("projects/" + theirs.project + "/guideline", text("Guided" + MARK)));
        done(insider.put("projects/" + ours.project + "/guideline", text("Be quick.")));
        done(
                insider.put(
                        "projects/" + ours.project + "/confidentiality",
                        Json.createObjectBuilder().add("confidential", true)));
        var change = "barrier-changes/" + UUID.randomUUID();
        done(admin.put(change, barrier()));
        done(
                People.somebody("ADMIN")
                        .put(
                                change + "/decision",
                                Json.createObjectBuilder().add("decision", "CONFIRMED")));
        IDS.addAll(List.of(theirs.client.toString(), theirs.project.toString()));
        ids("projects/" + theirs.project + "/tasks");
        ids("projects/" + theirs.project + "/assignments");
        ids("imports");
        IDS.add(annotator);
    }

    @Test
    void operations_of_the_one_side_get_nothing_of_the_other() {
        var me = People.person(UUID.randomUUID(), "OPERATIONS");

        assertThat(me.caller().get("projects/" + ours.project + "/tasks").status()).isEqualTo(200);

        keptOut(me);
    }

    @Test
    void reviewers_of_the_one_side_get_nothing_of_the_other() {
        var me = People.person(UUID.randomUUID(), "REVIEWER");

        assertThat(me.caller().get("projects/" + ours.project + "/tasks").status()).isEqualTo(200);

        keptOut(me);
    }

    @Test
    void annotators_of_the_one_side_get_nothing_of_the_other_but_their_money() {
        var me = People.person(UUID.fromString(annotator), "ANNOTATOR");

        keptOut(me);

        var lines = me.caller().get("annotators/" + annotator + "/earnings/lines").json();
        assertThat(lines.getInt("total")).isEqualTo(2);
        assertThat(lines.toString()).contains("12.34").contains("1.00");
    }

    /** That the snoop finds what there is to be found, when nothing keeps it out. */
    @Test
    void who_is_on_no_side_finds_it_in_many_places() {
        var me = People.person(UUID.randomUUID(), "OPERATIONS");
        var snoop = new Snoop(me, MARK, IDS, SECRETS, Json::createObjectBuilder);

        assertThat(snoop.api())
                .anyMatch(place -> place.startsWith("get projects shows"))
                .anyMatch(place -> place.startsWith("get clients shows"))
                .anyMatch(place -> place.matches("get projects/[^/]*/tasks shows.*"))
                .anyMatch(place -> place.matches("get projects/[^/]*/guideline shows.*"))
                .anyMatch(place -> place.matches("get projects/[^/]*/assignments shows.*"));
        assertThat(snoop.pages())
                .anyMatch(place -> place.matches("/operations/project.xhtml.*tab=tasks shows.*"))
                .anyMatch(place -> place.matches("/operations/project.xhtml.*guideline shows.*"));
    }

    private static void keptOut(People.Person me) {
        var before = whatTheyHave();
        var snoop = new Snoop(me, MARK, IDS, SECRETS, OtherSideJourney::anything);

        assertThat(snoop.api()).isEmpty();
        assertThat(snoop.pages()).isEmpty();

        assertThat(snoop.tried()).isGreaterThan(200);
        assertThat(whatTheyHave()).isEqualTo(before);
    }

    private static List<String> whatTheyHave() {
        var project = "projects/" + theirs.project;
        return List.of(
                insider.get("clients/" + theirs.client).toString(),
                insider.get(project).toString(),
                insider.get(project + "/tasks").toString(),
                insider.get(project + "/assignments").toString(),
                insider.get(project + "/guideline").toString());
    }

    /** A body that satisfies as many paths as one body can. */
    private static JsonObjectBuilder anything() {
        return Json.createObjectBuilder()
                .add("client", theirs.client.toString())
                .add("payer", theirs.payer.toString())
                .add("name", "Taken over")
                .add("currency", "USD")
                .add("text", "Taken over")
                .add("confidential", true)
                .add("decision", "REJECTED")
                .add("reason", "Taken over")
                .add("left", ours.client.toString())
                .add("right", theirs.client.toString())
                .add("coolingDays", 0)
                .add("person", annotator)
                .add("until", "2100-01-01");
    }

    private static JsonObjectBuilder barrier() {
        return Json.createObjectBuilder()
                .add("kind", "DRAW")
                .add("left", ours.client.toString())
                .add("right", theirs.client.toString())
                .add("coolingDays", COOLING_DAYS)
                .add("reason", "They are rivals.");
    }

    private static JsonObjectBuilder project() {
        return Json.createObjectBuilder()
                .add("client", theirs.client.toString())
                .add("payer", theirs.payer.toString())
                .add("currency", "USD");
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    private static void named(String path, JsonObjectBuilder body, String name) {
        done(People.administrator().put(path, body.add("name", name)));
    }

    private static String annotator() {
        var register =
                "WorkerId,Name,Email,Country,Town,PostCode,Currency,AccountKind,RoutingNumber,"
                        + "AccountNumber,IBAN,BIC,BankCode,BranchCode,AccountHolderKana\n"
                        + "W"
                        + MARK
                        + ",Ann Otator,,US,Fargo,,USD,US_CHECKING,021000021,123456789,,,,,\n";
        House.imported(insider, insider.postCsv("imports/register", register));
        return insider.get("annotators?reference=W" + MARK)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getString("id");
    }

    /** One piece of work, accepted: 12.34 for theirs, 1.00 for ours. */
    private static void imported(House house, String task) {
        var price = house == theirs ? "$12.34" : "$1.00";
        var csv =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,"
                        + "SubmitTime,AutoApprovalTime,Input.text,Answer.text\n"
                        + String.join(
                                ",",
                                task,
                                "Type",
                                house == theirs ? "Titled" + MARK : "Label",
                                price,
                                "A" + task,
                                "W" + MARK,
                                "Approved",
                                DAY,
                                DAY,
                                DAY,
                                house == theirs ? "Input" + MARK : "in",
                                house == theirs ? "Answer" + MARK : "out")
                        + "\n";
        var one =
                House.imported(
                        insider, insider.postCsv("projects/" + house.project + "/results", csv));
        assertThat(one.getString("state")).as(one.toString()).isEqualTo("DONE");
    }

    private static void ids(String list) {
        insider.get(list).json().getJsonArray("rows").stream()
                .limit(2)
                .map(row -> row.asJsonObject().get("id"))
                .map(JsonString.class::cast)
                .map(JsonString::getString)
                .forEach(IDS::add);
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
