package org.honorarium.files.control;

import javax.xml.stream.XMLStreamException;
import org.honorarium.files.entity.Payment;

/** The credit transfers of a pain.001: one payment, one element, one line. */
final class PainTransfers {

    private static final int REMITTANCE = 140;

    private final Elements xml;
    private final PainParts parts;

    PainTransfers(Elements xml) {
        this.xml = xml;
        this.parts = new PainParts(xml);
    }

    void write(Payment payment) throws XMLStreamException {
        var id = payment.endToEndId();
        var sepa = SepaArea.reaches(payment.account(), payment.amount().currency());
        xml.open("CdtTrfTxInf");
        identification(payment);
        if (sepa) {
            xml.value("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        }
        amount(payment);
        xml.value(sepa ? "SLEV" : "SHAR", "ChrgBr");
        parts.agent("CdtrAgt", payment.account(), id);
        parts.party("Cdtr", payment.creditor(), sepa ? PainParts.SEPA_NAME : PainParts.NAME, id);
        parts.account("CdtrAcct", payment.account(), id);
        remittance(payment);
        xml.close();
    }

    private void identification(Payment payment) throws XMLStreamException {
        xml.open("PmtId");
        xml.value(payment.endToEndId(), "EndToEndId");
        xml.value(payment.uetr().toString(), "UETR");
        xml.close();
    }

    private void amount(Payment payment) throws XMLStreamException {
        xml.open("Amt");
        xml.open("InstdAmt");
        xml.attribute("Ccy", payment.amount().currency());
        xml.text(payment.amount().major().toPlainString());
        xml.close();
        xml.close();
    }

    private void remittance(Payment payment) throws XMLStreamException {
        var text = EpcText.of(payment.remittance(), REMITTANCE);
        if (!text.isEmpty()) {
            xml.value(text, "RmtInf", "Ustrd");
        }
    }
}
