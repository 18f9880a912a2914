package org.honorarium.files.control.zengin;

import org.honorarium.files.control.Columns;

/** エンド・レコード, データ区分 9: nothing follows. */
final class EndRecord {

    private EndRecord() {}

    static String line() {
        return new Columns(ZenginFile.WIDTH).text("データ区分", "9", 1).blank(119).line();
    }
}
