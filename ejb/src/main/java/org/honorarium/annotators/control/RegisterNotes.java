package org.honorarium.annotators.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.notices.boundary.Notices;

/**
 * The audit records of a register: one for each known person of whom something changed, and one for
 * each account. Who is new has only the record of the account; the import itself says the rest.
 */
@Dependent
public class RegisterNotes {

    @Inject Audit audit;
    @Inject Notices notices;

    void write(List<RegisterChange> changes) {
        note(
                "annotators/changed",
                "register",
                changes,
                change -> !change.isNew() && change.isPersonDifferent(),
                RegisterNotes::person);
        note(
                "annotators/account-added",
                "account",
                changes,
                change -> change.isAccountDifferent() && !change.isAccountReplaced(),
                RegisterNotes::account);
        note(
                "annotators/account-replaced",
                "account",
                changes,
                RegisterChange::isAccountReplaced,
                RegisterNotes::account);
        tell(changes);
    }

    /** Whose account waits for a confirmation hears of it; it may not be theirs. */
    private void tell(List<RegisterChange> changes) {
        changes.stream()
                .filter(RegisterChange::isAccountToBeConfirmed)
                .collect(
                        groupingBy(
                                change -> change.entry().currency(),
                                mapping(RegisterChange::person, toList())))
                .forEach(
                        (currency, persons) ->
                                notices.tell(
                                        persons,
                                        "annotators/account-brought",
                                        Map.of("currency", currency)));
    }

    private void note(
            String action,
            String fact,
            List<RegisterChange> changes,
            Predicate<RegisterChange> wanted,
            Function<RegisterChange, FactChange> form) {
        var facts = changes.stream().filter(wanted).map(form).toList();
        if (!facts.isEmpty()) {
            audit.noteEach(action, fact, facts);
        }
    }

    private static FactChange person(RegisterChange change) {
        return new FactChange(
                change.person(),
                change.known().country() + " " + change.known().currency(),
                change.entry().country()
                        + " "
                        + change.entry().currency()
                        + (change.arePersonalDataDifferent() ? ", other personal data" : ""));
    }

    private static FactChange account(RegisterChange change) {
        var currency = change.entry().currency() + " ";
        var before = change.accountBefore();
        return new FactChange(
                change.person(),
                before.isEmpty() ? "" : currency + before,
                currency + change.entry().account().orElseThrow());
    }
}
