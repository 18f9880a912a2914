package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardDefaults;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.wages.entity.Preview;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.pages.Words;

/** The form of a rate card's next version: a row for every rule, in their order. */
@Named
@RequestScoped
public class PayForm {

    private static final int MOST = 50;
    private static final int SPARE = 3;

    @Inject RateCards cards;
    @Inject Quoting quoting;
    @Inject Previews previews;
    @Inject Requirements requirements;
    @Inject Annotators annotators;
    @Inject PayPage page;
    @Inject Asked asked;
    @Inject FacesContext faces;
    @Inject Clock clock;

    private final List<RuleRow> rows = new ArrayList<>();
    private CardDefaults defaults;
    private String cap = "";
    private String rounding = "";
    private boolean taxIncluded;
    private String zone = "";
    private String startsAt = "";
    private String annotator = "";
    private String variables = "";
    private boolean tooComplicated;
    private Quote quote;
    private String floor = "";
    private Preview preview;

    @PostConstruct
    void open() {
        defaults = cards.defaults(page.getId());
        if (faces.isPostback()) {
            var text = asked.text("rows");
            fill(text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0);
            return;
        }
        cap = defaults.cap().map(usual -> usual.major().toPlainString()).orElse("");
        rounding = defaults.rounding().name();
        zone = defaults.zone().getId();
        page.getVersions().stream().findFirst().ifPresent(this::read);
        fill(rows.size() + SPARE);
    }

    /** Room for more. */
    public void more() {
        fill(rows.size() + SPARE);
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

    /** What the rows would pay one annotator for one task, without publishing them. */
    public void tryOut() {
        var terms = terms();
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

    /** What last month's work would have cost under the rows, without publishing them. */
    public void lookBack() {
        var terms = terms();
        if (terms.isEmpty()) {
            return;
        }
        try {
            var least =
                    floor.isBlank()
                            ? null
                            : Money.of(new BigDecimal(floor.strip()), defaults.currency());
            preview = previews.preview(page.getId(), page.getSubject(), terms.get(), null, least);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            Say.error("pay_cap_wrong", floor);
        }
    }

    /** What the form says; empty after saying what is wrong. */
    private Optional<CardTerms> terms() {
        Optional<ZoneId> where = zone();
        var rules = where.flatMap(this::rules);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        try {
            var most = cap.isBlank() ? null : new BigDecimal(cap.strip());
            var terms =
                    new CardTerms(
                            defaults.cap(most == null ? null : Money.of(most, defaults.currency())),
                            rounding.isEmpty()
                                    ? defaults.rounding()
                                    : RoundingMode.valueOf(rounding),
                            taxIncluded,
                            where.get(),
                            rules.get());
            cards.check(page.getId(), page.getSubject(), terms);
            return Optional.of(terms);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            Say.error("pay_cap_wrong", cap);
        } catch (Rejection wrong) {
            sayRow(wrong, wrong.facts().getOrDefault("place", ""));
        }
        return Optional.empty();
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            Say.error("pay_zone_wrong", zone);
            return Optional.empty();
        }
    }

    private Optional<List<RateRule>> rules(ZoneId where) {
        var rules = new ArrayList<RateRule>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isEmpty()) {
                continue;
            }
            try {
                rules.add(checked(rows.get(i).toRule(where)));
            } catch (NumberFormatException notANumber) {
                Say.error("pay_number_wrong", i + 1);
                return Optional.empty();
            } catch (DateTimeException noTime) {
                Say.error("pay_row_time_wrong", i + 1);
                return Optional.empty();
            } catch (Rejection wrong) {
                say(wrong, i + 1);
                return Optional.empty();
            }
        }
        return Optional.of(rules);
    }

    /** Each requirement is looked at by itself, so that the reader is told which row is wrong. */
    private RateRule checked(RateRule rule) {
        if (rule.condition() instanceof Condition.Qualified qualified) {
            requirements.check(qualified.requirement());
        }
        return rule;
    }

    /** Places count rules from 0; rows are counted from 1, and may be empty in between. */
    private void sayRow(Rejection wrong, String place) {
        var parts = place.split("/");
        if (parts.length < 3 || !parts[2].matches("[0-9]{1,2}")) {
            if (!wrong.facts().containsKey("expected")) {
                throw wrong;
            }
            Say.error(
                    "pay_card_wrong",
                    Words.of(wrong),
                    wrong.facts().get("found"),
                    wrong.facts().get("expected"));
            return;
        }
        int rule = Integer.parseInt(parts[2]);
        int row = 0;
        for (int seen = -1; row < rows.size() && seen < rule; row++) {
            seen += rows.get(row).isEmpty() ? 0 : 1;
        }
        say(wrong, row);
    }

    private static void say(Rejection wrong, int row) {
        Say.error(
                "requirement_row_wrong",
                row,
                Words.of(wrong),
                wrong.facts().get("found"),
                wrong.facts().get("expected"));
    }

    private Map<String, String> task() {
        var task = new LinkedHashMap<String, String>();
        Arrays.stream(variables.split("\\R"))
                .map(line -> line.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> task.put(part[0].strip(), part[1].strip()));
        return task;
    }

    private void read(CardVersion last) {
        var terms = last.terms();
        cap = terms.cap().major().toPlainString();
        rounding = terms.rounding().name();
        taxIncluded = terms.taxIncluded();
        zone = terms.zone().getId();
        for (var rule : terms.rules()) {
            var row = RuleRow.of(rule, terms.zone());
            tooComplicated |= row.isEmpty();
            row.ifPresent(rows::add);
        }
        if (tooComplicated) {
            rows.clear();
        }
    }

    private void fill(int wanted) {
        while (rows.size() < Math.min(wanted, MOST)) {
            rows.add(new RuleRow());
        }
    }

    public List<RuleRow> getRows() {
        return rows;
    }

    /** Whether a program wrote it in a form that has no rows. */
    public boolean isTooComplicated() {
        return tooComplicated;
    }

    /** What was tried out; null if nothing was. */
    public Quote getQuote() {
        return quote;
    }

    /** What work would have cost; null if nobody asked. */
    public Preview getPreview() {
        return preview;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor == null ? "" : floor;
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
