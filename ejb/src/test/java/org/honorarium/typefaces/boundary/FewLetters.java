package org.honorarium.typefaces.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * A font file with a few Japanese letters, for machines that have none: Liberation Sans, in which
 * these letters look like some of its own.
 */
final class FewLetters {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private FewLetters() {}

    static Path write(Path file, String letters) throws IOException {
        var latin = latin();
        int tables = latin.getShort(4);
        var files = new ByteArrayOutputStream();
        var directory = ByteBuffer.allocate(DIRECTORY + tables * ENTRY);
        directory.put(latin.array(), 0, DIRECTORY);
        for (int table = 0; table < tables; table++) {
            int entry = DIRECTORY + table * ENTRY;
            var name = new String(latin.array(), entry, 4);
            var content = name.equals("cmap") ? glyphs(letters) : content(latin, entry);
            directory.position(entry);
            directory
                    .put(name.getBytes())
                    .putInt(0)
                    .putInt(directory.capacity() + files.size())
                    .putInt(content.length);
            files.writeBytes(content);
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(directory.array());
        all.writeBytes(files.toByteArray());
        return Files.write(file, all.toByteArray());
    }

    static Path writeLatin(Path file) throws IOException {
        return Files.write(file, latin().array());
    }

    private static ByteBuffer latin() throws IOException {
        var name = "/liberation/LiberationSans-Regular.ttf";
        try (var font = FewLetters.class.getResourceAsStream(name)) {
            return ByteBuffer.wrap(font.readAllBytes());
        }
    }

    private static byte[] content(ByteBuffer font, int entry) {
        var content = new byte[font.getInt(entry + 12)];
        font.get(font.getInt(entry + 8), content);
        return content;
    }

    /** A table of format 12, of Unicode: each letter is a group of its own. */
    private static byte[] glyphs(String letters) {
        var glyphs = new TreeMap<Integer, Integer>();
        letters.codePoints().forEach(letter -> glyphs.putIfAbsent(letter, 36 + glyphs.size()));
        int length = 16 + 12 * glyphs.size();
        var table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
        table.putInt(glyphs.size());
        glyphs.forEach((letter, glyph) -> table.putInt(letter).putInt(letter).putInt(glyph));
        return table.array();
    }
}
