package org.honorarium.seals.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.Source;

/** What a root is over: the lines above it in exported seals, so that anybody can check it. */
final class Roots {

    static final String HEAD = "honorarium seals,1,";

    /** Ends the line of a part that holds everything older, too. */
    static final String OLDER = ",older";

    private Roots() {}

    /** The lines that the root is the SHA-256 of, each ended by a line feed. */
    static List<String> above(LocalDate day, String before, Map<Source, Part> parts) {
        return Stream.concat(
                        Stream.of(HEAD + day, "before," + before),
                        Stream.of(Source.values())
                                .filter(parts::containsKey)
                                .map(parts::get)
                                .map(Roots::text))
                .toList();
    }

    static String of(LocalDate day, String before, Map<Source, Part> parts) {
        var digest = Digests.sha256();
        above(day, before, parts).forEach(line -> Digests.add(digest, line));
        return Digests.hex(digest);
    }

    /** What the SHA-256 of a part with these blocks must be. */
    static String ofBlocks(List<Block> blocks) {
        var digest = Digests.sha256();
        blocks.forEach(block -> Digests.add(digest, block.text()));
        return Digests.hex(digest);
    }

    private static String text(Part part) {
        return "part,%s,%d,%s%s"
                .formatted(part.source(), part.lines(), part.sha256(), part.older() ? OLDER : "");
    }
}
