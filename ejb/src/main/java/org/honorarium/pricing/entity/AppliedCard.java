package org.honorarium.pricing.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.calendar.entity.OpenDays;
import org.honorarium.payers.entity.PayerRhythm;

/**
 * The version of a rate card that prices somebody's work, when it is paid for, and on which days
 * the banks of its currency are open.
 */
public record AppliedCard(UUID version, PayerRhythm payer, OpenDays banks) {

    /** By when what is decided until this moment is paid. */
    public LocalDate paidBy(Instant decidedBy) {
        return payer.payDay(banks, decidedBy);
    }
}
