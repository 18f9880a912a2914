package org.honorarium.seals.control;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.Source;

/**
 * What was recorded on a day, line by line in the order of keys, each as one text: everything in it
 * that never changes. States, which do, are not in it: what changes them stands in the ledger and
 * in the audit record.
 */
final class SourceRows {

    private static final Map<Source, String> SELECT = new EnumMap<>(Source.class);

    static {
        SELECT.putAll(WorkLines.SELECT);
        SELECT.putAll(MoneyLines.SELECT);
        SELECT.putAll(DeductionLines.SELECT);
        SELECT.putAll(DecisionLines.SELECT);
        SELECT.putAll(SettingLines.SELECT);
    }

    private final Sql sql;

    SourceRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param older whether with everything before it, as on the first day of all
     */
    void each(Source source, LocalDate day, boolean older, Consumer<SealedLine> taker) {
        sql.each(
                SELECT.get(source),
                row -> SealedLine.of(row.text("key"), row.text("line")),
                taker,
                older ? "-infinity" : day + " 00:00:00Z",
                day.plusDays(1) + " 00:00:00Z");
    }
}
