package org.honorarium.files.control;

import java.time.LocalDate;
import java.time.ZoneId;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.payouts.entity.Run;

/** From which day on a file can be carried out. */
final class Earliest {

    private Earliest() {}

    /**
     * A bank takes no day that has passed: a run released late is paid on the first bank day from
     * its release on. Banks in Japan want a Zengin file on a day before, and a NACHA file for the
     * day on which it is handed over would go as Same Day ACH, with its price and its limit.
     */
    static LocalDate of(Run run, ZoneId payer, FileFormat format) {
        var zone = format == FileFormat.NACHA ? BankCalendar.FEDWIRE.zone() : payer;
        var released = run.releasedAt().atZone(zone).toLocalDate();
        var possible = isForALaterDay(format) ? released.plusDays(1) : released;
        var wanted = run.businessDate().plusDays(1);
        return possible.isAfter(wanted) ? possible : wanted;
    }

    /**
     * On which day a NACHA file is made, for the bank: that of the release, which stays the same.
     */
    static LocalDate createdOn(Run run) {
        return run.releasedAt().atZone(BankCalendar.FEDWIRE.zone()).toLocalDate();
    }

    private static boolean isForALaterDay(FileFormat format) {
        return format == FileFormat.ZENGIN || format == FileFormat.NACHA;
    }
}
