package org.honorarium.files.control.zengin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.honorarium.files.control.Columns;

/**
 * ヘッダー・レコード, データ区分 1: who pays, from which account and when.
 *
 * @param clientCode 振込依頼人コード
 * @param clientName 振込依頼人名
 * @param transferDate 取組日; the file has its month and day
 * @param bankCode 仕向銀行番号
 * @param branchCode 仕向支店番号
 */
record HeaderRecord(
        String clientCode,
        String clientName,
        LocalDate transferDate,
        String bankCode,
        String bankName,
        String branchCode,
        String branchName,
        String accountType,
        String accountNumber) {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd");

    /** 種別コード 21 is 総合振込, コード区分 0 is JIS. */
    String line() {
        return new Columns(ZenginFile.WIDTH)
                .text("データ区分", "1", 1)
                .text("種別コード", "21", 2)
                .text("コード区分", "0", 1)
                .text("振込依頼人コード", clientCode, 10)
                .text("振込依頼人名", clientName, 40)
                .text("取組日", MONTH_AND_DAY.format(transferDate), 4)
                .text("仕向銀行番号", bankCode, 4)
                .text("仕向銀行名", bankName, 15)
                .text("仕向支店番号", branchCode, 3)
                .text("仕向支店名", branchName, 15)
                .text("預金種目", accountType, 1)
                .text("口座番号", accountNumber, 7)
                .blank(17)
                .line();
    }
}
