package org.honorarium.seals.entity;

import java.time.LocalDate;

/**
 * Something that is not what was sealed.
 *
 * @param source null if it is about the day itself
 * @param key of the line; of a range, the first; empty if it is about all of them
 * @param last of a range, the last; else empty
 * @param detail what was expected and what was found
 */
public record Finding(
        LocalDate day, FindingKind kind, Source source, String key, String last, String detail) {}
