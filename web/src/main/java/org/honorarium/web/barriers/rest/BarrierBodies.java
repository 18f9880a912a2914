package org.honorarium.web.barriers.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import org.honorarium.barriers.entity.Bar;
import org.honorarium.barriers.entity.Barrier;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.BarrierPreview;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExposedOnBothSides;
import org.honorarium.barriers.entity.Exposure;
import org.honorarium.web.api.Fields;

/** Barriers on the wire. */
final class BarrierBodies {

    private BarrierBodies() {}

    /** What a second person says. */
    public record DecisionBody(@NotNull Decision decision) {}

    static JsonObject of(Barrier barrier) {
        return new Fields()
                .add("left", barrier.sides().left())
                .add("leftName", barrier.leftName())
                .add("right", barrier.sides().right())
                .add("rightName", barrier.rightName())
                .number("coolingDays", barrier.coolingDays())
                .add("since", barrier.since())
                .number("exposedToBothSides", barrier.bothSides())
                .build();
    }

    static JsonObject of(BarrierChange change) {
        var terms = change.terms();
        return new Fields()
                .add("id", change.id())
                .add("kind", terms.kind())
                .add("origin", change.origin())
                .add("left", terms.sides().left())
                .add("leftName", change.leftName())
                .add("right", terms.sides().right())
                .add("rightName", change.rightName())
                .number("coolingDays", terms.coolingDays())
                .add("reason", terms.reason())
                .add("askedBy", change.askedByName())
                .add("askedAt", change.askedAt())
                .add("decision", change.decision())
                .add("decidedBy", change.decidedByName())
                .add("decidedAt", change.decidedAt())
                .build();
    }

    static JsonObject of(BarrierPreview preview) {
        return new Fields()
                .number("barredFromLeft", preview.barredFromLeft())
                .number("barredFromRight", preview.barredFromRight())
                .add("exposedToBothSides", preview.bothSides(), BarrierBodies::of)
                .build();
    }

    static JsonObject of(ExposedOnBothSides one) {
        return new Fields()
                .add("person", one.person())
                .add("name", one.name())
                .add("lastLeft", one.lastLeft())
                .add("lastRight", one.lastRight())
                .build();
    }

    static JsonObject of(BarrierException one) {
        var terms = one.terms();
        return new Fields()
                .add("id", one.id())
                .add("person", terms.person())
                .add("personName", one.personName())
                .add("client", terms.client())
                .add("clientName", one.clientName())
                .add("until", terms.until())
                .add("reason", terms.reason())
                .add("askedBy", one.askedByName())
                .add("askedAt", one.askedAt())
                .add("decision", one.decision())
                .add("decidedBy", one.decidedByName())
                .add("decidedAt", one.decidedAt())
                .add("endedAt", one.endedAt())
                .add("endReason", one.endReason())
                .build();
    }

    static JsonObject of(Exposure exposure) {
        return new Fields()
                .add("person", exposure.person())
                .add("personName", exposure.personName())
                .add("client", exposure.client())
                .add("clientName", exposure.clientName())
                .add("project", exposure.project())
                .add("way", exposure.way())
                .add("first", exposure.first())
                .add("last", exposure.last())
                .add("found", exposure.found())
                .build();
    }

    /** For the one who is barred: why and until when, and not from whom. */
    static JsonObject own(Bar bar) {
        return new Fields().add("exposedTo", bar.exposedTo()).add("until", bar.until()).build();
    }

    static JsonObject of(Bar bar) {
        return new Fields()
                .add("person", bar.person())
                .add("client", bar.client())
                .add("exposedTo", bar.exposedTo())
                .add("until", bar.until())
                .build();
    }
}
