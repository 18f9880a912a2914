package org.honorarium.demonstration;

import java.util.stream.Stream;
import org.honorarium.demonstration.house.Annotator;
import org.honorarium.demonstration.house.Country;
import org.honorarium.demonstration.house.House;

/** Annotators of the house with something to be seen about them, and their ids. */
final class Found {

    private final House house;
    private final Visitor operations;

    Found(House house, Visitor operations) {
        this.house = house;
        this.operations = operations;
    }

    /** Those of a country who can be paid, the busiest first. */
    Stream<Annotator> in(Country country) {
        return house.busiest().stream()
                .filter(one -> one.country() == country)
                .filter(one -> one.account().isThere());
    }

    /** The id that the import of the register has chosen. */
    String id(Annotator annotator) {
        var found = operations.get("annotators?reference=" + annotator.reference());
        return found.getJsonArray("rows").getJsonObject(0).getString("id");
    }
}
