package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A valid qualification of somebody.
 *
 * @param type the code of its type
 * @param code what it is in; empty where it is in nothing
 * @param level how much; null where there are no levels
 * @param validUntil the first day on which it is not valid any more; null for ever
 */
public record Held(UUID id, String type, String code, BigDecimal level, LocalDate validUntil) {}
