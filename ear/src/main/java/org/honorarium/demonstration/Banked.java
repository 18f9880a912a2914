package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.Country;
import org.honorarium.demonstration.house.House;

/**
 * A second payer, in the United States, whose night of some days ago went all the way: released, a
 * NACHA file, handed over, and answered by the bank, which paid most, sent one back, and paid one
 * in another amount than was asked for. And the first payer's agreement about Zengin files.
 */
final class Banked {

    private static final int PAYEES = 7;

    /** Not the busiest: somebody whose payout comes back is not paid by other payers either. */
    private static final int QUIETER = 10;

    private static final String ACCOUNT = "5500098765";

    private final House house;
    private final UUID payer;
    private final UUID project;
    private final Found found;
    private final LocalDate night;

    Banked(House house, Found found, PayerDay day) {
        this.house = house;
        this.payer = house.id("payer in the United States");
        this.project = house.id("project of the payer in the United States");
        this.found = found;
        this.night = day.date().minusDays(3);
    }

    void set(Visitor administrator, UUID first) {
        administrator.put("payers/" + payer, payerBody());
        administrator.put(
                "projects/" + project,
                Json.createObjectBuilder()
                        .add("client", house.clients().getFirst().id().toString())
                        .add("payer", payer.toString())
                        .add("name", "Summaries for the United States")
                        .add("currency", "USD"));
        administrator.put("payers/%s/originators/NACHA".formatted(payer), ach());
        administrator.put(
                "payers/%s/originators/ZENGIN".formatted(first),
                Json.createObjectBuilder()
                        .add("clientCode", "0012345678")
                        .add("clientName", "ランタンハウス")
                        .add("bankName", "デモギンコウ")
                        .add("branchName", "ホンテン"));
    }

    void pay(Imports imports, Visitor finance, Visitor second) {
        var workers =
                found.in(Country.US).skip(QUIETER).limit(PAYEES).map(Annotator::reference).toList();
        imports.results(
                project,
                Reduced.rows(
                        "US",
                        workers,
                        night.minusDays(8) + "T15:%02d:00Z",
                        night.minusDays(1) + "T15:00:00Z"));
        var path = "payers/%s/payout-runs/%s".formatted(payer, night);
        var run = finance.put(path, Json.createObjectBuilder()).getString("id");
        Waiting.until(finance, "payout-runs/" + run, Set.of("RUNNING"));
        second.put("payout-runs/%s/release".formatted(run), Json.createObjectBuilder());
        Waiting.until(finance, "payout-runs/" + run, Set.of("RELEASED"));
        rows(finance, "handovers?payer=" + payer)
                .forEach(file -> handOver(finance, file.getString("id")));
        var payouts = rows(finance, "payout-runs/%s/payouts?sort=amount".formatted(run));
        finance.postCsv(
                "payers/%s/bank-answers?fileName=statement.xml".formatted(payer),
                statement(payouts).getBytes(StandardCharsets.UTF_8));
    }

    private static void handOver(Visitor finance, String file) {
        finance.put("handovers/" + file, Json.createObjectBuilder());
    }

    private static List<JsonObject> rows(Visitor visitor, String path) {
        return visitor.get(path).getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    /** The first one comes back, the last but one differs, the last one is not answered yet. */
    private String statement(List<JsonObject> payouts) {
        var entries =
                IntStream.range(0, payouts.size() - 1)
                        .mapToObj(n -> entries(n, payouts.size() - 2, payouts.get(n)))
                        .collect(Collectors.joining());
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>"
                + "<Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>"
                        .formatted(ACCOUNT, entries);
    }

    private String entries(int number, int last, JsonObject payout) {
        var id = payout.getString("endToEndId");
        var amount = payout.getJsonObject("amount").getString("value");
        if (number == last) {
            return entry(id, "DBIT", amount.substring(0, amount.length() - 2) + "49", "");
        }
        var paid = entry(id, "DBIT", amount, "");
        return number > 0
                ? paid
                : paid + entry(id, "CRDT", amount, "<RtrInf><Rsn><Cd>R03</Cd></Rsn></RtrInf>");
    }

    private String entry(String id, String direction, String amount, String more) {
        return ("<Ntry><Amt Ccy=\"USD\">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                        + "<BookgDt><Dt>%3$s</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%4$s</EndToEndId></Refs>"
                        + "<Amt Ccy=\"USD\">%1$s</Amt>%5$s</TxDtls></NtryDtls></Ntry>")
                .formatted(amount, direction, night.plusDays(1), id, more);
    }

    private static JsonObjectBuilder payerBody() {
        var funding =
                Json.createObjectBuilder()
                        .add("currency", "USD")
                        .add("minimum", "1.00")
                        .add("kind", "US_CHECKING")
                        .add("routingNumber", "019999995")
                        .add("accountNumber", ACCOUNT);
        return Json.createObjectBuilder()
                .add("name", "Lantern House Services Inc.")
                .add("country", "US")
                .add("town", "Boston")
                .add("timeZone", "America/New_York")
                .add("cutOff", "21:00")
                .add("funding", Json.createArrayBuilder().add(funding));
    }

    private static JsonObjectBuilder ach() {
        return Json.createObjectBuilder()
                .add("immediateDestination", "019999995")
                .add("immediateDestinationName", "DEMO BANK")
                .add("immediateOrigin", "1987654321")
                .add("immediateOriginName", "LANTERN HOUSE")
                .add("companyName", "LANTERN HOUSE")
                .add("companyId", "1987654321")
                .add("odfi", "01999999")
                .add("entryClass", "PPD");
    }
}
