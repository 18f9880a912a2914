package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.Source;

/** The parts and blocks of a day as rows. */
@Dependent
public class PartRows {

    private static final String ADD =
            "insert into seals.part (day, source, lines, sha256, older) values (?, ?, ?, ?, ?)";

    private static final String ADD_BLOCK =
            """
            insert into seals.block (day, source, number, first_key, last_key, lines, sha256, prints)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF =
            "select source, lines, sha256, older from seals.part where day = ?";

    private static final String FROM_THE_BEGINNING =
            """
            select exists (select from seals.part p
                            where p.source = ? and p.day < ?
                              and (p.older or p.day = (select min(d.day) from seals.day d))) as found
            """;

    private static final String BLOCKS =
            """
            select number, first_key, last_key, lines, sha256 from seals.block
             where day = ? and source = ? order by number
            """;

    private static final String PRINTS =
            "select prints from seals.block where day = ? and source = ? and number = ?";

    @Inject Sql sql;

    public PartRows() {}

    PartRows(Sql sql) {
        this.sql = sql;
    }

    public Map<Source, Part> of(LocalDate day) {
        var parts = new EnumMap<Source, Part>(Source.class);
        sql.each(
                OF,
                row ->
                        new Part(
                                Source.valueOf(row.text("source")),
                                row.number("lines"),
                                row.text("sha256"),
                                row.yes("older")),
                part -> parts.put(part.source(), part),
                day);
        return parts;
    }

    public void add(LocalDate day, Part part) {
        sql.change(ADD, day, part.source(), part.lines(), part.sha256(), part.older());
    }

    public void add(LocalDate day, Source source, Block block, List<SealedLine> lines) {
        sql.change(
                ADD_BLOCK,
                day,
                source,
                block.number(),
                block.first(),
                block.last(),
                block.lines(),
                block.sha256(),
                Prints.pack(lines));
    }

    /** Whether the days before hold all of a kind of lines that is older than this day. */
    public boolean holdAllBefore(LocalDate day, Source source) {
        return sql.one(FROM_THE_BEGINNING, row -> row.yes("found"), source, day);
    }

    public List<Block> blocks(LocalDate day, Source source) {
        return sql.rows(
                BLOCKS,
                row ->
                        new Block(
                                Math.toIntExact(row.number("number")),
                                row.text("first_key"),
                                row.text("last_key"),
                                Math.toIntExact(row.number("lines")),
                                row.text("sha256")),
                day,
                source);
    }

    /** What the stored prints of a block say, if they are prints at all. */
    public List<SealedLine> lines(LocalDate day, Source source, int number) {
        return sql.first(PRINTS, row -> row.bytes("prints"), day, source, number)
                .map(Prints::unpack)
                .orElse(List.of());
    }
}
