package org.honorarium.payers.entity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is agreed about a payer.
 *
 * @param name its legal name, as it stands in payment files (at most 140 characters)
 * @param country ISO 3166-1, two capital letters
 * @param town at most 35 characters
 * @param timeZone a zone of the tz database, "America/New_York"
 * @param cutOff the local time at which its business day ends and the night begins
 * @param funding one account a currency
 */
public record PayerTerms(
        String name,
        String country,
        String town,
        String timeZone,
        LocalTime cutOff,
        List<FundingAccount> funding) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * @throws PayerRejected naming the first thing that is wrong
     */
    public PayerTerms {
        name = text("name", name, 140);
        if (!COUNTRIES.contains(String.valueOf(country))) {
            throw PayerRejected.fieldWrong(
                    "country", country, "a country of ISO 3166 in two capital letters");
        }
        town = text("town", town, 35);
        if (!ZoneId.getAvailableZoneIds().contains(String.valueOf(timeZone))) {
            throw PayerRejected.fieldWrong(
                    "timeZone", timeZone, "a zone of the tz database, such as America/New_York");
        }
        if (cutOff == null) {
            throw PayerRejected.fieldWrong("cutOff", "nothing", "a local time");
        }
        cutOff = cutOff.truncatedTo(ChronoUnit.SECONDS);
        funding = oneACurrency(funding);
    }

    /** For the audit record; accounts are masked. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("name", name);
        facts.put("country", country);
        facts.put("town", town);
        facts.put("timeZone", timeZone);
        facts.put("cutOff", cutOff.toString());
        funding.forEach(
                one ->
                        facts.put(
                                "funding " + one.currency(),
                                one.account() + ", minimum " + one.minimum()));
        return facts;
    }

    public List<String> currencies() {
        return funding.stream().map(FundingAccount::currency).toList();
    }

    private static List<FundingAccount> oneACurrency(List<FundingAccount> accounts) {
        if (accounts == null || accounts.isEmpty()) {
            throw PayerRejected.fieldWrong("funding", "nothing", "an account to pay from");
        }
        var sorted =
                accounts.stream().sorted(Comparator.comparing(FundingAccount::currency)).toList();
        for (var i = 1; i < sorted.size(); i++) {
            var currency = sorted.get(i).currency();
            if (currency.equals(sorted.get(i - 1).currency())) {
                throw PayerRejected.currencyTwice(currency);
            }
        }
        return sorted;
    }

    private static String text(String field, String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw PayerRejected.fieldWrong(field, text, "1 to " + longest + " characters");
        }
        return text;
    }
}
