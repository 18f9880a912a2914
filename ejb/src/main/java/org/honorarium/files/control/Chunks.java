package org.honorarium.files.control;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.FileFormat;

/** Bytes on their way into the database, one chunk at a time, counted and digested. */
final class Chunks extends OutputStream {

    private static final int CHUNK = 1 << 20;

    private static final String ADD =
            "insert into files.chunk (file_id, format, number, bytes) values (?, ?, ?, ?)";

    /** Where a chunk goes. */
    interface Keeper {
        void keep(int number, byte[] bytes);
    }

    private final Keeper keeper;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int number;
    private long size;

    Chunks(Sql sql, UUID file, FileFormat format) {
        this((number, bytes) -> sql.change(ADD, file, format, number, bytes));
    }

    Chunks(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int taken = Math.min(length - done, CHUNK - filled);
            System.arraycopy(bytes, from + done, buffer, filled, taken);
            filled += taken;
            done += taken;
            if (filled == CHUNK) {
                keep();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    long size() {
        return size;
    }

    /** How many there were. */
    int chunks() {
        return number;
    }

    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void keep() {
        var chunk = Arrays.copyOf(buffer, filled);
        digest.update(chunk);
        keeper.keep(number++, chunk);
        size += filled;
        filled = 0;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
