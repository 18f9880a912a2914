package org.honorarium.files.entity;

import org.honorarium.money.entity.Money;

/**
 * A part of a payment file that is longer than its taker takes at once: a whole file of its own.
 *
 * @param number from one, without gaps
 * @param size in bytes
 */
public record FilePart(
        int number, String name, long payments, Money total, String sha256, long size) {}
