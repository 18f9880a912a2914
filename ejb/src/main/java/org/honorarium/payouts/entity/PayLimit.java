package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What a payer pays in a currency without a second look. Proposed by one, in force when another
 * person confirms; the latest counts.
 *
 * @param perPayout what one payout may be; empty for no limit
 * @param perRun what one run may pay; empty for no limit
 * @param by the id of whoever proposed it
 * @param confirmedByName empty while nobody has confirmed it
 * @param inForce whether it is the one that counts
 */
public record PayLimit(
        UUID id,
        UUID payer,
        String payerName,
        String currency,
        Optional<Money> perPayout,
        Optional<Money> perRun,
        UUID by,
        String byName,
        Instant at,
        String confirmedByName,
        boolean confirmed,
        boolean inForce) {}
