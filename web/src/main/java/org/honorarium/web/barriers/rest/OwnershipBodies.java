package org.honorarium.web.barriers.rest;

import jakarta.json.JsonObject;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.OwnershipPreview;
import org.honorarium.barriers.entity.Party;
import org.honorarium.barriers.entity.ProposedBarrier;
import org.honorarium.web.api.Facts;

/** Ownership on the wire. */
final class OwnershipBodies {

    private OwnershipBodies() {}

    static JsonObject of(Party party) {
        return new Facts()
                .add("id", party.id())
                .add("kind", party.kind())
                .add("name", party.name())
                .json();
    }

    static JsonObject of(OwnershipLink link) {
        return new Facts()
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
                .json();
    }

    static JsonObject of(ClientGroup group) {
        return new Facts()
                .objects("members", group.members().stream().map(OwnershipBodies::of).toList())
                .add("because", String.join(" ", group.reasons()))
                .json();
    }

    static JsonObject of(OwnershipPreview preview) {
        return new Facts()
                .object("group", of(preview.group()))
                .objects("barriers", preview.barriers().stream().map(OwnershipBodies::of).toList())
                .json();
    }

    static JsonObject of(BarrierSettings settings) {
        return new Facts()
                .add("threshold", settings.threshold().toPlainString())
                .number("coolingDays", settings.coolingDays())
                .json();
    }

    private static JsonObject of(ProposedBarrier barrier) {
        return new Facts()
                .add("left", barrier.sides().left())
                .add("leftName", barrier.leftName())
                .add("right", barrier.sides().right())
                .add("rightName", barrier.rightName())
                .add("reason", barrier.reason())
                .json();
    }
}
