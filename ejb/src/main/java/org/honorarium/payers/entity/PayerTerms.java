package org.honorarium.payers.entity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.honorarium.money.entity.Money;

/**
 * What is agreed about a payer.
 *
 * @param name its legal name, as it stands in payment files (at most 140 characters)
 * @param country ISO 3166-1, two capital letters
 * @param town at most 35 characters
 * @param timeZone a zone of the tz database, "America/New_York"
 * @param cutOff the local time at which its business day ends and the night begins
 * @param funding one account a currency
 * @param payDays which nights pay
 * @param silentAfter for how many bank days its bank may keep silent about a payment before that is
 *     unknown
 */
public record PayerTerms(
        String name,
        String country,
        String town,
        String timeZone,
        LocalTime cutOff,
        List<FundingAccount> funding,
        PayDays payDays,
        int silentAfter) {

    /** So long a bank has to answer, unless a payer says otherwise. */
    public static final int SILENT_AFTER = 5;

    private static final int LONGEST_SILENCE = 30;
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
        payDays = payDays == null ? PayDays.EVERY_NIGHT : payDays;
        if (silentAfter < 1 || silentAfter > LONGEST_SILENCE) {
            throw PayerRejected.fieldWrong(
                    "silentAfter",
                    Integer.toString(silentAfter),
                    "1 to " + LONGEST_SILENCE + " bank days");
        }
    }

    /** Of a payer that pays every night and whose bank has the usual time to answer. */
    public PayerTerms(
            String name,
            String country,
            String town,
            String timeZone,
            LocalTime cutOff,
            List<FundingAccount> funding) {
        this(name, country, town, timeZone, cutOff, funding, PayDays.EVERY_NIGHT, SILENT_AFTER);
    }

    /** For the audit record; accounts are masked. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("name", name);
        facts.put("country", country);
        facts.put("town", town);
        facts.put("timeZone", timeZone);
        facts.put("cutOff", cutOff.toString());
        facts.put("payDays", payDays.toString());
        facts.put("silentAfter", Integer.toString(silentAfter));
        funding.forEach(
                one ->
                        facts.put(
                                "funding " + one.currency(),
                                one.account() + ", minimum " + one.minimum()));
        return facts;
    }

    /** What is different in other terms, in the order of their form. */
    public List<PayerChange> changesTo(PayerTerms other) {
        var changes = new ArrayList<PayerChange>();
        note(changes, "name", "", name, other.name);
        note(changes, "country", "", country, other.country);
        note(changes, "town", "", town, other.town);
        note(changes, "timeZone", "", timeZone, other.timeZone);
        note(changes, "cutOff", "", cutOff.toString(), other.cutOff.toString());
        note(changes, "payDays", "", payDays.toString(), other.payDays.toString());
        note(changes, "silentAfter", "", "" + silentAfter, "" + other.silentAfter);
        for (var one : other.funding) {
            var before = funding(one.currency());
            var account = before.map(FundingAccount::account);
            // Two accounts can look alike by what is shown of them.
            if (!account.equals(Optional.of(one.account()))) {
                changes.add(
                        new PayerChange(
                                "account",
                                one.currency(),
                                account.map(DebtorAccount::shown).orElse(""),
                                one.account().shown()));
            }
            var minimum = before.map(FundingAccount::minimum).map(Money::toString).orElse("");
            note(changes, "minimum", one.currency(), minimum, one.minimum().toString());
        }
        return List.copyOf(changes);
    }

    private static void note(
            List<PayerChange> changes, String what, String currency, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PayerChange(what, currency, before, after));
        }
    }

    /** How it pays in a currency, if it does. */
    public Optional<FundingAccount> funding(String currency) {
        return funding.stream().filter(one -> one.currency().equals(currency)).findFirst();
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
