package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.Settlements;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.Settlement;
import org.honorarium.web.pages.Asked;

/** How the price of one assignment came about, and what it came to. */
@Named
@RequestScoped
public class PricePage {

    @Inject Quoting quoting;
    @Inject Settlements settlements;
    @Inject Asked asked;

    private Quote quote;
    private Settlement settlement;

    @PostConstruct
    void open() {
        var id = asked.id();
        quote = quoting.find(id).orElse(null);
        settlement = settlements.find(id).orElse(null);
    }

    public UUID getId() {
        return asked.id();
    }

    /** The payout from which the reader comes; empty if they come from elsewhere. */
    public String getPayout() {
        return asked.text("payout");
    }

    /** Null if the price came with the work. */
    public Quote getQuote() {
        return quote;
    }

    /** Null as long as it is not accepted, or if nothing of the price was open. */
    public Settlement getSettlement() {
        return settlement;
    }
}
