package org.honorarium.departures.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import org.honorarium.departures.entity.DepartedPayment;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.money.entity.Money;

/** An entry of the register as text, which people and other programs can read, too. */
final class Entry {

    private static final String HEAD = "honorarium sent,1,";
    private static final int FACTS = 9;

    private Entry() {}

    static String text(Departure departure) {
        var text = new StringBuilder();
        line(text, HEAD + departure.number());
        line(text, "before," + departure.before());
        line(text, "at," + departure.at());
        line(text, "payer," + departure.payer());
        line(text, "run," + departure.run());
        line(text, "message," + departure.messageId());
        line(text, "file," + departure.format() + "," + departure.sha256());
        line(text, "payments," + departure.count());
        line(
                text,
                "total,%d,%s".formatted(departure.total().minor(), departure.total().currency()));
        for (var payment : departure.payments()) {
            line(text, payment.endToEndId() + "," + payment.minor());
        }
        return text.toString();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @throws DepartureRejected if it is no entry, or not a whole one
     */
    static Departure read(String name, String text) {
        var lines = text.lines().toList();
        try {
            var file = after("file,", lines.get(6)).split(",");
            var total = after("total,", lines.get(8)).split(",");
            var payments = new ArrayList<DepartedPayment>();
            for (var line : lines.subList(FACTS, lines.size())) {
                var field = line.split(",");
                payments.add(new DepartedPayment(field[0], Long.parseLong(field[1])));
            }
            var departure =
                    new Departure(
                            Long.parseLong(after(HEAD, lines.getFirst())),
                            after("before,", lines.get(1)),
                            Instant.parse(after("at,", lines.get(2))),
                            UUID.fromString(after("payer,", lines.get(3))),
                            UUID.fromString(after("run,", lines.get(4))),
                            after("message,", lines.get(5)),
                            file[0],
                            file[1],
                            Long.parseLong(after("payments,", lines.get(7))),
                            new Money(Long.parseLong(total[0]), total[1]),
                            payments);
            if (departure.payments().size() != departure.count()) {
                throw DepartureRejected.registerDamaged(name, departure.count() + " payments");
            }
            return departure;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException damaged) {
            throw DepartureRejected.registerDamaged(name, "a whole entry");
        }
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(start.length());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
