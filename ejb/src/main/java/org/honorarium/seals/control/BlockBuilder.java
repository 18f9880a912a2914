package org.honorarium.seals.control;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.Source;

/**
 * Takes the lines of a part one after the other and makes blocks of them, and of those the part.
 */
final class BlockBuilder {

    static final int LINES = 1_000;

    private final BiConsumer<Block, List<SealedLine>> taker;
    private final List<SealedLine> lines = new ArrayList<>(LINES);
    private final MessageDigest part = Digests.sha256();
    private int blocks;
    private long count;

    /**
     * @param taker gets each block as soon as it is full
     */
    BlockBuilder(BiConsumer<Block, List<SealedLine>> taker) {
        this.taker = taker;
    }

    void add(SealedLine line) {
        lines.add(line);
        if (lines.size() == LINES) {
            close();
        }
    }

    Part end(Source source) {
        if (!lines.isEmpty()) {
            close();
        }
        return new Part(source, count, Digests.hex(part), false);
    }

    private void close() {
        var block =
                new Block(
                        ++blocks,
                        lines.getFirst().key(),
                        lines.getLast().key(),
                        lines.size(),
                        Prints.sha256(lines));
        Digests.add(part, block.text());
        count += lines.size();
        taker.accept(block, lines);
        lines.clear();
    }
}
