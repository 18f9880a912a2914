package org.honorarium.files.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An account that is asked about.
 *
 * @param reference of its annotator
 * @param masked its last digits
 * @param code why it came back or should be another one, in NACHA's code; empty without an answer
 * @param clearOn from when on it is paid to; null while its file was not given to the bank
 */
public record AskedAccount(
        UUID account,
        UUID annotator,
        String reference,
        String masked,
        PrenoteState state,
        String code,
        LocalDate clearOn) {}
