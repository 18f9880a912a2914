package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealedDay;
import org.honorarium.seals.entity.Source;

/**
 * Reads what was sealed again and says what is not as it was. What was kept elsewhere is believed;
 * what is stored is believed as far as it adds up to that, and where nothing was kept, to itself.
 */
@Dependent
public class Verifying {

    @Inject Sql sql;
    @Inject DayRows days;
    @Inject PartRows parts;

    private final List<Finding> findings = new ArrayList<>();
    private long lines;

    public Verifying() {}

    /** For the command, which works outside of the server. */
    public Verifying(Sql sql) {
        this.sql = sql;
        this.days = new DayRows(sql);
        this.parts = new PartRows(sql);
    }

    /**
     * @param seals files of what was kept elsewhere; none, if nothing was
     * @throws org.honorarium.seals.entity.SealRejected if that is damaged itself
     */
    public SealProof verify(LocalDate from, LocalDate until, List<Path> seals) throws IOException {
        var kept = KeptSeals.read(seals).subMap(from, until.plusDays(1));
        var all = stored(from, until);
        var first = days.first();
        kept.keySet().forEach(day -> all.putIfAbsent(day, Optional.empty()));
        all.forEach((day, stored) -> verify(day, stored, kept.get(day), first));
        return new SealProof(all.size(), kept.size(), lines, findings);
    }

    private SortedMap<LocalDate, Optional<SealedDay>> stored(LocalDate from, LocalDate until) {
        var stored = new TreeMap<LocalDate, Optional<SealedDay>>();
        days.sealed(from, until).forEach(day -> stored.put(day.day(), Optional.of(day)));
        return stored;
    }

    private void verify(
            LocalDate day, Optional<SealedDay> stored, KeptDay kept, Optional<LocalDate> first) {
        var known = parts.of(day);
        stored.ifPresentOrElse(
                it -> chain(it, known, kept),
                () -> add(day, FindingKind.SEAL, "the stored seals of this day are not there"));
        boolean nothingBefore =
                kept != null
                        ? SealedDay.NOTHING_BEFORE.equals(kept.before)
                        : first.map(day::equals).orElse(false);
        for (var source : Source.values()) {
            var part = kept == null ? known.get(source) : kept.parts.get(source);
            if (part != null) {
                compare(day, nothingBefore || part.older(), part, kept);
            }
        }
        FileBytes.wrong(sql, day, nothingBefore)
                .forEach(
                        key ->
                                add(
                                        new Finding(
                                                day,
                                                FindingKind.BYTES,
                                                Source.RENDITION,
                                                key,
                                                "",
                                                "its bytes do not have its SHA-256")));
    }

    /** Whether the stored seals add up, to themselves and to what was kept. */
    private void chain(SealedDay day, Map<Source, Part> known, KeptDay kept) {
        var before = days.find(day.day().minusDays(1)).map(SealedDay::root);
        if (!Roots.of(day.day(), day.before(), known).equals(day.root())) {
            add(day.day(), FindingKind.SEAL, "the stored parts do not add up to the stored root");
        } else if (before.isPresent() && !day.before().equals(before.get())) {
            add(day.day(), FindingKind.SEAL, "it does not stand on the root of the day before");
        } else if (kept != null && !kept.root.equals(day.root())) {
            add(
                    day.day(),
                    FindingKind.SEAL,
                    "the stored root is %s, the one kept elsewhere %s"
                            .formatted(day.root(), kept.root));
        }
    }

    private void compare(LocalDate day, boolean older, Part part, KeptDay kept) {
        var source = part.source();
        var blocks =
                kept != null && kept.blocks.containsKey(source)
                        ? List.copyOf(kept.blocks.get(source).values())
                        : parts.blocks(day, source);
        if (!Roots.ofBlocks(blocks).equals(part.sha256())) {
            compareWhole(day, older, part);
            return;
        }
        var comparing =
                new Comparing(
                        expected(day, source, blocks, kept),
                        (kind, key, last, detail) ->
                                add(new Finding(day, kind, source, key, last, detail)));
        new SourceRows(sql)
                .each(
                        source,
                        day,
                        older,
                        line -> {
                            lines++;
                            comparing.line(line);
                        });
        comparing.end();
    }

    /** Prints that are stored count if they add up to a block that does. */
    private Iterator<Comparing.Expected> expected(
            LocalDate day, Source source, List<Block> blocks, KeptDay kept) {
        return blocks.stream()
                .map(
                        block -> {
                            var sealed = kept == null ? null : kept.lines(source, block);
                            if (sealed == null) {
                                sealed = parts.lines(day, source, block.number());
                            }
                            boolean good = Prints.sha256(sealed).equals(block.sha256());
                            return new Comparing.Expected(block, good ? sealed : null);
                        })
                .iterator();
    }

    /** Nothing below the part can be believed: it can only be said whether it is what it was. */
    private void compareWhole(LocalDate day, boolean older, Part part) {
        var builder = new BlockBuilder((block, prints) -> lines += prints.size());
        new SourceRows(sql).each(part.source(), day, older, builder::add);
        var now = builder.end(part.source());
        if (!now.sha256().equals(part.sha256())) {
            add(
                    new Finding(
                            day,
                            FindingKind.RANGE,
                            part.source(),
                            "",
                            "",
                            "%d lines were sealed, %d are there"
                                    .formatted(part.lines(), now.lines())));
        }
    }

    private void add(LocalDate day, FindingKind kind, String detail) {
        add(new Finding(day, kind, null, "", "", detail));
    }

    private void add(Finding finding) {
        if (findings.size() < SealProof.MOST) {
            findings.add(finding);
        }
    }
}
