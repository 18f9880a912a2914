package org.honorarium.web.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.payouts.boundary.LegalLimits;
import org.honorarium.payouts.entity.LegalLimit;
import org.honorarium.payouts.entity.NearLimit;

/** What the law wants paid soon, and what stands in the way. */
@Named
@RequestScoped
public class LimitsPage {

    @Inject LegalLimits limits;

    private List<NearLimit> near;

    public List<NearLimit> getNear() {
        if (near == null) {
            near = limits.near();
        }
        return near;
    }

    public List<LegalLimit> getLimits() {
        return limits.limits();
    }
}
