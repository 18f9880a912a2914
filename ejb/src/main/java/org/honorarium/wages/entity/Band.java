package org.honorarium.wages.entity;

import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * The work of those annotators for whom the same premiums apply.
 *
 * @param premiums the names of the rules about annotators that apply; none for everybody else
 * @param paid what the work was paid
 * @param would what it would have been paid
 * @param hourly null if no time was measured
 */
public record Band(
        List<String> premiums,
        long annotators,
        long annotations,
        Money paid,
        Money would,
        Spread hourly) {

    public Band {
        premiums = List.copyOf(premiums);
    }
}
