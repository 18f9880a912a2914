package org.honorarium.web.payers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Say;

/** What one person wants to set for a payer: taxes, debts, tax forms and payment files. */
@Named
@RequestScoped
public class SettingChangesPage {

    @Inject SettingChanges changes;
    @Inject Me me;

    private List<SettingChange> all;

    public void confirm(UUID id) {
        changes.confirm(id);
        all = null;
        Say.done("setting_confirmed");
    }

    public void refuse(UUID id) {
        changes.refuse(id);
        all = null;
        Say.done("setting_refused");
    }

    /** Whether it waits for this person: another one than who proposed it. */
    public boolean isConfirmable(SettingChange one) {
        return isDecidable(one) && !one.by().equals(me.get().actor().id());
    }

    public boolean isDecidable(SettingChange one) {
        return one.isWaiting() && me.has("FINANCE");
    }

    /** What is said, without the ids. */
    public List<Map.Entry<String, String>> said(SettingChange one) {
        return new TreeMap<>(one.said())
                .entrySet().stream()
                        .filter(part -> !part.getKey().equals("id"))
                        .filter(part -> !part.getKey().equals("payer_id"))
                        .toList();
    }

    public List<SettingChange> getAll() {
        if (all == null) {
            all = changes.latest();
        }
        return all;
    }
}
