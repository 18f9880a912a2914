package org.honorarium.wages.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.honorarium.money.entity.Money;
import org.honorarium.wages.entity.Preview.CountryFloor;

/**
 * The least that an hour should pay each annotator: one amount for everybody, or what the wage
 * watch keeps for the country in which they live; and how many were held against it.
 */
final class Floors {

    private final Money ofEverybody;
    private final Map<String, Money> ofCountries;
    private final Map<String, Long> annotators = new TreeMap<>();
    private long without;

    private Floors(Money ofEverybody, Map<String, Money> ofCountries) {
        this.ofEverybody = ofEverybody;
        this.ofCountries = Map.copyOf(ofCountries);
    }

    static Floors same(Money floor) {
        return new Floors(floor, Map.of());
    }

    static Floors ofCountries(Map<String, Money> floors) {
        return new Floors(null, floors);
    }

    /** Whose turn it is: counts them, and says their floor. */
    Optional<Money> next(String country) {
        if (ofEverybody != null) {
            return Optional.of(ofEverybody);
        }
        var floor = Optional.ofNullable(ofCountries.get(country));
        if (floor.isPresent()) {
            annotators.merge(country, 1L, Long::sum);
        } else {
            without++;
        }
        return floor;
    }

    /** The amount for everybody; null if it goes by country. */
    Money ofEverybody() {
        return ofEverybody;
    }

    /** What was asked for, by country. */
    List<CountryFloor> used() {
        return annotators.entrySet().stream()
                .map(
                        one ->
                                new CountryFloor(
                                        one.getKey(),
                                        ofCountries.get(one.getKey()),
                                        one.getValue()))
                .toList();
    }

    /** How many live where nobody said what an hour should pay. */
    long without() {
        return without;
    }
}
