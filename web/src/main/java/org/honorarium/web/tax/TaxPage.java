package org.honorarium.web.tax;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.tax.boundary.TaxRules;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxRule;
import org.honorarium.tax.entity.TaxTerms;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The tax rules of a payer, and the forms in which finance sets and ends them. */
@Named
@RequestScoped
public class TaxPage {

    @Inject TaxRules taxes;
    @Inject Payers payers;
    @Inject Asked asked;
    @Inject Ids ids;

    private List<Payer> choices;
    private String rule;
    private String country;
    private Integer place;
    private String name;
    private BigDecimal percent;
    private TaxBasis basis;
    private LocalDate day;

    /** An empty form. Its id is made now, so that sending it twice sets one rule. */
    public void begin() {
        rule = ids.next().toString();
        place = 1;
    }

    public void set() {
        var share = percent.movePointLeft(2);
        var terms = new TaxTerms(country, place, name, share, basis, day);
        var set = taxes.set(getChosen(), UUID.fromString(rule), terms);
        Say.done(set.setAt() == null ? "setting_proposed" : "tax_rule_set");
    }

    /** Opens the form for the last day. */
    public void beginEnding(UUID one) {
        rule = one.toString();
    }

    public void end() {
        var ended = taxes.end(getChosen(), UUID.fromString(rule), day);
        Say.done(ended.endsOn() == null ? "setting_proposed" : "tax_rule_ended");
    }

    public List<TaxRule> getRules() {
        return getChosen() == null ? List.of() : taxes.of(getChosen());
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    /** The payer that was asked for, or the first; null as long as there is none. */
    public UUID getChosen() {
        if (!asked.text("id").isEmpty()) {
            return asked.id();
        }
        return getPayers().isEmpty() ? null : getPayers().getFirst().id();
    }

    public TaxBasis[] getBases() {
        return TaxBasis.values();
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }

    public TaxBasis getBasis() {
        return basis;
    }

    public void setBasis(TaxBasis basis) {
        this.basis = basis;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
