package org.honorarium.web.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.TestRejected;

/**
 * Questions as operations type them: the question, with its points in brackets where they are more
 * than one, then its options line by line, right ones after a star, others after a hyphen.
 */
record QuestionLines(List<Question> questions, List<Choice> rights) {

    private static final Pattern POINTS = Pattern.compile("(?s)(.*?)\\s*\\[(\\d{1,3})]\\s*");

    /**
     * @throws TestRejected with the line that is wrong
     */
    static QuestionLines parse(String typed) {
        var reading = new Reading();
        var lines = (typed == null ? "" : typed).lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i));
        }
        reading.finish();
        return new QuestionLines(reading.questions, reading.rights);
    }

    static String write(Paper paper, List<Choice> rights) {
        return IntStream.range(0, paper.size())
                .mapToObj(i -> write(paper.questions().get(i), rights.get(i)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String write(Question question, Choice right) {
        var options = question.options();
        var points = question.points() == 1 ? "" : " [" + question.points() + "]";
        return question.text()
                + points
                + "\n"
                + IntStream.range(0, options.size())
                        .mapToObj(i -> (right.has(i) ? "* " : "- ") + options.get(i))
                        .collect(Collectors.joining("\n"));
    }

    /** What was read so far. */
    private static final class Reading {

        private final List<Question> questions = new ArrayList<>();
        private final List<Choice> rights = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private final List<Integer> right = new ArrayList<>();
        private String text = "";

        void line(int number, String line) {
            if (line.startsWith("*") || line.startsWith("-")) {
                if (text.isEmpty()) {
                    throw TestRejected.lineWrong(number, line, "a question before its options");
                }
                if (line.startsWith("*")) {
                    right.add(options.size());
                }
                options.add(line.substring(1).strip());
            } else if (!line.isEmpty()) {
                if (!options.isEmpty()) {
                    finish();
                }
                text = text.isEmpty() ? line : text + "\n" + line;
            }
        }

        void finish() {
            if (text.isEmpty()) {
                return;
            }
            var points = POINTS.matcher(text);
            questions.add(
                    points.matches()
                            ? new Question(
                                    points.group(1), options, Integer.parseInt(points.group(2)))
                            : new Question(text, options, 1));
            rights.add(Choice.of(right));
            options.clear();
            right.clear();
            text = "";
        }
    }
}
