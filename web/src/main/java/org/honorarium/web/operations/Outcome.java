package org.honorarium.web.operations;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.honorarium.money.entity.Money;
import org.honorarium.web.pages.Format;

/** What became of an import, as its facts tell it: counts, and what was earned. */
final class Outcome {

    private static final Set<String> READ_ONLY =
            Set.of("rows", "unchanged", "unchangedQualifications", "withAccount");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,4})?) ([A-Z]{3})");

    private Outcome() {}

    /** Whether every count of something new is zero. */
    static boolean saysNothingNew(Map<String, String> outcome) {
        return outcome.entrySet().stream()
                .filter(fact -> !READ_ONLY.contains(fact.getKey()))
                .map(Map.Entry::getValue)
                .allMatch(Outcome::isNothing);
    }

    /** A count or an amount as the reader writes it; any other text as it is. */
    static String shown(String value) {
        if (COUNT.matcher(value).matches()) {
            return Format.number(Long.valueOf(value));
        }
        return amount(value).map(Format::money).orElse(value);
    }

    static Optional<Money> amount(String value) {
        var amount = AMOUNT.matcher(value);
        return amount.matches()
                ? Optional.of(Money.of(new BigDecimal(amount.group(1)), amount.group(2)))
                : Optional.empty();
    }

    private static boolean isNothing(String value) {
        return value.equals("0") || amount(value).map(money -> money.minor() == 0).orElse(false);
    }
}
