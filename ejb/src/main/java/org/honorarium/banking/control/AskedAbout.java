package org.honorarium.banking.control;

import java.util.UUID;

/** An account that a prenote asked about. */
record AskedAbout(UUID account, UUID annotator) {}
