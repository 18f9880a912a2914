package org.honorarium.web.barriers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.web.pages.Say;

/** The threshold above which shares make a group, and the usual cooling-off days. */
@Named
@RequestScoped
public class SettingsForm {

    @Inject Ownership ownership;
    @Inject OwnershipPage page;

    private BigDecimal threshold;
    private int coolingDays;

    @PostConstruct
    void open() {
        threshold = page.getSettings().threshold();
        coolingDays = page.getSettings().coolingDays();
    }

    public void save() {
        ownership.set(new BarrierSettings(threshold, coolingDays));
        page.forget();
        Say.done("settings_saved");
    }

    public BigDecimal getThreshold() {
        return threshold;
    }

    public void setThreshold(BigDecimal threshold) {
        this.threshold = threshold;
    }

    public int getCoolingDays() {
        return coolingDays;
    }

    public void setCoolingDays(int coolingDays) {
        this.coolingDays = coolingDays;
    }
}
