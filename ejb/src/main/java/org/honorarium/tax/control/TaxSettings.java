package org.honorarium.tax.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxTerms;

/** What one person proposes about a tax rule and another confirms, by the names of its columns. */
public final class TaxSettings {

    private TaxSettings() {}

    public static Map<String, String> said(UUID payer, UUID id, TaxTerms terms) {
        return Map.of(
                "id", id.toString(),
                "payer_id", payer.toString(),
                "country", terms.country(),
                "place", Integer.toString(terms.place()),
                "name", terms.name(),
                "share", terms.share().toPlainString(),
                "basis", terms.basis().name(),
                "starts_on", terms.startsOn().toString());
    }

    public static Map<String, String> saidOfEnd(
            UUID payer, UUID id, TaxTerms terms, LocalDate endsOn) {
        var said = new HashMap<>(said(payer, id, terms));
        said.put("ends_on", endsOn.toString());
        return said;
    }

    public static TaxTerms terms(SettingChange.Confirmed confirmed) {
        return new TaxTerms(
                confirmed.said("country"),
                Integer.parseInt(confirmed.said("place")),
                confirmed.said("name"),
                new BigDecimal(confirmed.said("share")),
                TaxBasis.valueOf(confirmed.said("basis")),
                LocalDate.parse(confirmed.said("starts_on")));
    }
}
