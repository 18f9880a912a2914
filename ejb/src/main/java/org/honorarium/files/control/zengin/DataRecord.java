package org.honorarium.files.control.zengin;

import org.honorarium.files.control.Columns;

/**
 * データ・レコード, データ区分 2: one transfer.
 *
 * @param bankName 被仕向銀行名; may be empty, the code finds the bank
 * @param clearingHouse 手形交換所番号; may be empty
 * @param name 受取人名, in kana
 * @param amount 振込金額, in yen
 * @param newCode 新規コード; 1 for the first transfer, 2 after a change, 0 for others
 * @param transferType 振込指定区分; 7 by wire, 8 by letter
 * @param identification 識別表示; Y if the customer codes are EDI information
 */
record DataRecord(
        String bankCode,
        String bankName,
        String branchCode,
        String branchName,
        String clearingHouse,
        String accountType,
        String accountNumber,
        String name,
        long amount,
        String newCode,
        String customerCode1,
        String customerCode2,
        String transferType,
        String identification) {

    static final String OTHER = "0";
    static final String BY_WIRE = "7";

    String line() {
        return new Columns(ZenginFile.WIDTH)
                .text("データ区分", "2", 1)
                .text("被仕向銀行番号", bankCode, 4)
                .text("被仕向銀行名", bankName, 15)
                .text("被仕向支店番号", branchCode, 3)
                .text("被仕向支店名", branchName, 15)
                .text("手形交換所番号", clearingHouse, 4)
                .text("預金種目", accountType, 1)
                .text("口座番号", accountNumber, 7)
                .text("受取人名", name, 30)
                .number("振込金額", amount, 10)
                .text("新規コード", newCode, 1)
                .text("顧客コード1", customerCode1, 10)
                .text("顧客コード2", customerCode2, 10)
                .text("振込指定区分", transferType, 1)
                .text("識別表示", identification, 1)
                .blank(7)
                .line();
    }
}
