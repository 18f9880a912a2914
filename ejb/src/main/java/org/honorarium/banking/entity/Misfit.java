package org.honorarium.banking.entity;

import java.util.UUID;

/**
 * One thing that does not fit: what kind of thing, which, and what was found.
 *
 * @param currency empty if it is of none
 */
public record Misfit(String kind, String currency, UUID subject, String detail) {}
