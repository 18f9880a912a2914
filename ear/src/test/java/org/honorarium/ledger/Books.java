package org.honorarium.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.TransferCode;

/** What can be asked of the ledger and of its model alike. */
interface Books {

    void post(List<Wish> wishes);

    void reserve(List<Promise> promises);

    void callOff(Collection<UUID> promises);

    /** An order to move money, which nobody has looked at yet. */
    record Wish(
            UUID id,
            AccountKey debit,
            AccountKey credit,
            long minor,
            String currency,
            TransferCode code,
            UUID subject,
            Instant at) {

        Wish of(long otherAmount) {
            return new Wish(id, debit, credit, otherAmount, currency, code, subject, at);
        }
    }

    /** A reservation, which nobody has looked at yet. */
    record Promise(UUID id, AccountKey account, long minor) {}
}
