package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.House;

/**
 * Two groups of clients who are rivals, with a barrier between them and barriers that wait for a
 * second person; somebody who owns a part of the house; and a client whose work is confidential.
 */
final class Rivals {

    /** Its work is confidential, and done by people who do nothing for the other group. */
    static final String SECRETIVE = "Harrier Motion";

    private static final Set<String> OTHER_GROUP = Set.of("Bluebird Search", "Northlight Legal");
    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "READING");
    private static final String SINCE = "2026-01-15";
    private static final int COOLING_DAYS = 180;
    private static final int PEOPLE = 6;
    private static final int TASKS = 3;

    private final House house;
    private final UUID payer;
    private final UUID client;
    private final UUID project;

    Rivals(House house, UUID payer) {
        this.house = house;
        this.payer = payer;
        this.client = client(house);
        this.project = house.id("project of " + SECRETIVE);
    }

    static UUID client(House house) {
        return house.id("client " + SECRETIVE);
    }

    /** There must be clients before anybody is given them. */
    void begin(Visitor administrator) {
        administrator.put("clients/" + client, named(SECRETIVE));
        administrator.put(
                "projects/" + project,
                named("Prototype drives, judged")
                        .add("client", client.toString())
                        .add("payer", payer.toString())
                        .add("currency", "USD"));
    }

    /**
     * @param first states who owns whom, and asks
     * @param second confirms
     * @param worker brings the confidential work
     */
    void make(Visitor first, Visitor second, Visitor worker, Instant end) {
        var aurora = company(first, "Aurora Holdings");
        var meadowlark = company(first, "Meadowlark Partners");
        link(first, aurora, known("Bluebird Search"), "64");
        link(first, aurora, known("Northlight Legal"), "31.5");
        link(first, known("Kestrel Robotics"), client.toString(), "55");
        link(first, meadowlark, houseItself(first), "8");
        var change = "barrier-changes/" + house.id("barrier");
        first.put(change, barrier());
        second.put(change + "/decision", Json.createObjectBuilder().add("decision", "CONFIRMED"));
        secret(worker, end);
    }

    private void secret(Visitor worker, Instant end) {
        var path = "projects/" + project;
        worker.put(
                "agreements/" + client,
                text(
                        "Whoever works for Harrier Motion tells nobody what its prototypes look like."));
        worker.put(
                "agreements/" + client + "/signature",
                Json.createObjectBuilder().add("version", 1));
        worker.put(path + "/confidentiality", Json.createObjectBuilder().add("confidential", true));
        worker.put(
                path + "/guideline",
                text("Judge whether the drive stopped in time.\nSay nothing about its looks."));
        var received = worker.postCsv(path + "/results?fileName=prototypes.csv", results(end));
        Waiting.until(worker, "imports/" + received.getString("id"), UNFINISHED);
    }

    private byte[] results(Instant end) {
        var csv =
                new StringBuilder(
                        "HITId,HITTypeId,Title,Reward,MaxAssignments,AssignmentId,WorkerId,"
                                + "AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime,"
                                + "WorkTimeInSeconds,Input.item,Answer.text\n");
        var people = outsiders();
        for (int task = 1; task <= TASKS; task++) {
            for (int n = 0; n < people.size(); n++) {
                var at = end.minus(Duration.ofHours(40)).plus(Duration.ofMinutes(9L * n + task));
                csv.append(
                        "DRIVE-%d,TYPE-1,Judge one drive,$2.40,%d,DRIVE-%d-%d,%s,%s,%s,%s,%s,240,drive %d,yes%n"
                                .formatted(
                                        task,
                                        PEOPLE,
                                        task,
                                        n,
                                        people.get(n).reference(),
                                        n == 0 ? "Submitted" : "Approved",
                                        at,
                                        at.plusSeconds(240),
                                        at.plus(Duration.ofDays(7)),
                                        task));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** People who did nothing for the other group, so that nobody is on both sides. */
    private List<Annotator> outsiders() {
        var insiders =
                house.submissions()
                        .filter(one -> OTHER_GROUP.contains(one.task().project().client().name()))
                        .map(one -> one.annotator().reference())
                        .collect(Collectors.toSet());
        return house.annotators().stream()
                .filter(one -> !insiders.contains(one.reference()))
                .limit(PEOPLE)
                .toList();
    }

    private JsonObjectBuilder barrier() {
        return Json.createObjectBuilder()
                .add("kind", "DRAW")
                .add("left", known("Bluebird Search"))
                .add("right", known("Kestrel Robotics"))
                .add("coolingDays", COOLING_DAYS)
                .add("reason", "Both build robots that find things in shops.");
    }

    private String company(Visitor administrator, String name) {
        var id = house.id("company " + name).toString();
        administrator.put("companies/" + id, named(name));
        return id;
    }

    private void link(Visitor administrator, String owner, String owned, String percent) {
        administrator.put(
                "ownership-links/" + house.id("link " + owner + " " + owned),
                Json.createObjectBuilder()
                        .add("owner", owner)
                        .add("owned", owned)
                        .add("percent", percent)
                        .add("since", SINCE));
    }

    private String known(String name) {
        return house.clients().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static String houseItself(Visitor administrator) {
        return administrator.list("companies").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("HOUSE"))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObjectBuilder named(String name) {
        return Json.createObjectBuilder().add("name", name);
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }
}
