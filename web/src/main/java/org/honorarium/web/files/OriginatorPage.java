package org.honorarium.web.files;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.Originator;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** What a payer's bank agreed about NACHA and Zengin files, and the forms that change it. */
@Named
@RequestScoped
public class OriginatorPage {

    @Inject Originators originators;
    @Inject Payers payers;
    @Inject Asked asked;

    private UUID id;
    private Payer payer;
    private Map<String, String> ach;
    private Map<String, String> zengin;

    @PostConstruct
    void open() {
        id = asked.id();
        payer = payers.find(id).orElseThrow(() -> PayerRejected.notFound(id));
        ach = new TreeMap<>(originators.ach(id).map(Originator::facts).orElse(Map.of()));
        zengin = new TreeMap<>(originators.zengin(id).map(Originator::facts).orElse(Map.of()));
    }

    public void saveAch() {
        var wanted =
                new AchOriginator(
                        ach.get("immediateDestination"),
                        ach.get("immediateDestinationName"),
                        ach.get("immediateOrigin"),
                        ach.get("immediateOriginName"),
                        ach.get("companyName"),
                        ach.get("companyId"),
                        ach.get("odfi"),
                        entryClass());
        say(wanted, originators.put(id, wanted));
    }

    public void saveZengin() {
        var wanted =
                new ZenginOriginator(
                        zengin.get("clientCode"),
                        zengin.get("clientName"),
                        zengin.get("bankName"),
                        zengin.get("branchName"));
        say(wanted, originators.put(id, wanted));
    }

    private void say(Originator wanted, Optional<? extends Originator> inForce) {
        if (inForce.filter(wanted::equals).isPresent()) {
            Say.done("originator_saved", payer.name());
        } else {
            Say.done("setting_proposed");
        }
    }

    /** What is none is refused like what is missing. */
    private EntryClass entryClass() {
        return Stream.of(EntryClass.values())
                .filter(one -> one.name().equals(ach.get("entryClass")))
                .findFirst()
                .orElse(null);
    }

    /** Whether it pays dollars from an American account. */
    public boolean isAmerican() {
        return pays("USD");
    }

    /** Whether it pays yen from a Japanese account. */
    public boolean isJapanese() {
        return pays("JPY");
    }

    private boolean pays(String currency) {
        return payer.funding(currency)
                .filter(one -> one.account().kind() != AccountKind.IBAN)
                .isPresent();
    }

    public UUID getId() {
        return id;
    }

    public String getPayer() {
        return payer.name();
    }

    public EntryClass[] getEntryClasses() {
        return EntryClass.values();
    }

    public Map<String, String> getAch() {
        return ach;
    }

    public Map<String, String> getZengin() {
        return zengin;
    }
}
