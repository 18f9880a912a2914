package org.honorarium.files.entity;

import java.util.Map;

/** What a payer's bank agreed with it, so that it takes the payer's files in a format. */
public sealed interface Originator permits AchOriginator, ZenginOriginator {

    /** The only currency of these files. */
    String currency();

    /** For the audit record. */
    Map<String, String> facts();
}
