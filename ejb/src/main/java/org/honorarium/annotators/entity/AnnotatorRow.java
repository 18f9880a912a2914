package org.honorarium.annotators.entity;

import java.util.UUID;

/**
 * An annotator in a list.
 *
 * @param name empty when the person's key was destroyed
 * @param account the last characters of the account in force in this currency, empty without one
 */
public record AnnotatorRow(
        UUID id, String reference, String name, String country, String currency, String account) {}
