package org.honorarium.exchange.entity;

import java.time.Instant;
import java.util.UUID;

/** A rate that was loaded, by whom and when. */
public record Rate(UUID id, Quoted quoted, String loadedByName, Instant loadedAt) {}
