package org.honorarium.web.holds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** Which forms payers need of whom, and the form in which finance says so. */
@Named
@RequestScoped
public class FormRuleForm {

    @Inject FormRules rules;
    @Inject Payers payers;

    private String payer;
    private String country;
    private String name;

    /** An empty form. */
    public void begin() {
        country = "";
        name = "";
    }

    public void save() {
        set(new FormRule(Asked.uuid(payer), "", country.strip(), name, true));
    }

    /** It is needed no more. */
    public void end(FormRule rule) {
        set(new FormRule(rule.payer(), "", rule.country(), rule.form(), false));
    }

    private void set(FormRule rule) {
        var set = rules.set(rule);
        if (!rules.rules(set.payer()).contains(set)) {
            Say.done("setting_proposed");
            return;
        }
        Say.done(set.required() ? "form_rule_set" : "form_rule_ended", set.form(), set.country());
    }

    /** What is needed now, by payer and country. */
    public List<FormRule> getRules() {
        return getPayers().stream()
                .flatMap(one -> rules.rules(one.id()).stream())
                .filter(FormRule::required)
                .toList();
    }

    public List<Payer> getPayers() {
        return payers.list();
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
