package org.honorarium.database.boundary;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/** One row of a result, read by column names in the house's own types. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** Null where the row has none. */
    public BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public boolean yes(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** Null where the row has none. */
    public Instant instant(String column) throws SQLException {
        var at = result.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) result.getArray(column).getArray());
    }

    /** An amount in minor units and its currency; null where the row has none. */
    public Money money(String minor, String currency) throws SQLException {
        long amount = result.getLong(minor);
        return result.wasNull() ? null : new Money(amount, result.getString(currency));
    }

    public boolean has(String column) throws SQLException {
        return result.getObject(column) != null;
    }
}
