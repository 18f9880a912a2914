package org.honorarium.web.barriers.rest;

import jakarta.json.JsonObject;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.OwnershipPreview;
import org.honorarium.barriers.entity.Party;
import org.honorarium.barriers.entity.ProposedBarrier;
import org.honorarium.web.api.Fields;

/** Ownership on the wire. */
final class OwnershipBodies {

    private OwnershipBodies() {}

    static JsonObject of(Party party) {
        return new Fields()
                .add("id", party.id())
                .add("kind", party.kind())
                .add("name", party.name())
                .build();
    }

    static JsonObject of(OwnershipLink link) {
        return new Fields()
                .add("id", link.id())
                .add("owner", link.owner())
                .add("ownerName", link.ownerName())
                .add("owned", link.owned())
                .add("ownedName", link.ownedName())
                .add("percent", link.percent().toPlainString())
                .add("since", link.since())
                .add("statedBy", link.statedBy())
                .add("statedAt", link.statedAt())
                .add("until", link.until())
                .add("reason", link.reason())
                .build();
    }

    static JsonObject of(ClientGroup group) {
        return new Fields()
                .add("members", group.members(), OwnershipBodies::of)
                .add("because", String.join(" ", group.reasons()))
                .build();
    }

    static JsonObject of(OwnershipPreview preview) {
        return new Fields()
                .add("group", of(preview.group()))
                .add("barriers", preview.barriers(), OwnershipBodies::of)
                .build();
    }

    static JsonObject of(BarrierSettings settings) {
        return new Fields()
                .add("threshold", settings.threshold().toPlainString())
                .number("coolingDays", settings.coolingDays())
                .build();
    }

    private static JsonObject of(ProposedBarrier barrier) {
        return new Fields()
                .add("left", barrier.sides().left())
                .add("leftName", barrier.leftName())
                .add("right", barrier.sides().right())
                .add("rightName", barrier.rightName())
                .add("reason", barrier.reason())
                .build();
    }
}
