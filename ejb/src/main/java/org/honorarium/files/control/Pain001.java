package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.streams.entity.EpcText;

/**
 * Writes a payment file as pain.001.001.09 (ISO 20022, CustomerCreditTransferInitiation): one
 * payment information block, with one credit transfer for each payment; the payer's usage says
 * whether the bank books them as one batch, and for which purpose they are. Texts are in the
 * character set of EPC217-08 ({@link EpcText}); addresses are structured.
 *
 * <p>A payment in euros between two IBANs in the SEPA area is a SEPA credit transfer with shared
 * charges as that scheme knows them (SLEV); any other payment is sent with shared charges (SHAR)
 * and no service level. That stands with each payment; what SEPA does not reach is in a file of its
 * own (see {@code Rail}).
 *
 * <p>Written as a stream: of any number of payments only one is in memory.
 */
@Dependent
public class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int BUFFER = 1 << 16;

    /**
     * Writes the whole file. The stream is flushed and stays open.
     *
     * @throws org.honorarium.files.entity.PaymentFileRejected if a payment cannot be written, or
     *     all of them are not what the order says; what was written is then to be thrown away
     */
    public void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
            throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        try {
            var xml = new Elements(buffered);
            xml.document("Document", NAMESPACE);
            xml.open("CstmrCdtTrfInitn");
            header(order, xml);
            information(order, payments, xml);
            xml.close();
            xml.end();
        } catch (XMLStreamException failed) {
            throw new IOException("The payment file could not be written", failed);
        }
        buffered.flush();
    }

    private static void header(PaymentOrder order, Elements xml) throws XMLStreamException {
        xml.open("GrpHdr");
        xml.value(order.messageId(), "MsgId");
        xml.value(order.createdAt().toString(), "CreDtTm");
        totals(order, xml);
        xml.value(
                PainParts.readable(
                        order.debtor().name(), longestName(order), order.messageId(), "name"),
                "InitgPty",
                "Nm");
        xml.close();
    }

    private static void information(PaymentOrder order, Iterator<Payment> payments, Elements xml)
            throws XMLStreamException {
        xml.open("PmtInf");
        xml.value(order.messageId(), "PmtInfId");
        xml.value("TRF", "PmtMtd");
        xml.value(Boolean.toString(order.usage().batchBooking()), "BtchBookg");
        totals(order, xml);
        xml.value(order.executionDate().toString(), "ReqdExctnDt", "Dt");
        debtor(order, xml);
        var tally = new Tally(order);
        var transfers = new PainTransfers(xml, order);
        while (payments.hasNext()) {
            var payment = payments.next();
            tally.add(payment);
            transfers.write(payment);
        }
        tally.prove();
        xml.close();
    }

    private static void totals(PaymentOrder order, Elements xml) throws XMLStreamException {
        xml.value(Integer.toString(order.payments()), "NbOfTxs");
        xml.value(order.controlSum().major().toPlainString(), "CtrlSum");
    }

    private static void debtor(PaymentOrder order, Elements xml) throws XMLStreamException {
        var parts = new PainParts(xml);
        var account = order.debtorAccount();
        parts.party("Dbtr", order.debtor(), longestName(order), order.messageId());
        parts.account("DbtrAcct", account, order.messageId());
        parts.agent("DbtrAgt", account, order.messageId());
    }

    private static int longestName(PaymentOrder order) {
        return SepaArea.reaches(order.debtorAccount(), order.currency())
                ? PainParts.SEPA_NAME
                : PainParts.NAME;
    }
}
