package org.honorarium.streams.entity;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that begins like this and goes on with the same again, and counts what was taken. */
public final class Endless extends InputStream {

    private static final int END = 64 << 20;

    private final byte[] beginning;
    private final byte[] again;
    private int taken;

    public Endless(String beginning) {
        this(beginning, "x");
    }

    public Endless(String beginning, String again) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        if (taken == END) {
            return -1;
        }
        int behind = taken - beginning.length;
        int next = behind < 0 ? beginning[taken] : again[behind % again.length];
        taken++;
        return next & 0xff;
    }

    public int taken() {
        return taken;
    }
}
