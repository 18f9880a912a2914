package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.tasks.control.ClaimLook.Ready;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.Place;
import org.honorarium.tasks.entity.Shown;
import org.honorarium.tasks.entity.Wanted;

/**
 * Gold tasks in place of the next ones, now and then, at a price that was shown: only those come
 * that have it, or the price would tell which they are.
 */
@Dependent
public class GoldDraw {

    @Inject PlaceRows places;
    @Inject TaskVariables variables;
    @Inject Quoting quoting;

    /** Makes the actor's claim; empty if there is no place. */
    public Optional<HeldPlace> orNext(
            UUID claim, UUID key, Wanted wanted, Ready ready, Instant now) {
        return drawn(wanted, ready, now)
                .flatMap(one -> places.claim(claim, key, wanted.of(one.task()), ready, now))
                .or(() -> places.claim(claim, key, wanted, ready, now));
    }

    private Optional<Place> drawn(Wanted wanted, Ready ready, Instant now) {
        if (wanted.task().isPresent()
                || wanted.shown().isEmpty()
                || ready.terms().goldPercent() == 0) {
            return Optional.empty();
        }
        return places.drawGold(wanted, ready).stream()
                .filter(gold -> price(wanted.project(), gold, ready, now).equals(wanted.shown()))
                .findFirst();
    }

    private Optional<Shown> price(UUID project, Place gold, Ready ready, Instant now) {
        var task = variables.of(gold.task());
        var offer = ready.terms().offer(project, gold.taskType(), task, now);
        return quoting.preview(offer).map(Shown::of);
    }
}
