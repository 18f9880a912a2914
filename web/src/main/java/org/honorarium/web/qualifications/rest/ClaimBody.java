package org.honorarium.web.qualifications.rest;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;

/**
 * A claim on the wire.
 *
 * @param annotator absent: oneself
 * @param code what it is in: a field of study, a language, a country; the type says which
 * @param level how much, where the type has levels
 */
public record ClaimBody(
        UUID annotator,
        @NotNull UUID type,
        String code,
        BigDecimal level,
        String citizenship,
        String workLocation,
        String issuer,
        String number,
        String statement) {

    Claim toClaim(UUID me) {
        return new Claim(
                annotator == null ? me : annotator,
                type,
                code,
                level,
                citizenship,
                workLocation,
                new Details(issuer, number, statement));
    }
}
