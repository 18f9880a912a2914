package org.honorarium.imports.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.honorarium.imports.entity.ImportRejected;

/**
 * The text of a file in UTF-8, with or without a byte order mark. Bytes that are no UTF-8 refuse
 * the file with the line they stand in; a decoder that replaced them would change names unseen.
 */
final class Utf8Text extends Reader {

    private static final int CHUNK = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer waiting = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK).limit(0);
    private long bytesRead;
    private long line = 1;
    private char last;
    private boolean started;
    private boolean ended;

    Utf8Text(InputStream bytes) {
        this.bytes = bytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fetch();
            decode();
        }
        var count = Math.min(length, decoded.remaining());
        decoded.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void fetch() throws IOException {
        waiting.compact();
        var count = bytes.read(waiting.array(), waiting.position(), waiting.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytesRead += count;
            waiting.position(waiting.position() + count);
        }
        waiting.flip();
    }

    private void decode() {
        decoded.clear();
        var result = decoder.decode(waiting, decoded, ended);
        decoded.flip();
        countLines();
        if (result.isError()) {
            throw ImportRejected.wrongEncoding(line, wrongBytes(result));
        }
        if (!started && decoded.hasRemaining()) {
            started = true;
            if (decoded.charAt(0) == BYTE_ORDER_MARK) {
                decoded.get();
            }
        }
    }

    /** A line ends with LF, CR or both, and both may come in two chunks. */
    private void countLines() {
        for (var i = decoded.position(); i < decoded.limit(); i++) {
            var character = decoded.get(i);
            if (character == '\r' || character == '\n' && last != '\r') {
                line++;
            }
            last = character;
        }
    }

    private String wrongBytes(CoderResult result) {
        var wrong = new StringBuilder(result.length() == 1 ? "byte" : "bytes");
        for (var i = 0; i < result.length(); i++) {
            wrong.append(" %02X".formatted(waiting.get(waiting.position() + i)));
        }
        return wrong.toString();
    }
}
