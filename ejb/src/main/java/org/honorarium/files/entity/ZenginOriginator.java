package org.honorarium.files.entity;

import java.util.Map;
import java.util.TreeMap;
import org.honorarium.kana.entity.BankKana;

/**
 * How a payer's bank in Japan takes files of the Zengin system from it (総合振込). Names are kept as
 * those files write them; what is typed in full width is turned into that.
 *
 * @param clientCode 委託者コード (振込依頼人コード): ten digits that the bank gave
 * @param clientName 振込依頼人名, 1 to 40 half-width characters
 * @param bankName 仕向銀行名, at most 15, may be empty
 * @param branchName 仕向支店名, at most 15, may be empty
 */
public record ZenginOriginator(
        String clientCode, String clientName, String bankName, String branchName)
        implements Originator {

    private static final int LONGEST_CLIENT_NAME = 40;
    private static final int LONGEST_BANK_NAME = 15;

    /**
     * @throws OriginatorRejected naming the first field that is wrong
     */
    public ZenginOriginator {
        clientCode = clientCode == null ? "" : clientCode.strip();
        if (!clientCode.matches("[0-9]{10}")) {
            throw OriginatorRejected.fieldWrong("clientCode", clientCode, "10 digits");
        }
        clientName = kana("clientName", clientName, LONGEST_CLIENT_NAME);
        if (clientName.isEmpty()) {
            throw OriginatorRejected.fieldWrong("clientName", "", "the payer's name in kana");
        }
        bankName = kana("bankName", bankName, LONGEST_BANK_NAME);
        branchName = kana("branchName", branchName, LONGEST_BANK_NAME);
    }

    @Override
    public String currency() {
        return "JPY";
    }

    @Override
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("clientCode", clientCode);
        facts.put("clientName", clientName);
        facts.put("bankName", bankName);
        facts.put("branchName", branchName);
        return facts;
    }

    private static String kana(String field, String typed, int longest) {
        var text = BankKana.of(typed == null ? "" : typed);
        if (!BankKana.fits(text, longest)) {
            throw OriginatorRejected.fieldWrong(
                    field, text, "at most " + longest + " half-width kana, capitals or digits");
        }
        return text;
    }
}
