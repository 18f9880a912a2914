package org.honorarium.reviews.entity;

import java.time.Instant;

/**
 * What a reviewer made of an annotator's answer.
 *
 * @param answer a JSON object
 * @param remark what was fixed and why
 */
public record Fix(String answer, String remark, Instant fixedAt) {}
