package org.honorarium.banking.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Telling;

/**
 * Tells payees whose money came back, and holds what would go to the same account until they
 * confirm or change it. Tens of thousands of them are told together.
 */
@Dependent
public class PayeesTold {

    @Inject Notices notices;
    @Inject Holds holds;

    void cameBack(Collection<CameBack> all) {
        all.stream()
                .collect(groupingBy(CameBack::notice))
                .forEach(
                        (notice, some) ->
                                notices.tellEach(
                                        notice, some.stream().map(PayeesTold::telling).toList()));
        // A payout comes back once, so its id is the hold's.
        var held = new LinkedHashMap<UUID, HoldTerms>();
        all.stream()
                .filter(CameBack::concernsAccount)
                .forEach(one -> held.put(one.payout().payout(), hold(one)));
        holds.putEach(held);
    }

    private static Telling telling(CameBack one) {
        return new Telling(
                one.payout().annotator(),
                Map.of("amount", one.payout().amount().toString(), "code", one.code()));
    }

    private static HoldTerms hold(CameBack one) {
        var payout = one.payout();
        return new HoldTerms(
                payout.annotator(),
                Optional.empty(),
                HoldKind.ACCOUNT_RETURNED,
                Optional.of(payout.account()),
                "The bank sent back %s that went to this account. %s"
                        .formatted(payout.amount(), one.code())
                        .strip(),
                Optional.empty());
    }
}
