package org.honorarium.debts.entity;

/**
 * How a payer takes debts back.
 *
 * @param sharePercent of what a night pays, 1 to 99
 * @param noticeDays between the decision and the first night that takes something, 1 to 90
 */
public record RecoveryTerms(int sharePercent, int noticeDays) {

    /** Unless a payer sets something else. */
    public static final RecoveryTerms USUAL = new RecoveryTerms(25, 7);

    private static final int MOST_PERCENT = 99;
    private static final int MOST_DAYS = 90;

    /**
     * @throws DebtRejected if one of them is out of its range
     */
    public RecoveryTerms {
        if (sharePercent < 1 || sharePercent > MOST_PERCENT) {
            throw DebtRejected.shareWrong(sharePercent);
        }
        if (noticeDays < 1 || noticeDays > MOST_DAYS) {
            throw DebtRejected.noticeWrong(noticeDays);
        }
    }
}
