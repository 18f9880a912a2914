package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.NamesGiven;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.security.entity.PersonKey;

/** Says under which names somebody comes in or gives an account, to whom it concerns. */
@Dependent
public class GivenNames {

    @Inject SealedNames sealed;
    @Inject Event<NamesGiven> given;

    /**
     * Of those in a register of whom something is new.
     *
     * @param different also people who are not written down yet
     */
    void ofRegister(List<RegisterChange> different) {
        var names = new HashMap<UUID, Set<String>>();
        different.forEach(
                change ->
                        names.put(
                                change.person(),
                                names(
                                        change.entry().particulars(),
                                        change.entry().account().orElse(null))));
        given.fire(new NamesGiven(names));
    }

    /** Of somebody whose account changes; who was forgotten has no name. */
    public void ofAccount(UUID annotator, PersonKey key, BankDetails account) {
        var personal = sealed.of(List.of(annotator)).get(annotator);
        if (key != null && personal != null) {
            var particulars = Particulars.parse(key.open(personal));
            given.fire(new NamesGiven(Map.of(annotator, names(particulars, account))));
        }
    }

    private static Set<String> names(Particulars particulars, BankDetails account) {
        return Stream.of(particulars.name(), account == null ? "" : account.holderKana())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
