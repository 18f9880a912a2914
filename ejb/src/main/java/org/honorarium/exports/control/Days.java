package org.honorarium.exports.control;

import java.time.Instant;
import java.time.ZoneId;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.payers.entity.PayerTerms;

/**
 * The days of an export as moments.
 *
 * @param begin the first moment
 * @param end the first moment after
 */
public record Days(ZoneId zone, Instant begin, Instant end) {

    public static Days of(ExportOrder order, PayerTerms payer) {
        var zone = ZoneId.of(payer.timeZone());
        return new Days(
                zone,
                order.from().atStartOfDay(zone).toInstant(),
                order.until().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
