package org.honorarium.files.control.zengin;

import org.honorarium.files.control.Columns;

/** トレーラ・レコード, データ区分 8: how many transfers there are and what they come to. */
record TrailerRecord(long count, long total) {

    String line() {
        return new Columns(ZenginFile.WIDTH)
                .text("データ区分", "8", 1)
                .number("合計件数", count, 6)
                .number("合計金額", total, 12)
                .blank(101)
                .line();
    }
}
