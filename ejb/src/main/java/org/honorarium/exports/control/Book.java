package org.honorarium.exports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.honorarium.money.entity.Money;

/**
 * A workbook with one long table, written row by row: only some hundred rows are in memory. When a
 * sheet is full, the table goes on in the next. Texts are texts, whatever they begin with; amounts
 * are exact numbers.
 */
final class Book {

    /** A sheet ends at 1,048,576 rows. */
    private static final int ROWS_A_SHEET = 1_000_000;

    private static final int ROWS_AT_A_TIME = 500;
    private static final int WIDTH = 20;

    private final Workbook workbook;
    private final String name;
    private final List<String> heads;
    private final ZoneId zone;
    private final int rowsASheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * @param zone in which times are shown
     */
    Book(OutputStream out, String name, List<String> heads, ZoneId zone) {
        this(out, name, heads, zone, ROWS_A_SHEET);
    }

    Book(OutputStream out, String name, List<String> heads, ZoneId zone, int rowsASheet) {
        this.workbook = new Workbook(out, "Honorarium", "1.0");
        this.name = name;
        this.heads = heads;
        this.zone = zone;
        this.rowsASheet = rowsASheet;
        begin();
    }

    void add(Object... cells) {
        if (row > rowsASheet) {
            finishSheet();
            begin();
        }
        for (int column = 0; column < cells.length; column++) {
            put(column, cells[column]);
        }
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
            written(sheet::flush);
        }
    }

    void end() {
        finishSheet();
        written(workbook::finish);
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        row = 1;
    }

    private void finishSheet() {
        written(sheet::finish);
    }

    private void put(int column, Object cell) {
        if (cell instanceof Money money) {
            var amount = money.major();
            sheet.value(row, column, amount);
            format(column, amount.scale() > 0 ? "#,##0." + "0".repeat(amount.scale()) : "#,##0");
        } else if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            format(column, "yyyy-mm-dd");
        } else if (cell instanceof Instant moment) {
            sheet.value(row, column, moment.atZone(zone).toLocalDateTime());
            format(column, "yyyy-mm-dd hh:mm:ss");
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private static void written(Step step) {
        try {
            step.take();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Something that writes. */
    private interface Step {
        void take() throws IOException;
    }
}
