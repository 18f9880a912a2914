package org.honorarium.demonstration.house;

import java.util.UUID;

/** An invented client. */
public record Client(UUID id, String name) {}
