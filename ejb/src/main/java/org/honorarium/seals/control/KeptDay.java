package org.honorarium.seals.control;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.Source;

/**
 * What was kept elsewhere of one day: the parts at least, and blocks and lines if they were kept.
 */
final class KeptDay {

    final LocalDate day;
    final Map<Source, Part> parts = new EnumMap<>(Source.class);
    final Map<Source, TreeMap<Integer, Block>> blocks = new EnumMap<>(Source.class);
    private final Map<String, List<SealedLine>> lines = new HashMap<>();
    String before;
    String root;

    KeptDay(LocalDate day) {
        this.day = day;
    }

    void add(Source source, Block block) {
        blocks.computeIfAbsent(source, one -> new TreeMap<>()).put(block.number(), block);
    }

    void add(Source source, Block block, List<SealedLine> prints) {
        lines.put(source + "/" + block.number(), prints);
    }

    /** Null if its lines were not kept. */
    List<SealedLine> lines(Source source, Block block) {
        return lines.get(source + "/" + block.number());
    }
}
