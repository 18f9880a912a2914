package org.honorarium.banking.entity;

import java.util.Set;

/** Why a bank sends money back, in the codes of ISO 20022 and NACHA. */
public final class ReturnReason {

    /** About the payer, the file or the day: the payee's account is as good as it was. */
    private static final Set<String> OURS =
            Set.of(
                    "AGNT", "CUST", "DUPL", "FOCR", "NARR", "SVNR", "TECH", "UPAY", "R06", "R24",
                    "R31", "R61", "R67");

    private static final Set<String> OUR_FAMILIES =
            Set.of("AM", "AG", "DT", "DU", "ED", "FF", "TM");

    private ReturnReason() {}

    /** Whether the payee must look at the account; also if the bank gives no reason. */
    public static boolean concernsAccount(String code) {
        boolean ours =
                OURS.contains(code)
                        || code.length() == 4 && OUR_FAMILIES.contains(code.substring(0, 2));
        return !ours;
    }
}
