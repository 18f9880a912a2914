package org.honorarium.seals.entity;

import java.util.List;

/**
 * What was verified, and what was found.
 *
 * @param days how many
 * @param kept for how many of them there were seals from elsewhere
 * @param lines how many were read
 * @param findings in the order of days, kinds of lines and keys; the first {@value #MOST} only
 */
public record SealProof(int days, int kept, long lines, List<Finding> findings) {

    public static final int MOST = 100;

    public SealProof {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
