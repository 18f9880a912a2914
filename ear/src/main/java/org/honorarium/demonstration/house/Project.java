package org.honorarium.demonstration.house;

import java.util.List;
import java.util.UUID;

/**
 * An invented project.
 *
 * @param overlap how many annotators work on the same task
 */
public record Project(
        UUID id, Client client, String name, String currency, int overlap, List<TaskType> types) {

    /** Roughly, so that prices of different currencies can be compared. */
    double inDollars(TaskType type) {
        return type.price().doubleValue() / (currency.equals("JPY") ? 120 : 1);
    }
}
