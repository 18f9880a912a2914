package org.honorarium.seals.control;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.FindingKind;

/**
 * Holds the lines that are there now against the blocks that were sealed, both in the order of
 * their keys, and reports every line that is not what it was.
 */
final class Comparing {

    private final Iterator<Expected> blocks;
    private final Report report;
    private Expected current;
    private int next;
    private int found;
    private MessageDigest digest;

    Comparing(Iterator<Expected> blocks, Report report) {
        this.blocks = blocks;
        this.report = report;
    }

    /** The next line that is there. */
    void line(SealedLine line) {
        while (true) {
            if (current == null && !advance()) {
                report.put(FindingKind.PUT_IN, line.key(), "", "it was not sealed");
                return;
            }
            boolean settled = current.lines() == null ? inRange(line) : inList(line);
            if (settled) {
                return;
            }
            finish();
        }
    }

    /** There are no more. */
    void end() {
        while (current != null || advance()) {
            finish();
        }
    }

    private boolean inList(SealedLine line) {
        var lines = current.lines();
        while (next < lines.size() && lines.get(next).key().compareTo(line.key()) < 0) {
            deleted(lines.get(next++));
        }
        if (next == lines.size()) {
            return false;
        }
        var expected = lines.get(next);
        if (!expected.key().equals(line.key())) {
            report.put(FindingKind.PUT_IN, line.key(), "", "it was not sealed");
            return true;
        }
        next++;
        if (!expected.print().equals(line.print())) {
            report.put(
                    FindingKind.CHANGED,
                    line.key(),
                    "",
                    "sealed as %s…, found as %s…".formatted(shown(expected), shown(line)));
        }
        return true;
    }

    private boolean inRange(SealedLine line) {
        if (line.key().compareTo(current.block().first()) < 0) {
            report.put(FindingKind.PUT_IN, line.key(), "", "it was not sealed");
            return true;
        }
        if (line.key().compareTo(current.block().last()) > 0) {
            return false;
        }
        found++;
        Digests.add(digest, line.text());
        return true;
    }

    private void finish() {
        if (current.lines() != null) {
            current.lines().stream().skip(next).forEach(this::deleted);
        } else if (!Digests.hex(digest).equals(current.block().sha256())) {
            report.put(
                    FindingKind.RANGE,
                    current.block().first(),
                    current.block().last(),
                    "%d lines were sealed, %d are there".formatted(current.block().lines(), found));
        }
        current = null;
    }

    private boolean advance() {
        if (!blocks.hasNext()) {
            return false;
        }
        current = blocks.next();
        next = 0;
        found = 0;
        digest = Digests.sha256();
        return true;
    }

    private void deleted(SealedLine line) {
        report.put(FindingKind.DELETED, line.key(), "", "it was sealed as " + shown(line) + "…");
    }

    private static String shown(SealedLine line) {
        return line.print().substring(0, 12);
    }

    /**
     * A block as it was sealed.
     *
     * @param lines null if only the block's SHA-256 can be trusted
     */
    record Expected(Block block, List<SealedLine> lines) {}

    /** Takes what was found. */
    @FunctionalInterface
    interface Report {

        void put(FindingKind kind, String key, String last, String detail);
    }
}
