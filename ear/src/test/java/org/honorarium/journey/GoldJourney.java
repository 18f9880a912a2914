package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Attention checks of professional translators come in and say how often each found the error. */
class GoldJourney {

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    /** One attention check: who, and whether they found what had been put in. */
    private record Check(String rater, String document, boolean found, Instant at) {}

    @Test
    void attention_checks_of_translators_are_gold_results() throws IOException {
        var file =
                Path.of(System.getProperty("honorarium.shared", "../../shared"))
                        .resolve("data/expert-translation/wmt23_sxs_zhen_events.tsv.gz");
        assumeTrue(
                Files.exists(file), "The translators' checks are not on this machine: not tried.");
        var checks = checks(file);
        var house = new House();
        var operations = People.somebody("OPERATIONS");
        register(operations, checks);
        var type = Json.createObjectBuilder().add("reference", "ZH-EN").add("title", "Translate");
        operations.put(
                "projects/%s/open-tasks".formatted(house.project),
                Json.createObjectBuilder()
                        .add("taskType", type)
                        .add("tasks", Json.createArrayBuilder()));

        var path = "projects/%s/gold-results".formatted(house.project);
        var first = operations.put(path, Json.createObjectBuilder().add("results", body(checks)));
        var again = operations.put(path, Json.createObjectBuilder().add("results", body(checks)));

        assertThat(first.json().getInt("taken")).isEqualTo(checks.size());
        assertThat(again.json().getInt("taken")).isZero();
        var figures =
                operations.get(path + "?size=50").json().getJsonArray("rows").stream()
                        .map(one -> one.asJsonObject())
                        .collect(
                                Collectors.toMap(
                                        one -> one.getString("annotatorReference"),
                                        one -> one.getInt("found") + "/" + one.getInt("answered")));
        assertThat(figures).isEqualTo(counted(checks));
        assertThat(figures.size()).isGreaterThan(5);
    }

    private static Map<String, String> counted(List<Check> checks) {
        return checks.stream().collect(Collectors.groupingBy(Check::rater)).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one ->
                                        one.getValue().stream().filter(Check::found).count()
                                                + "/"
                                                + one.getValue().size()));
    }

    private static List<Check> checks(Path file) throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[5].equals("HOTW-test"))
                    .map(
                            cells ->
                                    new Check(
                                            cells[3] + "-" + RUN,
                                            cells[0] + " " + cells[1] + " " + cells[2],
                                            cells[4].equals("Found"),
                                            Instant.ofEpochMilli(Long.parseLong(cells[6]))))
                    .toList();
        }
    }

    private static void register(Caller operations, List<Check> checks) {
        var csv =
                checks.stream()
                        .map(Check::rater)
                        .distinct()
                        .map(one -> "%s,%s,%s@example.com,US,Austin,USD,".formatted(one, one, one))
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "WorkerId,Name,Email,Country,Town,Currency,AccountKind\n",
                                        ""));
        var done = House.imported(operations, operations.postCsv("imports/register", csv));
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("DONE");
    }

    private static JsonArrayBuilder body(List<Check> checks) {
        var all = Json.createArrayBuilder();
        int number = 0;
        for (var check : checks) {
            all.add(
                    Json.createObjectBuilder()
                            .add("reference", RUN + "-" + number++)
                            .add("taskType", "ZH-EN")
                            .add("task", check.document())
                            .add("annotator", check.rater())
                            .add("found", check.found())
                            .add("answeredAt", check.at().toString()));
        }
        return all;
    }
}
