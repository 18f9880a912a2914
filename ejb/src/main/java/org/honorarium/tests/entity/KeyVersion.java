package org.honorarium.tests.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the key of a paper.
 *
 * @param number from 1; the newest counts
 * @param rights for each question what is right
 * @param reason why it was corrected; empty for the first one
 * @param madeByName empty if the reader may not know
 */
public record KeyVersion(
        int number,
        List<Choice> rights,
        String reason,
        UUID madeBy,
        String madeByName,
        Instant madeAt) {}
