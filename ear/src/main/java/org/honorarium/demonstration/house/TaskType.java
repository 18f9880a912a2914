package org.honorarium.demonstration.house;

import java.math.BigDecimal;

/**
 * One kind of task in a project.
 *
 * @param price what one accepted assignment pays, in the project's currency
 * @param share of a hundred tasks of the project, how many are of this type
 */
public record TaskType(String title, BigDecimal price, int share) {}
