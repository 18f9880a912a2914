package org.honorarium.banking.control;

import java.util.UUID;

/**
 * An account that a prenote asked about.
 *
 * @param attempt the how manieth prenote: one that came back is sent again
 */
record AskedAbout(UUID account, long attempt, UUID annotator) {}
