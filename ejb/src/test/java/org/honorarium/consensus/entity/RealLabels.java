package org.honorarium.consensus.entity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.honorarium.data.SharedData;

/** Published labels by crowds, with what is true. */
record RealLabels(Labels labels, Map<Integer, Integer> truth) {

    static RealLabels of(String name) throws IOException {
        var labels = new Labels.Collector();
        try (var file = file(name + "/label.csv")) {
            file.forEach(row -> labels.add(at(row, "item"), at(row, "worker"), at(row, "label")));
        }
        var truth = new HashMap<Integer, Integer>();
        try (var file = file(name + "/truth.csv")) {
            file.forEach(row -> truth.put(at(row, "item"), at(row, "truth")));
        }
        return new RealLabels(labels.labels(), truth);
    }

    /** The share of items whose label is the true one. */
    double accuracy(java.util.function.IntUnaryOperator label) {
        long right =
                truth.entrySet().stream()
                        .filter(one -> label.applyAsInt(one.getKey()) == one.getValue())
                        .count();
        return right / (double) truth.size();
    }

    private static int at(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static CsvReader<NamedCsvRecord> file(String name) throws IOException {
        var stream = SharedData.open("crowd-labels/" + name);
        return CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
