package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.DepartedPayment;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.DepartureRow;
import org.honorarium.money.entity.Money;

/** What the database knows of what left the house. */
@Dependent
public class DepartureRows {

    private static final String ADD =
            """
            insert into departures.departure (number, file_id, format, sha256, entry_sha256, left_at, register_id)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LAST =
            """
            select greatest((select max(number) from departures.departure),
                            (select max(number) from departures.missing), 0) as n
            """;

    private static final String WRITTEN =
            """
            select file_id, run_id, payer_id, message_id, format, sha256, payments, total_minor, currency
              from files.written where file_id = ? and format = ?
            """;

    private static final String SAME =
            "select file_id from files.written where message_id = ? and format = ? and sha256 = ?";

    private static final String CONTENT =
            "select end_to_end_id, amount_minor from files.content where file_id = ? order by"
                    + " number";

    private static final String PAGE =
            """
            select d.number, d.left_at, w.run_id, w.message_id, d.format, d.sha256, w.payments, w.total_minor, w.currency
              from departures.departure d
              join files.written w on w.file_id = d.file_id and w.format = d.format
            """;

    private static final Map<String, String> COLUMNS =
            Map.of("number", "d.number", "at", "d.left_at", "total", "w.total_minor");

    @Inject Sql sql;

    public boolean has(UUID file, String format) {
        return sql.one(
                "select count(*) as n from departures.departure where file_id = ? and format = ?",
                row -> row.number("n") > 0,
                file,
                format);
    }

    /** The numbers of those that are known. */
    public Set<Long> known() {
        return sql
                .rows("select number from departures.departure", row -> row.number("number"))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The highest number that anybody has given. */
    public long last() {
        return sql.one(LAST, row -> row.number("n"));
    }

    /** An entry for this file as it would be written now. */
    public Departure departure(UUID file, String format, long number, String before, Instant at) {
        return sql.one(
                WRITTEN,
                row ->
                        new Departure(
                                number,
                                before,
                                at,
                                row.uuid("payer_id"),
                                row.uuid("run_id"),
                                row.text("message_id"),
                                row.text("format"),
                                row.text("sha256"),
                                row.number("payments"),
                                row.money("total_minor", "currency"),
                                content(file)),
                file,
                format);
    }

    /** The file with these very bytes, if the database knows it. */
    public Optional<UUID> same(Departure departure) {
        return sql.first(
                SAME,
                row -> row.uuid("file_id"),
                departure.messageId(),
                departure.format(),
                departure.sha256());
    }

    public void add(UUID file, Departure departure, String entrySha256, UUID register) {
        sql.change(
                ADD,
                departure.number(),
                file,
                departure.format(),
                departure.sha256(),
                entrySha256,
                departure.at(),
                register);
    }

    /** The latest first, unless asked otherwise. */
    public Page<DepartureRow> page(PageRequest request) {
        var order =
                request.sort().isEmpty()
                        ? " order by d.number desc"
                        : request.orderBy(COLUMNS, "d.number");
        var rows =
                sql.rows(
                        PAGE + order + " limit ? offset ?",
                        row ->
                                new DepartureRow(
                                        row.number("number"),
                                        row.instant("left_at"),
                                        row.uuid("run_id"),
                                        row.text("message_id"),
                                        row.text("format"),
                                        row.text("sha256"),
                                        row.number("payments"),
                                        new Money(row.number("total_minor"), row.text("currency"))),
                        request.size(),
                        request.first());
        return new Page<>(
                rows,
                sql.one("select count(*) as n from departures.departure", row -> row.number("n")));
    }

    private List<DepartedPayment> content(UUID file) {
        return sql.rows(
                CONTENT,
                row -> new DepartedPayment(row.text("end_to_end_id"), row.number("amount_minor")),
                file);
    }
}
