package org.honorarium.earnings.entity;

import java.util.UUID;

/**
 * Something was earned: all earnings of this posting were just made, in this transaction. They are
 * handed over in {@code pg_temp.earned (earning_id, annotator_id, payer_id, project_id, currency,
 * amount_minor, earned_at)}.
 */
public record Earned(UUID posting) {}
