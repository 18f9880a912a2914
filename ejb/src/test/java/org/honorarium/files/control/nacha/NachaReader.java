package org.honorarium.files.control.nacha;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.honorarium.files.entity.EntryClass;

/** Reads lines of NACHA files by their columns, for tests: our own eyes on others' files. */
final class NachaReader {

    private NachaReader() {}

    static FileHeaderRecord fileHeader(String line) {
        return new FileHeaderRecord(
                of(line, 5, 13),
                of(line, 14, 23).strip(),
                LocalDateTime.parse(of(line, 24, 33), DateTimeFormatter.ofPattern("yyMMddHHmm")),
                of(line, 34, 34),
                of(line, 41, 63).strip(),
                of(line, 64, 86).strip(),
                of(line, 87, 94).strip());
    }

    static BatchHeaderRecord batchHeader(String line) {
        return new BatchHeaderRecord(
                of(line, 5, 20).strip(),
                of(line, 41, 50).strip(),
                EntryClass.valueOf(of(line, 51, 53)),
                of(line, 54, 63).strip(),
                LocalDate.parse(of(line, 70, 75), DateTimeFormatter.ofPattern("yyMMdd")),
                of(line, 80, 87),
                number(line, 88, 94));
    }

    static EntryDetailRecord entry(String line) {
        return new EntryDetailRecord(
                (int) number(line, 2, 3),
                of(line, 4, 12),
                of(line, 13, 29).strip(),
                number(line, 30, 39),
                of(line, 40, 54).strip(),
                of(line, 55, 76).strip(),
                of(line, 79, 79).equals("1"),
                of(line, 80, 94));
    }

    static BatchControlRecord batchControl(String line) {
        return new BatchControlRecord(
                number(line, 5, 10),
                number(line, 11, 20),
                number(line, 33, 44),
                of(line, 45, 54).strip(),
                of(line, 80, 87),
                number(line, 88, 94));
    }

    static FileControlRecord fileControl(String line) {
        return new FileControlRecord(
                number(line, 2, 7),
                number(line, 8, 13),
                number(line, 14, 21),
                number(line, 22, 31),
                number(line, 44, 55));
    }

    /** Columns as the standard counts them, from one, both included. */
    static String of(String line, int from, int to) {
        return line.substring(from - 1, to);
    }

    static long number(String line, int from, int to) {
        return Long.parseLong(of(line, from, to));
    }
}
