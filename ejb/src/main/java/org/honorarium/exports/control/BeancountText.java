package org.honorarium.exports.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.honorarium.exports.entity.AccountBalance;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.exports.entity.JournalLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.money.entity.Money;

/**
 * The journal as text of beancount, double-entry accounting in plain text. A file stands by itself:
 * what was there before is brought forward, every entry follows, and at the end the balance of each
 * account is stated as the database adds it up from the beginning, not from the lines above it. A
 * program that reads beancount so proves the two against each other.
 */
public final class BeancountText {

    private final Writer out;
    private final AccountMap map;

    public BeancountText(Writer out, AccountMap map) {
        this.out = out;
        this.map = map;
    }

    /** Everything above the lines: the accounts, and what they were brought to before. */
    public void begin(
            ExportOrder order,
            String payer,
            List<AccountBalance> before,
            List<AccountBalance> after) {
        line("option \"title\" \"%s, %s to %s\"", quoted(payer), order.from(), order.until());
        after.stream()
                .map(balance -> balance.amount().currency())
                .distinct()
                .sorted()
                .forEach(currency -> line("option \"operating_currency\" \"%s\"", currency));
        line("");
        totals(after).keySet().stream()
                .map(Key::account)
                .distinct()
                .forEach(account -> line("%s open %s", order.from(), account));
        var forward = new ArrayList<>(totals(before).entrySet());
        forward.removeIf(entry -> entry.getValue().minor() == 0);
        if (!forward.isEmpty()) {
            line("");
            line("%s * \"Brought forward\"", order.from());
            forward.forEach(entry -> posting(entry.getKey().account(), entry.getValue()));
        }
    }

    public void add(JournalLine line) {
        line("");
        line("%s * \"%s\"", line.day(), line.text());
        line("  entry: \"%s\"", line.entry());
        posting(account(line.debit(), line.code()), line.amount());
        var none = Money.zero(line.amount().currency());
        posting(account(line.credit(), line.code()), none.minus(line.amount()));
    }

    /**
     * What every account must have come to; beancount looks at the beginning of a day. It lets a
     * cent pass, unless it is told that nothing may differ.
     */
    public void end(LocalDate until, List<AccountBalance> after) {
        line("");
        totals(after)
                .forEach(
                        (key, sum) ->
                                line(
                                        "%s balance %s  %s ~ 0 %s",
                                        until.plusDays(1),
                                        key.account(),
                                        sum.major().toPlainString(),
                                        sum.currency()));
    }

    private void posting(String account, Money amount) {
        line("  %s  %s", account, text(amount));
    }

    private Map<Key, Money> totals(List<AccountBalance> balances) {
        var totals = new TreeMap<Key, Money>();
        for (var balance : balances) {
            var account = account(balance.type(), balance.code());
            var amount = balance.amount();
            totals.merge(new Key(account, amount.currency()), amount, Money::plus);
        }
        return totals;
    }

    /** "Expenses:4400": nothing but what beancount takes in a name. */
    private String account(AccountType type, TransferCode code) {
        var number = map.of(type, code).number().replaceAll("[^A-Za-z0-9-]", "-");
        return root(type) + ":" + Character.toUpperCase(number.charAt(0)) + number.substring(1);
    }

    private static String root(AccountType type) {
        var name = type.name();
        if (name.endsWith("_COST")) {
            return "Expenses";
        }
        return name.endsWith("_PAYABLE") || name.endsWith("_CLEARING") ? "Liabilities" : "Assets";
    }

    private static String text(Money amount) {
        return amount.major().toPlainString() + " " + amount.currency();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void line(String format, Object... arguments) {
        try {
            out.write(format.formatted(arguments));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Key(String account, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = account.compareTo(other.account);
            return order == 0 ? currency.compareTo(other.currency) : order;
        }
    }
}
