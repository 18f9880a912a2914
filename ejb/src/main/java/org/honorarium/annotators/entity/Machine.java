package org.honorarium.annotators.entity;

import java.util.UUID;

/** A machine that annotates: an annotator of the register who is owed nothing. */
public record Machine(UUID annotator, String reference, String name, String version) {}
