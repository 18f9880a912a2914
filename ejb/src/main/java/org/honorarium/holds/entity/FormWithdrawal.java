package org.honorarium.holds.entity;

import java.time.Instant;

/** That a tax form counts no more: by whom, when and why it was withdrawn. */
public record FormWithdrawal(String by, Instant at, String why) {}
