package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.Country;
import org.honorarium.demonstration.house.House;

/**
 * What lies between earnings and what is paid: work in dollars that is paid in euros at a rate, tax
 * that is withheld of people in Japan, and a debt that two of finance put in force.
 */
final class Reduced {

    private static final String HEAD =
            "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,"
                    + "SubmitTime,AutoApprovalTime\n";

    private final House house;
    private final UUID payer;
    private final Found found;
    private final Visitor finance;
    private final PayerDay day;

    Reduced(House house, UUID payer, Found found, Visitor finance, PayerDay day) {
        this.house = house;
        this.payer = payer;
        this.found = found;
        this.finance = finance;
        this.day = day;
    }

    void make(Imports imports) {
        var dollars =
                house.projects().stream()
                        .filter(project -> project.currency().equals("USD"))
                        .findFirst()
                        .orElseThrow();
        imports.results(dollars.id(), abroad(found.in(Country.DE).findFirst().orElseThrow()));
        finance.put("exchange-rates", rate());
        finance.put(
                "payers/%s/tax-rules/%s".formatted(payer, house.id("tax rule")),
                Json.createObjectBuilder()
                        .add("country", Country.JP.name())
                        .add("place", 1)
                        .add("name", "Withholding on fees (Japan)")
                        .add("share", "0.1021")
                        .add("basis", "PAYOUT")
                        .add("startsOn", "2026-01-01"));
    }

    /** Of the busiest one, who can sign in. Taken from the night after next on: a day's notice. */
    void owe(Visitor second) {
        finance.put(
                "payers/%s/debt-terms".formatted(payer),
                Json.createObjectBuilder().add("sharePercent", 20).add("noticeDays", 1));
        var debt = "debts/" + house.id("debt");
        finance.put(
                debt,
                Json.createObjectBuilder()
                        .add("payer", payer.toString())
                        .add("annotator", found.id(house.busiest().getFirst()))
                        .add(
                                "amount",
                                Json.createObjectBuilder()
                                        .add("value", "48.00")
                                        .add("currency", "USD"))
                        .add("cause", "PAID_TWICE")
                        .add(
                                "explanation",
                                "The batch of the first week was paid by bank transfer too."));
        second.put(debt + "/decision", Json.createObjectBuilder().add("inForce", true));
    }

    private JsonObjectBuilder rate() {
        return Json.createObjectBuilder()
                .add("from", "USD")
                .add("to", "EUR")
                .add("rate", "0.8642")
                .add("source", "Lantern House treasury, invented")
                .add("at", day.end().toString());
    }

    /** A few pieces of work of somebody who is paid in another currency. */
    private byte[] abroad(Annotator worker) {
        var at = day.date().minusDays(9) + "T09:%02d:00Z";
        return rows(
                "ABROAD",
                List.of(worker.reference(), worker.reference()),
                at,
                day.date().minusDays(2) + "T09:00:00Z");
    }

    /**
     * Results of which each is worth a dollar more than the one before.
     *
     * @param at when each was done, by its number
     */
    static byte[] rows(String prefix, List<String> workers, String at, String approved) {
        return IntStream.range(0, workers.size())
                .mapToObj(
                        n ->
                                String.join(
                                        ",",
                                        prefix + "-H" + n,
                                        prefix,
                                        "Compare two summaries",
                                        (11 + n) + ".50",
                                        prefix + "-A" + n,
                                        workers.get(n),
                                        "Approved",
                                        at.formatted(n),
                                        at.formatted(n + 10),
                                        approved))
                .collect(Collectors.joining("\n", HEAD, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
