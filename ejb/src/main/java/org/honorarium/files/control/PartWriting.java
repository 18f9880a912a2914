package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FilePart;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentOrder;

/**
 * Writes a payment file that is longer than its taker takes at once: in parts of equal length, the
 * last one shorter, each with its own head. The payments keep their order, so that the same file
 * done again has the same parts, to the byte.
 */
@Dependent
public class PartWriting {

    private static final String ADD_CHUNK =
            "insert into files.chunk (file_id, format, number, bytes) values (?, ?, ?, ?)";

    @Inject Sql sql;
    @Inject PartRows rows;

    /** What all the parts in a row come to. */
    record Written(String sha256, long size) {}

    Written write(
            UUID file,
            FileFormat format,
            PaymentOrder order,
            Iterator<Payment> payments,
            Formats.Writer writer)
            throws IOException {
        var whole = Chunks.sha256();
        var sums = rows.sums(file, format.most());
        long size = 0;
        int chunk = 0;
        for (int i = 0; i < sums.size(); i++) {
            var sum = sums.get(i);
            int first = chunk;
            var bytes =
                    new Chunks(
                            (number, content) -> {
                                whole.update(content);
                                sql.change(ADD_CHUNK, file, format, first + number, content);
                            });
            try (bytes) {
                var part = order.part(sum.payments(), sum.total());
                writer.write(part, next(payments, sum.payments()), bytes);
            }
            chunk += bytes.chunks();
            size += bytes.size();
            var part =
                    new FilePart(
                            i + 1,
                            name(order, format, i + 1, sums.size()),
                            sum.payments(),
                            sum.total(),
                            bytes.digest(),
                            bytes.size());
            rows.add(file, format, part, first, chunk - 1);
        }
        return new Written(HexFormat.of().formatHex(whole.digest()), size);
    }

    private static String name(PaymentOrder order, FileFormat format, int number, int all) {
        return "%s-%d-of-%d.%s".formatted(order.messageId(), number, all, format.extension());
    }

    private static Iterator<Payment> next(Iterator<Payment> payments, int most) {
        return new Iterator<>() {
            private int left = most;

            @Override
            public boolean hasNext() {
                return left > 0 && payments.hasNext();
            }

            @Override
            public Payment next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                left--;
                return payments.next();
            }
        };
    }
}
