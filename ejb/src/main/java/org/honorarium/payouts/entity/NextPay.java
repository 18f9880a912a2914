package org.honorarium.payouts.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.honorarium.payers.entity.Night;

/**
 * When somebody can really be paid, as things stand.
 *
 * @param night the first night that can pay; empty if none can before somebody does something
 * @param bankDay by when the banks can move it; empty without a night
 * @param waits why no night does before it
 */
public record NextPay(Optional<Night> night, Optional<LocalDate> bankDay, List<Wait> waits) {

    public NextPay {
        waits = List.copyOf(waits);
    }

    /** The same, and by when the banks can move it. */
    public NextPay movedBy(LocalDate day) {
        return new NextPay(night, Optional.of(day), waits);
    }
}
