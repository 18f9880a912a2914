package org.honorarium.database.boundary;

import java.sql.SQLException;

/** Makes one record of one row. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row) throws SQLException;
}
