package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardDefaults;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form of a rate card's next version: a row for every rule, in their order. */
@Named
@RequestScoped
public class PayForm {

    @Inject RateCards cards;
    @Inject RuleList rules;
    @Inject PayPage page;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private CardDefaults defaults;
    private String cap = "";
    private String rounding = "";
    private boolean taxIncluded;
    private String zone = "";
    private String startsAt = "";
    private boolean tooComplicated;

    @PostConstruct
    void open() {
        defaults = cards.defaults(page.getId());
        if (faces.isPostback()) {
            var text = asked.text("rows");
            rules.fill(text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0);
            return;
        }
        cap = defaults.cap().map(usual -> usual.major().toPlainString()).orElse("");
        rounding = defaults.rounding().name();
        zone = defaults.zone().getId();
        page.getVersions().stream()
                .filter(one -> !one.isBackToProject())
                .findFirst()
                .ifPresent(last -> read(last.terms()));
        rules.spare();
    }

    /** Room for more. */
    public void more() {
        rules.spare();
    }

    public void publish() throws IOException {
        var terms = terms();
        if (terms.isEmpty()) {
            return;
        }
        try {
            var starts = startsAt.isBlank() ? null : Moments.read(startsAt, terms.get().zone());
            cards.publish(page.getId(), page.getSubject(), terms.get(), starts);
        } catch (DateTimeException noTime) {
            Say.error("pay_time_wrong", startsAt);
            return;
        }
        Say.later("pay_published");
        var external = faces.getExternalContext();
        external.redirect(
                "%s/operations/pay.xhtml?id=%s&subject=%s"
                        .formatted(
                                external.getRequestContextPath(), page.getId(), page.getSubject()));
    }

    /** What the form says; empty after saying what is wrong. */
    Optional<CardTerms> terms() {
        Optional<ZoneId> where = zone();
        var said = where.flatMap(rules::rules);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            var most = cap.isBlank() ? null : new BigDecimal(cap.strip());
            var terms =
                    new CardTerms(
                            defaults.cap(most == null ? null : Money.of(most, currency())),
                            rounding.isEmpty()
                                    ? defaults.rounding()
                                    : RoundingMode.valueOf(rounding),
                            taxIncluded,
                            where.get(),
                            said.get());
            cards.check(page.getId(), page.getSubject(), terms);
            return Optional.of(terms);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            Say.error("pay_cap_wrong", cap);
        } catch (Rejection wrong) {
            rules.say(wrong);
        }
        return Optional.empty();
    }

    String currency() {
        return defaults.currency();
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            Say.error("pay_zone_wrong", zone);
            return Optional.empty();
        }
    }

    private void read(CardTerms last) {
        cap = last.cap().major().toPlainString();
        rounding = last.rounding().name();
        taxIncluded = last.taxIncluded();
        zone = last.zone().getId();
        tooComplicated = !rules.read(last);
    }

    public List<RuleRow> getRows() {
        return rules.rows();
    }

    /** Whether a program wrote it in a form that has no rows. */
    public boolean isTooComplicated() {
        return tooComplicated;
    }

    public List<Effect> getEffects() {
        return List.of(Effect.values());
    }

    public List<Unit> getUnits() {
        return List.of(Unit.values());
    }

    public List<RoundingMode> getRoundings() {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList();
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap == null ? "" : cap;
    }

    public String getRounding() {
        return rounding;
    }

    public void setRounding(String rounding) {
        this.rounding = rounding == null ? "" : rounding;
    }

    public boolean isTaxIncluded() {
        return taxIncluded;
    }

    public void setTaxIncluded(boolean taxIncluded) {
        this.taxIncluded = taxIncluded;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "" : zone;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt == null ? "" : startsAt;
    }
}
