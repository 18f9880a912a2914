package org.honorarium.payouts.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/** What the latest night that looked at somebody's open items decided, in one currency. */
public record LastDecision(LocalDate businessDate, Optional<HoldReason> hold, Money amount) {}
