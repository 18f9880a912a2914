package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.List;

/** The annotators as a register, to be imported. */
final class RegisterFile {

    private static final List<String> HEADER =
            List.of(
                    "WorkerId",
                    "Name",
                    "Email",
                    "Country",
                    "Town",
                    "PostCode",
                    "Currency",
                    "AccountKind",
                    "RoutingNumber",
                    "AccountNumber",
                    "IBAN",
                    "BIC",
                    "BankCode",
                    "BranchCode",
                    "AccountHolderKana");

    private RegisterFile() {}

    static byte[] of(List<Annotator> annotators) {
        var csv = new Csv().row(HEADER);
        annotators.forEach(one -> csv.row(row(one)));
        return csv.bytes();
    }

    private static List<String> row(Annotator one) {
        var row = new ArrayList<String>();
        row.add(one.reference());
        row.add(one.name());
        row.add(one.email());
        row.add(one.country().name());
        row.add(one.town());
        row.add(one.postCode());
        row.add(one.currency());
        row.addAll(one.account().columns());
        return row;
    }
}
