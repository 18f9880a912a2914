package org.honorarium.files.entity;

import java.util.UUID;

/**
 * Said before the bytes of a payment file are given out. Whoever refuses keeps them in the house.
 */
public record Leaving(UUID file, FileFormat format) {}
