package org.honorarium.journey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WAV file as a browser plays it. */
final class Sound {

    private static final int A_SECOND = 44_100;
    private static final int SAMPLE = 4;
    private static final int HEAD = 44;

    private Sound() {}

    /** In which nothing is heard, in stereo. */
    static byte[] silent(int seconds) {
        int size = seconds * A_SECOND * SAMPLE;
        var file = ByteBuffer.allocate(HEAD + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEAD - 8 + size);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 2).putInt(A_SECOND).putInt(A_SECOND * SAMPLE);
        file.putShort((short) SAMPLE).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        return file.array();
    }
}
