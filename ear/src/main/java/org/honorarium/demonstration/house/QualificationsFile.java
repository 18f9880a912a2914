package org.honorarium.demonstration.house;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the annotators are qualified for, as a file to be imported. */
final class QualificationsFile {

    private static final List<String> HEADER =
            List.of(
                    "WorkerId",
                    "Type",
                    "Code",
                    "Level",
                    "ValidFrom",
                    "ValidUntil",
                    "Issuer",
                    "Number",
                    "Statement");

    private static final Map<Country, String> NATIVE =
            Map.of(
                    Country.US, "en-US",
                    Country.GB, "en-GB",
                    Country.DE, "de",
                    Country.FR, "fr",
                    Country.IE, "en-IE",
                    Country.JP, "ja");

    private static final Set<Country> LEARN_ENGLISH = Set.of(Country.DE, Country.FR, Country.JP);

    private static final List<String> FIELDS =
            List.of("0111", "0232", "0313", "0421", "0511", "0541", "0613", "0715", "0912", "0913");

    private static final String DOCTOR = "0912";
    private static final String WORD = "As we saw on the certificate.";

    private final Chance chance;
    private final LocalDate today;
    private final Csv csv = new Csv().row(HEADER);

    private QualificationsFile(long seed, LocalDate today) {
        this.chance = new Chance(seed, "qualifications");
        this.today = today;
    }

    /**
     * @param end of the last business date
     * @param soon whose identity ends soon
     */
    static byte[] of(List<Annotator> annotators, Annotator soon, long seed, Instant end) {
        var file = new QualificationsFile(seed, LocalDate.ofInstant(end, ZoneOffset.UTC));
        for (var one : annotators) {
            file.identity(one, one.equals(soon));
            file.languages(one);
            file.degree(one);
        }
        return file.csv.bytes();
    }

    private void identity(Annotator one, boolean soon) {
        var days = chance.between(200, 2_000);
        var number = chance.digits(9);
        if (soon || chance.in1000(900)) {
            var until = today.plusDays(soon ? 21 : days);
            row(one, "IDENTITY", one.country().name(), "", until, "Passport office", number);
        }
    }

    private void languages(Annotator one) {
        var own = NATIVE.get(one.country());
        row(one, "LANGUAGE", own, "C2", null, "", "");
        if (LEARN_ENGLISH.contains(one.country()) && chance.in1000(700)) {
            row(one, "LANGUAGE", "en", chance.oneOf(List.of("B1", "B2", "C1")), null, "", "");
        }
        if (one.country() == Country.US && chance.in1000(180)) {
            row(one, "LANGUAGE", "es", chance.oneOf(List.of("B2", "C1", "C2")), null, "", "");
        }
    }

    private void degree(Annotator one) {
        if (!chance.in1000(450)) {
            return;
        }
        var field = chance.oneOf(FIELDS);
        row(
                one,
                "DEGREE",
                field,
                chance.oneOf(List.of("6", "6", "7", "8")),
                null,
                "University",
                "");
        if (field.equals(DOCTOR)) {
            var until = today.plusDays(chance.between(100, 700));
            var code = one.country() == Country.US ? "US-CA" : one.country().name();
            row(one, "LICENCE-MEDICAL", code, "", until, "Medical board", chance.digits(7));
        }
    }

    private void row(
            Annotator one,
            String type,
            String code,
            String level,
            LocalDate until,
            String issuer,
            String number) {
        csv.row(
                List.of(
                        one.reference(),
                        type,
                        code,
                        level,
                        today.minusDays(30).toString(),
                        until == null ? "" : until.toString(),
                        issuer,
                        number,
                        type.equals("LANGUAGE") ? WORD : ""));
    }
}
