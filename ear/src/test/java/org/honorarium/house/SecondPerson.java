package org.honorarium.house;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.SettingChange;

/** Whoever confirms what somebody else wants to set of a payer. */
@Dependent
public class SecondPerson {

    @Inject SettingChanges changes;

    /** What waits for this house's payer, the latest first. */
    public List<SettingChange> asked(SmallHouse house) throws Exception {
        return house.finance.call(changes::latest).stream()
                .filter(one -> one.isWaiting() && one.payer().equals(house.payer))
                .toList();
    }

    /** Everything that waits. */
    public void confirms(SmallHouse house) throws Exception {
        for (var one : asked(house)) {
            house.secondFinance.call(() -> changes.confirm(one.id()));
        }
    }
}
