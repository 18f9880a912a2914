package org.honorarium.statements.entity;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A month of a payer, as it stands in a list.
 *
 * @param nights how many of its nights said something
 * @param paid what they said is paid, by currency
 */
public record MonthRow(
        UUID payer, String payerName, YearMonth month, long nights, List<Money> paid) {

    public MonthRow {
        paid = List.copyOf(paid);
    }
}
