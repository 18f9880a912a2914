package org.honorarium.streams.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ShortLinesTest {

    @Test
    void lines_end_as_they_do_elsewhere_and_a_longer_one_is_seen() throws Exception {
        assertThat(lines("a\n\r\nb\rccc\n\ndddddd"))
                .containsExactly("a", "", "b", "ccc", "", "dddd");
        assertThat(lines("")).isEmpty();
        assertThat(lines("abc\n")).containsExactly("abc");
    }

    /** As far as the first that is too long. */
    private static ArrayList<String> lines(String text) throws IOException {
        var lines = new ShortLines(new StringReader(text), 3);
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
            if (line.length() > 3) {
                break;
            }
        }
        return all;
    }
}
