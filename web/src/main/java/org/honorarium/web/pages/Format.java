package org.honorarium.web.pages;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;

/**
 * Amounts, times and numbers as the reader writes them: {@code #{hon:money(row.amount)}}. Times are
 * in the reader's own zone, which their browser told us in a cookie; until it did, in UTC.
 */
public final class Format {

    private static final String ZONE = "zone";

    private Format() {}

    /** "1,449.04 USD"; empty for no amount. */
    public static String money(Money amount) {
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale());
        int digits = Currencies.exponent(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount.major()) + "\u00a0" + amount.currency();
    }

    public static String number(Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale()).format(number);
    }

    /** "93.4%" of a share of one. */
    public static String percent(Number share) {
        var format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return share == null ? "" : format.format(share);
    }

    public static String time(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(zone())
                        .format(at);
    }

    /** Of a clock on a wall, in whichever zone it hangs. */
    public static String time(LocalDateTime there) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(there);
    }

    public static String date(LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(date);
    }

    /** "2:46" for 166 seconds, "1:02:46" when there are hours; empty if it was not measured. */
    public static String duration(Duration time) {
        if (time == null) {
            return "";
        }
        return time.toHours() == 0
                ? "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d:%02d:%02d"
                        .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** The reader's zone, as it stands at the foot of every page. */
    public static ZoneId zone() {
        var cookie =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestCookieMap()
                        .get(ZONE);
        if (cookie instanceof Cookie known) {
            try {
                return ZoneId.of(URLDecoder.decode(known.getValue(), StandardCharsets.UTF_8));
            } catch (DateTimeException | IllegalArgumentException notAZone) {
                return ZoneOffset.UTC;
            }
        }
        return ZoneOffset.UTC;
    }

    /** The page is in a language; numbers and dates are written as in the reader's country. */
    private static Locale locale() {
        var faces = FacesContext.getCurrentInstance();
        var language = faces.getViewRoot().getLocale();
        var wanted = new ArrayList<Locale>();
        faces.getExternalContext().getRequestLocales().forEachRemaining(wanted::add);
        return wanted.stream()
                .filter(one -> one.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }

    /** The same for a number of seconds. */
    public static String seconds(Long seconds) {
        return duration(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
