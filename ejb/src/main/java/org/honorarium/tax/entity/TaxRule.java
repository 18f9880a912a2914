package org.honorarium.tax.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tax rule of a payer.
 *
 * @param endsOn the last business date that it is for; null as long as it has no end
 */
public record TaxRule(
        UUID id, UUID payer, TaxTerms terms, LocalDate endsOn, String setByName, Instant setAt) {}
