package org.honorarium.web.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.wages.entity.ClientPreview;
import org.honorarium.wages.entity.Preview;
import org.honorarium.web.pages.Say;

/** What the rate card in the form would pay, without publishing it. */
@Named
@RequestScoped
public class PayTrial {

    @Inject Quoting quoting;
    @Inject Previews previews;
    @Inject Annotators annotators;
    @Inject PayForm form;
    @Inject PayPage page;
    @Inject Clock clock;

    private String annotator = "";
    private String variables = "";
    private Quote quote;
    private String floor = "";
    private Preview preview;
    private ClientPreview ofClient;

    /** What it would pay one annotator for one task. */
    public void tryOut() {
        var terms = form.terms();
        if (terms.isEmpty()) {
            return;
        }
        var id = annotators.idsByReference(List.of(annotator.strip())).get(annotator.strip());
        if (id == null) {
            Say.error("pay_annotator_wrong", annotator);
            return;
        }
        var offer = new Offer(page.getId(), page.getSubject(), id, task(), clock.instant());
        quote = quoting.tryOut(terms.get(), offer);
    }

    /** What last month's work would have cost. */
    public void lookBack() {
        look(
                (terms, least) ->
                        preview =
                                previews.preview(
                                        page.getId(), page.getSubject(), terms, null, least));
    }

    /** What last month's work in all projects of the client would have cost. */
    public void lookBackAtAll() {
        look((terms, least) -> ofClient = previews.ofClient(page.getId(), terms, null, least));
    }

    private void look(BiConsumer<CardTerms, Money> looking) {
        var terms = form.terms();
        if (terms.isEmpty()) {
            return;
        }
        try {
            var least =
                    floor.isBlank()
                            ? null
                            : Money.of(new BigDecimal(floor.strip()), form.currency());
            looking.accept(terms.get(), least);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            Say.error("pay_cap_wrong", floor);
        }
    }

    private Map<String, String> task() {
        var task = new LinkedHashMap<String, String>();
        Arrays.stream(variables.split("\\R"))
                .map(line -> line.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> task.put(part[0].strip(), part[1].strip()));
        return task;
    }

    /** What was tried out; null if nothing was. */
    public Quote getQuote() {
        return quote;
    }

    /** What work would have cost; null if nobody asked. */
    public Preview getPreview() {
        return preview;
    }

    /** The same of all projects of the client; null if nobody asked. */
    public ClientPreview getOfClient() {
        return ofClient;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor == null ? "" : floor;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator == null ? "" : annotator;
    }

    public String getVariables() {
        return variables;
    }

    public void setVariables(String variables) {
        this.variables = variables == null ? "" : variables;
    }
}
