package org.honorarium.files.control;

import javax.xml.stream.XMLStreamException;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.streams.entity.EpcText;

/**
 * The credit transfers of a pain.001: one payment, one element, one line.
 *
 * <p>A UETR stands with every transfer that goes from bank to bank by SWIFT, whose rules ask for
 * one. It is left out of SEPA transfers: the schemes' implementation guidelines do not know it, it
 * would not reach the payee's bank, and a bank may refuse what they do not know.
 */
final class PainTransfers {

    private static final int REMITTANCE = 140;

    private final Elements xml;
    private final PainParts parts;
    private final PaymentOrder order;

    PainTransfers(Elements xml, PaymentOrder order) {
        this.xml = xml;
        this.order = order;
        this.parts = new PainParts(xml);
    }

    void write(Payment payment) throws XMLStreamException {
        var id = payment.endToEndId();
        var sepa =
                SepaArea.reaches(
                        order.debtorAccount(), payment.account(), payment.amount().currency());
        if (sepa && payment.amount().compareTo(SepaArea.LARGEST) > 0) {
            throw PaymentFileRejected.exceedsScheme(payment, SepaArea.LARGEST);
        }
        xml.open("CdtTrfTxInf");
        identification(payment, sepa);
        type(sepa);
        amount(payment);
        xml.value(sepa ? "SLEV" : "SHAR", "ChrgBr");
        parts.creditorAgent(payment.account(), id);
        parts.party("Cdtr", payment.creditor(), sepa ? PainParts.SEPA_NAME : PainParts.NAME, id);
        parts.account("CdtrAcct", payment.account(), id);
        xml.value(order.usage().purpose().name(), "Purp", "Cd");
        remittance(payment);
        xml.close();
    }

    private void identification(Payment payment, boolean sepa) throws XMLStreamException {
        xml.open("PmtId");
        xml.value(payment.endToEndId(), "EndToEndId");
        if (!sepa) {
            xml.value(payment.uetr().toString(), "UETR");
        }
        xml.close();
    }

    private void type(boolean sepa) throws XMLStreamException {
        var category = order.usage().categoryPurpose();
        if (!sepa && category == CategoryPurpose.NONE) {
            return;
        }
        xml.open("PmtTpInf");
        if (sepa) {
            xml.value("SEPA", "SvcLvl", "Cd");
        }
        if (category != CategoryPurpose.NONE) {
            xml.value(category.name(), "CtgyPurp", "Cd");
        }
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
