package org.honorarium.web.consensus;

import java.util.List;
import java.util.stream.Stream;
import org.honorarium.consensus.entity.Reliability;
import org.honorarium.consensus.entity.Reliability.Given;

/**
 * What one annotator gives to what is true, as a table.
 *
 * @param labels that were given or are true: the columns
 */
public record Matrix(List<String> labels, List<Line> lines) {

    public Matrix {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /**
     * What they give to one true label.
     *
     * @param cells one for each column; with no times where that never happened
     */
    public record Line(String truth, List<Given> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    static Matrix of(Reliability one) {
        var labels =
                one.given().stream()
                        .flatMap(given -> Stream.of(given.truth(), given.label()))
                        .distinct()
                        .sorted()
                        .toList();
        return new Matrix(labels, labels.stream().map(truth -> line(one, truth, labels)).toList());
    }

    private static Line line(Reliability one, String truth, List<String> labels) {
        return new Line(truth, labels.stream().map(label -> cell(one, truth, label)).toList());
    }

    private static Given cell(Reliability one, String truth, String label) {
        return one.given().stream()
                .filter(given -> given.truth().equals(truth) && given.label().equals(label))
                .findFirst()
                .orElseGet(() -> new Given(truth, label, 0, null, null));
    }
}
