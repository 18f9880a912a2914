package org.honorarium.web.pricing.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.honorarium.pricing.entity.CardDefaults;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;
import org.honorarium.web.requirements.rest.RequirementBody;

/**
 * A rate card on the wire, its rules as {@link RuleReader} reads them.
 *
 * @param cap the most that one annotation pays; 100 dollars where nothing is said
 * @param rounding HALF_EVEN where nothing is said
 * @param timeZone where it is weekend; the payer's where nothing is said
 * @param startsAt as soon as it may where nothing is said
 */
public record CardBody(
        @Valid AmountBody cap,
        RoundingMode rounding,
        boolean taxIncluded,
        String timeZone,
        Instant startsAt,
        @NotNull JsonArray rules) {

    CardTerms toTerms(CardDefaults defaults) {
        return new CardTerms(
                defaults.cap(cap == null ? null : cap.money()),
                rounding == null ? defaults.rounding() : rounding,
                taxIncluded,
                timeZone == null ? defaults.zone() : zone(timeZone),
                RuleReader.rules(rules));
    }

    /** Null for as soon as it may. */
    static Instant start(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw PricingRejected.unreadable(
                    "startsAt", text, "a moment such as 2026-12-01T00:00:00Z");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw PricingRejected.unreadable(
                    "/timeZone", text, "a zone of the tz database, such as America/New_York");
        }
    }

    static JsonObject of(CardVersion version) {
        var terms = version.terms();
        return new Fields()
                .add("id", version.id())
                .add("project", version.project())
                .add("taskType", version.isOfProject() ? null : version.subject())
                .add("taskTypeTitle", version.isOfProject() ? null : version.taskType())
                .add("version", version.number())
                .add("startsAt", version.startsAt())
                .add("cap", terms.cap())
                .add("rounding", terms.rounding())
                .add("taxIncluded", terms.taxIncluded())
                .add("timeZone", terms.zone())
                .add("rules", terms.rules(), CardBody::of)
                .add("backToProject", version.isBackToProject())
                .add("publishedBy", version.publishedBy())
                .add("publishedAt", version.publishedAt())
                .build();
    }

    private static JsonObject of(RateRule rule) {
        var fields = new Fields().add("name", rule.name());
        if (!(rule.condition() instanceof Condition.Always)) {
            fields.add("when", of(rule.condition()));
        }
        fields.add("effect", rule.effect()).add("amount", rule.amount().toPlainString());
        if (rule.counts()) {
            fields.add("unit", rule.unit());
        }
        return (rule.isMeasured()
                        ? fields.add("most", rule.most().toPlainString())
                        : fields.add("counted", rule.counts() ? rule.counted() : null))
                .build();
    }

    private static JsonObject of(Condition condition) {
        if (condition instanceof Condition.Qualified qualified) {
            return new Fields()
                    .add("requirement", RequirementBody.of(qualified.requirement()))
                    .build();
        }
        if (condition instanceof Condition.Variable variable) {
            return new Fields()
                    .add("variable", variable.name())
                    .add("comparator", variable.comparison())
                    .add("values", variable.wanted(), Json::createValue)
                    .build();
        }
        if (condition instanceof Condition.Window window) {
            return new Fields().add("from", window.from()).add("until", window.until()).build();
        }
        if (condition instanceof Condition.Accuracy accuracy) {
            return new Fields().add("accuracy", accuracy.atLeast().toPlainString()).build();
        }
        return condition instanceof Condition.AsSubmitted
                ? new Fields().add("asSubmitted", true).build()
                : new Fields().add("weekend", true).build();
    }
}
