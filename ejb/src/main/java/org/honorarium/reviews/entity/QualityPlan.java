package org.honorarium.reviews.entity;

import java.time.Instant;

/**
 * One version of a project's plan.
 *
 * @param version from 1
 */
public record QualityPlan(int version, PlanTerms terms, String madeByName, Instant madeAt) {}
