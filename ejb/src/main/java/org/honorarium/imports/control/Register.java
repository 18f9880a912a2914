package org.honorarium.imports.control;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.RegisterRow;
import org.honorarium.money.entity.Currencies;

/**
 * Reads a register of annotators, one row at a time. Of earlier rows only the references are
 * remembered, to refuse an annotator who stands in it twice.
 *
 * <p>Required columns: WorkerId, Name (at most 140 characters), Country (ISO 3166, two capitals),
 * Town (at most 35 characters), Currency (ISO 4217, three capitals), AccountKind. Read when they
 * are there: Email, PostCode (at most 16 characters), RoutingNumber, AccountNumber, IBAN, BIC,
 * BankCode, BranchCode, AccountHolderKana. Only blank means that there is no value: NA is Namibia.
 */
public final class Register implements Iterator<RegisterRow>, AutoCloseable {

    private static final String WORKER = "WorkerId";
    private static final List<String> REQUIRED =
            List.of(WORKER, "Name", "Country", "Town", "Currency", "AccountKind");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");

    private final CsvFile file;
    private final Map<String, Long> lines = new HashMap<>();

    /**
     * Opens the file and reads its header.
     *
     * @throws ImportRejected if this is no such file
     */
    public Register(InputStream bytes) {
        this.file = new CsvFile(bytes, REQUIRED);
    }

    /**
     * @throws ImportRejected if the text that follows is not CSV in UTF-8
     */
    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this row
     */
    @Override
    public RegisterRow next() {
        var row = new CsvRow(file.header(), file.next(), Set.of());
        var reference = reference(row);
        var name = row.text("Name", 140);
        var email = email(row);
        var country = country(row);
        var town = row.text("Town", 35);
        var postCode = row.value("PostCode").map(found -> row.text("PostCode", 16));
        var currency = currency(row);
        var account = AccountColumns.of(row, currency);
        return new RegisterRow(
                row.line(), reference, name, email, country, town, postCode, currency, account);
    }

    /** How much of the file has been fetched, for progress; a little ahead of the rows. */
    public long bytesRead() {
        return file.bytesRead();
    }

    /** Closes the stream too. */
    @Override
    public void close() {
        file.close();
    }

    private String reference(CsvRow row) {
        var reference = row.id(WORKER);
        var first = lines.putIfAbsent(reference, row.line());
        if (first != null) {
            throw ImportRejected.givenTwice(row.line(), WORKER, reference, first);
        }
        return reference;
    }

    private static Optional<String> email(CsvRow row) {
        var email = row.value("Email");
        email.filter(found -> found.length() > 254 || !EMAIL.matcher(found).matches())
                .ifPresent(
                        found -> {
                            throw row.bad("Email", found, "an address like name@example.org");
                        });
        return email;
    }

    private static String country(CsvRow row) {
        var expected = "a country of ISO 3166 in two capital letters";
        var country = row.required("Country", expected);
        if (!COUNTRIES.contains(country)) {
            throw row.bad("Country", country, expected);
        }
        return country;
    }

    private static String currency(CsvRow row) {
        var expected = "a currency of ISO 4217 in three capital letters";
        var currency = row.required("Currency", expected);
        if (!Currencies.exists(currency)) {
            throw row.bad("Currency", currency, expected);
        }
        return currency;
    }
}
