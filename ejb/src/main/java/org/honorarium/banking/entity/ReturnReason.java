package org.honorarium.banking.entity;

import java.util.Set;

/** Why a bank sends money back, in the codes of ISO 20022 and NACHA. */
public final class ReturnReason {

    /**
     * About the payer and its account, the file or the day: the payee's account is as good as it
     * was.
     */
    private static final Set<String> OURS =
            Set.of(
                    "AGNT", "CUST", "DUPL", "FOCR", "NARR", "SVNR", "TECH", "UPAY", "R06", "R24",
                    "R31", "R61", "R67");

    /** About the debtor, who is the payer: its account, its name, its bank. */
    private static final Set<String> DEBTORS =
            Set.of(
                    "AC02", "AC05", "AC10", "AC13", "BE05", "BE07", "BE08", "BE10", "BE13", "BE16",
                    "DNOR", "RC03", "RC09", "RF01", "RR01", "RR02");

    private static final Set<String> OUR_FAMILIES =
            Set.of("AM", "AG", "CH", "DS", "DT", "DU", "ED", "FF", "TM");

    /** Of a family of ours, and yet about the account: it takes no transfers, or its bank none. */
    private static final Set<String> ACCOUNTS = Set.of("AG01", "AG11");

    private ReturnReason() {}

    /** Whether the payee must look at the account; also if the bank gives no reason. */
    public static boolean concernsAccount(String code) {
        boolean ours =
                OURS.contains(code)
                        || DEBTORS.contains(code)
                        || code.length() == 4 && OUR_FAMILIES.contains(code.substring(0, 2));
        return !ours || ACCOUNTS.contains(code);
    }
}
