package org.honorarium.web.pricing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Times as somebody types them on a page of rates, in the card's zone: "2026-12-01 00:00". */
final class Moments {

    private Moments() {}

    /**
     * @throws java.time.DateTimeException if it is no time
     */
    static Instant read(String text, ZoneId zone) {
        var plain = text == null ? "" : text.strip().replace(' ', 'T');
        var whole = plain.matches("\\d{4}-\\d{2}-\\d{2}") ? plain + "T00:00" : plain;
        return LocalDateTime.parse(whole).atZone(zone).toInstant();
    }
}
