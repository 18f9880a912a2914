package org.honorarium.files.control;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iban4j.IbanUtil;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the rules of the SEPA usage ask of a pain.001.001.09 and a schema cannot say (European
 * Payments Council, EPC132-08 and EPC217-08), looked for in a written file. It shares nothing with
 * the writer. For transfers outside of SEPA it looks for what cross-border payments need.
 */
final class SepaRules {

    private static final String BASIC = "[a-zA-Z0-9/?:().,'+ -]*";
    private static final String REFERENCE = "(?!/)(?!.*//)[a-zA-Z0-9/?:().,'+ -]{1,35}(?<!/)";
    private static final String BIC = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?";
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");

    /** In the order of the schema; what is not here does not belong into a SEPA transfer. */
    private static final Set<String> OF_A_TRANSFER =
            Set.of(
                    "PmtId",
                    "PmtTpInf",
                    "Amt",
                    "ChrgBr",
                    "UltmtDbtr",
                    "CdtrAgt",
                    "Cdtr",
                    "CdtrAcct",
                    "UltmtCdtr",
                    "InstrForCdtrAgt",
                    "Purp",
                    "RmtInf");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> endToEndIds = new HashSet<>();

    private SepaRules() {}

    /** Every rule that the file breaks, with where. */
    static List<String> brokenBy(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        var rules = new SepaRules();
        rules.check(factory.newDocumentBuilder().parse(bytes).getDocumentElement());
        return rules.broken;
    }

    private void check(Element document) {
        everyText(document);
        expect(all(document, "AdrLine").isEmpty(), "an address is not structured");
        var block = one(document, "PmtInf");
        expect(text(block, "PmtMtd").equals("TRF"), "the payment method is not TRF");
        expect(text(one(block, "Dbtr"), "Nm").length() <= 140, "the debtor's name is too long");
        address(one(block, "Dbtr"), "debtor");
        for (var reference : List.of("MsgId", "PmtInfId")) {
            expect(text(document, reference).matches(REFERENCE), reference + " is no reference");
        }
        var transfers = all(block, "CdtTrfTxInf");
        transfers.forEach(this::transfer);
        long sepa = transfers.stream().filter(SepaRules::isSepa).count();
        expect(sepa == 0 || sepa == transfers.size(), "SEPA and cross-border in one block");
        for (var head : List.of(one(document, "GrpHdr"), block)) {
            expect(
                    text(head, "NbOfTxs").equals(Integer.toString(transfers.size())),
                    "number of transactions");
            expect(
                    new BigDecimal(text(head, "CtrlSum")).compareTo(sum(transfers)) == 0,
                    "control sum");
        }
    }

    private void transfer(Element transfer) {
        var id = text(transfer, "EndToEndId");
        expect(id.matches(REFERENCE), id + ": the end-to-end id is no reference");
        expect(endToEndIds.add(id), id + ": the end-to-end id is there twice");
        address(one(transfer, "Cdtr"), id);
        expect(all(transfer, "Ustrd").size() <= 1, id + ": more than one remittance text");
        all(transfer, "Ustrd")
                .forEach(text -> expect(length(text) <= 140, id + ": remittance too long"));
        all(transfer, "BICFI")
                .forEach(bic -> expect(bic.getTextContent().matches(BIC), id + ": no BIC"));
        expect(text(one(transfer, "Purp"), "Cd").matches("[A-Z]{4}"), id + ": no purpose");
        all(transfer, "CdtrAgt")
                .forEach(
                        agent ->
                                expect(
                                        all(agent, "Othr").isEmpty(),
                                        id + ": the creditor's agent has no BIC"));
        if (isSepa(transfer)) {
            sepa(transfer, id);
        } else {
            expect(text(transfer, "ChrgBr").equals("SHAR"), id + ": charges are not shared");
            expect(
                    text(transfer, "UETR")
                            .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].{3}-.{12}"),
                    id + ": no UETR");
        }
    }

    private static boolean isSepa(Element transfer) {
        return transfer.getElementsByTagNameNS("*", "SvcLvl").getLength() > 0;
    }

    private void sepa(Element transfer, String id) {
        var amount = one(transfer, "InstdAmt");
        var value = new BigDecimal(amount.getTextContent());
        expect(amount.getAttribute("Ccy").equals("EUR"), id + ": not in euros");
        expect(value.scale() <= 2 && value.signum() > 0, id + ": amount " + value);
        expect(value.compareTo(LARGEST) <= 0, id + ": larger than the scheme carries");
        expect(text(transfer, "ChrgBr").equals("SLEV"), id + ": the charge bearer is not SLEV");
        expect(text(one(transfer, "SvcLvl"), "Cd").equals("SEPA"), id + ": service level");
        expect(text(one(transfer, "Cdtr"), "Nm").length() <= 70, id + ": name over 70");
        expect(IbanUtil.isValid(text(one(transfer, "CdtrAcct"), "IBAN")), id + ": no IBAN");
        expect(all(transfer, "UETR").isEmpty(), id + ": a UETR in SEPA");
        children(transfer).stream()
                .map(Node::getLocalName)
                .filter(name -> !OF_A_TRANSFER.contains(name))
                .forEach(name -> broken.add(id + ": " + name + " does not belong into SEPA"));
    }

    private void address(Element party, String whose) {
        var address = one(party, "PstlAdr");
        expect(!text(address, "TwnNm").isBlank(), whose + ": no town");
        expect(text(address, "TwnNm").length() <= 35, whose + ": the town is too long");
        expect(text(address, "Ctry").matches("[A-Z]{2}"), whose + ": no country");
        all(address, "PstCd")
                .forEach(code -> expect(length(code) <= 16, whose + ": post code too long"));
    }

    private void everyText(Element element) {
        if (children(element).isEmpty()) {
            var text = element.getTextContent();
            expect(text.matches(BASIC), element.getLocalName() + " has other letters: " + text);
            expect(text.equals(text.strip()), element.getLocalName() + " begins or ends blank");
            expect(!text.isEmpty(), element.getLocalName() + " is empty");
        }
        children(element).forEach(this::everyText);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static BigDecimal sum(List<Element> transfers) {
        return transfers.stream()
                .map(transfer -> new BigDecimal(text(transfer, "InstdAmt")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int length(Element element) {
        return element.getTextContent().length();
    }

    private static String text(Element within, String name) {
        var found = all(within, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }

    private static Element one(Element within, String name) {
        return all(within, name).getFirst();
    }

    private static List<Element> all(Element within, String name) {
        return elements(within.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element element) {
        return elements(element.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
