package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.AchOriginator;

/**
 * By which letter or digit the NACHA files of one day are told apart. Several payers may send
 * through one sender, and to the bank all files of a sender are one series.
 */
@Dependent
public class AchModifiers {

    private static final String NEXT =
            """
            insert into files.ach_modifier (destination, origin, created_on, modifier, file_id)
            select ?, ?, ?, substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', n.taken + 1, 1), ?
              from (select count(*)::int as taken from files.ach_modifier
                     where destination = ? and origin = ? and created_on = ?) n
             where n.taken < 36
            returning modifier
            """;

    @Inject Sql sql;
    @Inject Locks locks;

    /** The next one of a day, for this file; empty if the bank takes no more that day. */
    public Optional<String> next(AchOriginator agreed, LocalDate day, UUID file) {
        var to = agreed.immediateDestination();
        var from = agreed.immediateOrigin();
        // Two payers may write at once through one sender.
        locks.hold("files/ach/%s/%s/%s".formatted(to, from, day));
        return sql.first(NEXT, row -> row.text("modifier"), to, from, day, file, to, from, day);
    }
}
