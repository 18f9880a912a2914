package org.honorarium.files.control;

import javax.xml.stream.XMLStreamException;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.streams.entity.EpcText;

/**
 * The parts of pain.001 that debtor and creditor have in common: the party with its structured
 * address, the account, and the agent, which is the standard's word for the account's bank.
 */
final class PainParts {

    static final int NAME = 140;

    /** The SEPA schemes carry only half of ISO's name. */
    static final int SEPA_NAME = 70;

    private static final int TOWN = 35;
    private static final int POST_CODE = 16;

    private final Elements xml;

    PainParts(Elements xml) {
        this.xml = xml;
    }

    void party(String element, Party party, int longestName, String whose)
            throws XMLStreamException {
        xml.open(element);
        xml.value(readable(party.name(), longestName, whose, "name"), "Nm");
        xml.open("PstlAdr");
        var postCode = EpcText.of(party.postCode(), POST_CODE);
        if (EpcText.isReadable(postCode)) {
            xml.value(postCode, "PstCd");
        }
        xml.value(readable(party.town(), TOWN, whose, "town"), "TwnNm");
        xml.value(party.country(), "Ctry");
        xml.close();
        xml.close();
    }

    void account(String element, BankAccount account, String whose) throws XMLStreamException {
        xml.open(element);
        if (account instanceof IbanAccount iban) {
            xml.value(iban.number(), "Id", "IBAN");
        } else if (account instanceof UsAccount us) {
            xml.value(us.number(), "Id", "Othr", "Id");
            xml.value(us.kind() == AccountKind.US_SAVINGS ? "SVGS" : "CACC", "Tp", "Cd");
        } else {
            throw PaymentFileRejected.accountNotTaken(whose, account.kind());
        }
        xml.close();
    }

    /**
     * The payee's bank. By the rules of the schemes there is its BIC or nothing: without one it is
     * found by the IBAN.
     */
    void creditorAgent(BankAccount account, String whose) throws XMLStreamException {
        if (account instanceof IbanAccount iban && iban.bic().isEmpty()) {
            return;
        }
        agent("CdtrAgt", account, whose);
    }

    void agent(String element, BankAccount account, String whose) throws XMLStreamException {
        xml.open(element);
        xml.open("FinInstnId");
        if (account instanceof IbanAccount iban) {
            bank(iban);
        } else if (account instanceof UsAccount us) {
            xml.open("ClrSysMmbId");
            xml.value("USABA", "ClrSysId", "Cd");
            xml.value(us.routingNumber(), "MmbId");
            xml.close();
        } else {
            throw PaymentFileRejected.accountNotTaken(whose, account.kind());
        }
        xml.close();
        xml.close();
    }

    /** Of a debtor without a BIC the schemes want that said. */
    private void bank(IbanAccount iban) throws XMLStreamException {
        if (iban.bic().isPresent()) {
            xml.value(iban.bic().get(), "BICFI");
        } else {
            xml.value("NOTPROVIDED", "Othr", "Id");
        }
    }

    static String readable(String text, int longest, String whose, String field) {
        var latin = EpcText.of(text, longest);
        if (!EpcText.isReadable(latin)) {
            throw PaymentFileRejected.textCannotBeWritten(whose, field);
        }
        return latin;
    }
}
