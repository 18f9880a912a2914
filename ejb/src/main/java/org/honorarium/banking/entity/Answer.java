package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that came from the bank.
 *
 * @param payer whose bank it is
 * @param matched how many of its lines belong to a payout and agree with it
 * @param back how many were rejected or returned
 * @param differences how many need, or needed, a person
 * @param open how many of those still wait
 */
public record Answer(
        UUID id,
        UUID payer,
        String payerName,
        AnswerKind kind,
        String fileName,
        String sha256,
        long size,
        long lines,
        long matched,
        long back,
        long differences,
        long open,
        Instant receivedAt) {}
