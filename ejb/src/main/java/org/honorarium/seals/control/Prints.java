package org.honorarium.seals.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The prints of a block's lines: their SHA-256, and how they are stored. */
final class Prints {

    private Prints() {}

    static String sha256(List<SealedLine> lines) {
        var digest = Digests.sha256();
        lines.forEach(line -> Digests.add(digest, line.text()));
        return Digests.hex(digest);
    }

    static byte[] pack(List<SealedLine> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Empty if it is no list of prints any more, whatever somebody made of it. */
    static List<SealedLine> unpack(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var lines = text.lines().toList();
            return lines.stream().allMatch(line -> line.indexOf(',') > 0)
                    ? lines.stream().map(SealedLine::parse).toList()
                    : List.of();
        } catch (IOException spoiled) {
            return List.of();
        }
    }
}
