package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a payee waits for the night that pays.
 *
 * @param chosen whether it is the payee's own day that is waited for, not the payer's
 * @param until the first night that is not held for it any more; empty if no night ends it, but
 *     somebody must do something
 */
public record Wait(HoldReason reason, boolean chosen, Optional<Instant> until) {}
