package org.honorarium.requirements.entity;

/**
 * Who has this code of a qualification type has the included one, too.
 *
 * @param code "US-TOP-SECRET"
 * @param included "US-SECRET"
 */
public record Inclusion(String code, String included) {}
