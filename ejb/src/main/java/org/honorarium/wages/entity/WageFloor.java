package org.honorarium.wages.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A version of the least that an hour of work should pay people in a country.
 *
 * @param hourly nothing from the version on that ends it; it counts where work is paid in its
 *     currency
 */
public record WageFloor(
        UUID id, String country, int version, Money hourly, String setByName, Instant setAt) {}
