package org.honorarium.annotators.control;

import java.util.UUID;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.security.entity.PersonKey;

/** Where a payment goes, still sealed. */
public record SealedDestination(
        UUID bankAccount,
        UUID annotator,
        String reference,
        String country,
        String currency,
        byte[] personal,
        byte[] details) {

    public PaymentDestination open(PersonKey key) {
        var person = Particulars.parse(key.open(personal));
        return new PaymentDestination(
                bankAccount,
                annotator,
                reference,
                person.name(),
                person.town(),
                person.postCode(),
                country,
                currency,
                BankDetails.parse(key.open(details)));
    }
}
