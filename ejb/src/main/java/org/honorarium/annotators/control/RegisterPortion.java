package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.annotators.entity.RegisterOutcome;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/** Some entries of a register: compared with what is known, and only what differs is sealed. */
@Dependent
public class RegisterPortion {

    @Inject KnownAnnotators known;
    @Inject RegisterTables tables;
    @Inject RegisterNotes notes;
    @Inject GivenNames names;
    @Inject Vault vault;
    @Inject Ids ids;

    public RegisterOutcome take(List<RegisterEntry> entries) {
        var changes = compare(entries);
        var different = having(changes, RegisterChange::isAnything);
        if (!different.isEmpty()) {
            var keys = keys(different);
            tables.persons(having(different, RegisterChange::isPersonDifferent), keys);
            tables.accounts(having(different, RegisterChange::isAccountDifferent), keys);
            notes.write(different);
            names.ofRegister(different);
        }
        return outcome(changes);
    }

    private List<RegisterChange> compare(List<RegisterEntry> entries) {
        var already = known.among(entries);
        var changes = new ArrayList<RegisterChange>(entries.size());
        for (var entry : entries) {
            var one = already.get(entry.reference());
            changes.add(
                    new RegisterChange(
                            entry,
                            one == null ? ids.next() : one.id(),
                            one,
                            vault.print(entry.particulars().canonical()),
                            entry.account()
                                    .map(BankDetails::canonical)
                                    .map(vault::print)
                                    .orElse(null)));
        }
        return changes;
    }

    /** The keys of those who are known, and new ones for those who are new. */
    private Map<UUID, PersonKey> keys(List<RegisterChange> changes) {
        var made =
                having(changes, RegisterChange::isNew).stream()
                        .map(change -> vault.newKey(change.person()))
                        .toList();
        vault.keep(made);
        var before = having(changes, change -> !change.isNew());
        var keys = new HashMap<>(vault.keys(persons(before)));
        for (var change : before) {
            if (!keys.containsKey(change.person())) {
                throw AnnotatorRejected.forgotten(change.entry().reference());
            }
        }
        made.forEach(key -> keys.put(key.person(), key));
        return keys;
    }

    private static RegisterOutcome outcome(List<RegisterChange> changes) {
        var added = count(changes, RegisterChange::isNew);
        var different = count(changes, RegisterChange::isAnything);
        var accounts = count(changes, RegisterChange::isAccountDifferent);
        var replaced = count(changes, RegisterChange::isAccountReplaced);
        return new RegisterOutcome(
                changes.size(),
                added,
                different - added,
                changes.size() - different,
                count(changes, change -> change.accountPrint() != null),
                accounts - replaced,
                replaced);
    }

    private static Collection<UUID> persons(List<RegisterChange> changes) {
        return changes.stream().map(RegisterChange::person).toList();
    }

    private static List<RegisterChange> having(
            List<RegisterChange> changes, Predicate<RegisterChange> wanted) {
        return changes.stream().filter(wanted).toList();
    }

    private static long count(List<RegisterChange> changes, Predicate<RegisterChange> wanted) {
        return changes.stream().filter(wanted).count();
    }
}
