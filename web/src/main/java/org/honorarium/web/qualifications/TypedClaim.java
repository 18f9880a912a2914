package org.honorarium.web.qualifications;

import java.math.BigDecimal;
import java.util.UUID;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.OpenedQualification;
import org.honorarium.qualifications.entity.QualificationType;

/** What is typed about a qualification that is claimed. */
public class TypedClaim {

    private String code = "";
    private String level = "";
    private String citizenship = "";
    private String workLocation = "";
    private String issuer = "";
    private String number = "";
    private String statement = "";

    /** As it was claimed before. */
    static TypedClaim of(OpenedQualification known) {
        var claim = known.qualification();
        var typed = new TypedClaim();
        typed.code = claim.code();
        typed.level =
                claim.level() == null ? "" : claim.level().stripTrailingZeros().toPlainString();
        typed.citizenship = claim.citizenship();
        typed.workLocation = claim.workLocation();
        typed.issuer = known.details().issuer();
        typed.number = known.details().number();
        typed.statement = known.details().statement();
        return typed;
    }

    Claim claim(UUID annotator, QualificationType type) {
        var details = new Details(issuer, number, statement);
        return new Claim(
                annotator, type.id(), code, number(level), citizenship, workLocation, details);
    }

    /**
     * What is no number becomes one that is refused in the words of the rule.
     *
     * @param text null from a menu in which nothing was chosen
     */
    private static BigDecimal number(String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            return BigDecimal.valueOf(-1);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getCitizenship() {
        return citizenship;
    }

    public void setCitizenship(String citizenship) {
        this.citizenship = citizenship;
    }

    public String getWorkLocation() {
        return workLocation;
    }

    public void setWorkLocation(String workLocation) {
        this.workLocation = workLocation;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
