package org.honorarium.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.PayerProposals;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.payers.PayDaysForm;

/**
 * The page on which a payer is made or changed: where it is, its days, its accounts. What takes two
 * persons is proposed.
 */
@Named
@ViewScoped
public class PayerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Payers payers;
    @Inject private transient PayerProposals proposals;
    @Inject private transient Me me;
    @Inject private transient Ids ids;
    @Inject private transient Asked asked;

    private UUID id;
    private String name = "";
    private String country = "";
    private String town = "";
    private String timeZone = "";
    private String cutOff = "23:00";
    private PayDaysForm days = new PayDaysForm();
    private int silentAfter = PayerTerms.SILENT_AFTER;
    private ArrayList<FundingForm> funding = new ArrayList<>();
    private boolean known;
    private UUID proposal;

    /** Of a known payer, or empty. The id of a new one is made now, so that it is made once. */
    @PostConstruct
    void open() {
        proposal = ids.next();
        if (asked.text("id").isEmpty()) {
            id = ids.next();
            funding.add(new FundingForm());
            return;
        }
        id = asked.id();
        known = true;
        var terms = payers.find(id).orElseThrow(() -> PayerRejected.notFound(id)).terms();
        name = terms.name();
        country = terms.country();
        town = terms.town();
        timeZone = terms.timeZone();
        cutOff = terms.cutOff().toString();
        days = PayDaysForm.of(terms.payDays());
        silentAfter = terms.silentAfter();
        terms.funding().stream().map(FundingForm::of).forEach(funding::add);
    }

    public void addAccount() {
        funding.add(new FundingForm());
    }

    public void removeAccount(FundingForm account) {
        funding.remove(account);
    }

    public void save() throws IOException {
        var accounts = funding.stream().map(FundingForm::funding).toList();
        var terms =
                new PayerTerms(
                        name,
                        country,
                        town,
                        timeZone,
                        time(),
                        accounts,
                        days.payDays(),
                        silentAfter);
        if (isProposed()) {
            proposals.propose(proposal, id, terms);
            Say.later("payer_proposed", terms.name());
        } else {
            payers.put(id, terms);
            Say.later("payer_saved", terms.name());
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + next());
    }

    /** Whether another person must confirm what is entered. */
    public boolean isProposed() {
        return known && (!me.has("ADMIN") || proposals.isNeeded(id));
    }

    private String next() {
        var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.substring(0, view.lastIndexOf('/') + 1) + "payer-changes.xhtml";
    }

    /** What is no time is refused like what is none. */
    private LocalTime time() {
        try {
            return LocalTime.parse(cutOff.strip());
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    public List<String> getCountries() {
        return Arrays.stream(Locale.getISOCountries()).sorted().toList();
    }

    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/"))
                .sorted()
                .toList();
    }

    public List<AccountKind> getKinds() {
        return List.of(AccountKind.values());
    }

    public PayDaysForm getDays() {
        return days;
    }

    public int getSilentAfter() {
        return silentAfter;
    }

    public void setSilentAfter(int silentAfter) {
        this.silentAfter = silentAfter;
    }

    public List<FundingForm> getFunding() {
        return funding;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getCutOff() {
        return cutOff;
    }

    public void setCutOff(String cutOff) {
        this.cutOff = cutOff;
    }
}
