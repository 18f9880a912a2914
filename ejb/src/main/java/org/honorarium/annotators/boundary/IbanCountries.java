package org.honorarium.annotators.boundary;

import static java.util.stream.Collectors.toMap;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.UnsaidCountries;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.annotators.entity.SepaCountries;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.notices.boundary.Notices;

/**
 * In which countries IBANs are that are older than the country beside them. The first two letters
 * of an IBAN say it exactly; only the house can read them.
 */
@Stateless
@Allowed(SYSTEM)
public class IbanCountries {

    @Inject PaymentDestinations destinations;
    @Inject UnsaidCountries countries;
    @Inject Notices notices;
    @Inject Audit audit;

    /**
     * Writes it down for these accounts, once; who has an account outside of SEPA and never said at
     * which bank is asked for it. An account whose owner was forgotten stays as it is.
     *
     * @return of how many it was not known before
     */
    public int say(Collection<UUID> accounts) {
        var open = destinations.open(accounts);
        var ibans =
                open.entrySet().stream()
                        .filter(one -> one.getValue().details().kind() == AccountKind.IBAN)
                        .collect(toMap(Map.Entry::getKey, one -> one.getValue().details()));
        var said = countries.say(ibans);
        if (!said.isEmpty()) {
            audit.noteAll(
                    "annotators/country-of-account",
                    said.stream().collect(toMap(id -> id, id -> facts(ibans.get(id)))));
            notices.tell(
                    said.stream()
                            .map(open::get)
                            .filter(IbanCountries::lacksBank)
                            .map(PaymentDestination::annotator)
                            .distinct()
                            .toList(),
                    "annotators/bank-missing",
                    Map.of());
        }
        return said.size();
    }

    private static boolean lacksBank(PaymentDestination one) {
        return !one.details().namesBank() && !SepaCountries.contain(one.details().country());
    }

    private static Map<String, String> facts(BankDetails iban) {
        return Map.of("account", iban.masked(), "country", iban.country());
    }
}
