package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A doctor's way into a medical project: claimed, verified, found, invited, accepted, working. And
 * a nurse who reads what she lacks.
 */
@TestMethodOrder(OrderAnnotation.class)
class StaffingJourney {

    private static final String SUFFIX = Long.toString(System.nanoTime(), 36).toUpperCase();

    private static House house;
    private static Caller operations;
    private static Caller reviewer;
    private static String doctorId;
    private static String nurseId;
    private static Caller doctor;
    private static Caller nurse;
    private static final UUID degree = UUID.randomUUID();

    @BeforeAll
    static void a_project_and_two_annotators() {
        house = new House();
        operations = People.somebody("OPERATIONS");
        reviewer = People.somebody("REVIEWER");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "DOC%1$s,A Doctor,,US,Fargo,USD,US_CHECKING,021000021,123456789\n"
                        + "NUR%1$s,A Nurse,,US,Fargo,USD,US_CHECKING,021000021,123456780\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        doctorId = id("DOC" + SUFFIX);
        nurseId = id("NUR" + SUFFIX);
        doctor = People.annotator(doctorId);
        nurse = People.annotator(nurseId);
    }

    @Test
    @Order(1)
    void operations_say_what_the_project_asks() {
        var type =
                Json.createObjectBuilder()
                        .add("code", "DEGREE-" + SUFFIX)
                        .add("kind", "DEGREE")
                        .add("title", "Degree")
                        .add("description", "Send us your diploma")
                        .add("proof", "STATEMENT")
                        .add("verifiers", Json.createArrayBuilder().add("REVIEWER"))
                        .add("mayBeAskedFor", true);
        ok(operations.put("qualification-types/" + degree, type));
        var wrong = asking("0999");
        var refused = operations.put(project("requirement"), wrong);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.toString()).contains("/code/values", "0999");

        ok(operations.put(project("requirement"), asking("0912")));

        assertThat(operations.get(project("candidates")).json().getInt("fit")).isZero();
        assertThat(projectsOf(doctor, doctorId)).doesNotContain(house.project.toString());
    }

    @Test
    @Order(2)
    void a_claim_counts_once_it_is_verified() {
        verified(doctor, "0912");
        verified(nurse, "0913");

        var found = operations.get(project("candidates?show=FIT")).json();
        assertThat(found.getInt("fit")).isEqualTo(1);
        var first = row(found, 0);
        assertThat(first.getString("annotator")).isEqualTo(doctorId);
        assertThat(first.getBoolean("fits")).isTrue();
        assertThat(first.getJsonObject("explanation").toString()).contains("\"code\":\"0912\"");
        var points = first.getJsonObject("points");
        assertThat(points.getInt("total"))
                .isEqualTo(
                        points.getInt("quality")
                                + points.getInt("experience")
                                + points.getInt("hours")
                                + points.getInt("lasting"));
        assertThat(projectsOf(doctor, doctorId)).contains("\"may\":\"CLAIM\"");
    }

    @Test
    @Order(3)
    void who_lacks_something_reads_what_and_how_to_get_it_where_the_project_may_be_seen() {
        assertThat(projectsOf(nurse, nurseId)).doesNotContain(house.project.toString());
        ok(operations.put(project("requirement"), asking("0912").add("otherwise", "SEE")));

        assertThat(projectsOf(nurse, nurseId))
                .contains(house.project.toString(), "\"may\":\"SEE\"", "Send us your diploma");
        assertThat(projectsOf(operations, nurseId)).contains("Send us your diploma");
        assertThat(nurse.get("annotators/%s/projects".formatted(doctorId)).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void only_who_has_it_is_invited_and_who_accepts_works_there() {
        var call = project("calls/" + UUID.randomUUID());
        var refused = operations.put(call, invitation(doctorId, nurseId));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.toString())
                .contains("cannot-be-invited", nurseId)
                .doesNotContain(doctorId);

        ok(operations.put(call, invitation(doctorId)));
        var mine = doctor.get("me/invitations").list().getJsonObject(0);
        assertThat(mine.getString("terms")).isEqualTo("Read X-rays, 2 USD each");
        assertThat(doctor.get("notices").toString()).contains("staffing/invited");
        ok(
                doctor.put(
                        "me/invitations/%s/answer".formatted(mine.getString("id")),
                        Json.createObjectBuilder().add("answer", "ACCEPTED")));

        assertThat(operations.get("projects/" + house.project).json().getInt("annotators"))
                .isEqualTo(1);
        assertThat(operations.get(project("candidates")).json().getInt("fit")).isZero();
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,X-rays,2.00,A%1$s,DOC%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(
                operations, operations.postCsv(project("results"), results.formatted(SUFFIX)));
        assertThat(doctor.get("annotators/%s/earnings".formatted(doctorId)).toString())
                .contains("2.00");
    }

    private static void verified(Caller annotator, String field) {
        var id = UUID.randomUUID();
        ok(
                annotator.put(
                        "qualifications/" + id,
                        Json.createObjectBuilder()
                                .add("type", degree.toString())
                                .add("code", field)
                                .add("level", 7)
                                .add("statement", "University of Fargo")));
        ok(annotator.put("qualifications/%s/review".formatted(id), Json.createObjectBuilder()));
        ok(
                reviewer.put(
                        "qualifications/%s/verification".formatted(id),
                        Json.createObjectBuilder()));
    }

    private static JsonObjectBuilder asking(String field) {
        var code =
                Json.createObjectBuilder()
                        .add("comparator", "UNDER")
                        .add("values", Json.createArrayBuilder().add(field));
        return Json.createObjectBuilder()
                .add(
                        "requirement",
                        Json.createObjectBuilder()
                                .add("type", "DEGREE-" + SUFFIX)
                                .add("code", code))
                .add("otherwise", "NOT_SEE");
    }

    private static JsonObjectBuilder invitation(String... annotators) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        for (var one : annotators) {
            people.add(one);
        }
        return Json.createObjectBuilder()
                .add("places", 1)
                .add("terms", "Read X-rays, 2 USD each")
                .add("annotators", people);
    }

    private static String projectsOf(Caller reader, String annotator) {
        return reader.get("annotators/%s/projects".formatted(annotator)).toString();
    }

    private static String project(String path) {
        return "projects/%s/%s".formatted(house.project, path);
    }

    private static String id(String reference) {
        return row(operations.get("annotators?reference=" + reference).json(), 0).getString("id");
    }

    private static JsonObject row(JsonObject page, int number) {
        return page.getJsonArray("rows").getJsonObject(number);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
