package org.honorarium.web.gold;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.gold.boundary.GoldResults;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** The form in which a result that was measured elsewhere is taken back. */
@Named
@RequestScoped
public class GoldResultsForm {

    @Inject GoldResults results;
    @Inject Asked asked;

    private String reference;

    public void withdraw() {
        var plain = reference == null ? "" : reference.strip();
        results.withdraw(asked.id(), plain);
        Say.done("gold_result_withdrawn", plain);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
