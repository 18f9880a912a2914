package org.honorarium.payouts.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Somebody who is not paid by a run, and why.
 *
 * @param name the annotator's
 * @param currency also where the amount is not known
 * @param amount null if adding it up is what failed
 */
public record HoldRow(
        UUID annotator,
        String reference,
        String name,
        String currency,
        Money amount,
        long items,
        HoldReason reason) {

    public HoldRow named(String opened) {
        return new HoldRow(annotator, reference, opened, currency, amount, items, reason);
    }
}
