package org.honorarium.tests.entity;

import java.util.List;

/**
 * What became of a try.
 *
 * @param sheet as it was asked
 * @param rights for each question what is right; empty as long as there are tries left
 */
public record Result(Sheet sheet, List<Choice> rights) {

    /** Whether what was right is shown. */
    public boolean isOpen() {
        return !rights.isEmpty();
    }

    public boolean isRight(int place) {
        return rights.get(place - 1).equals(sheet.taken().answers().get(place - 1));
    }

    public boolean isRight(int place, int option) {
        return rights.get(place - 1).has(option);
    }

    public boolean isChosen(int place, int option) {
        var answers = sheet.taken().answers();
        return !answers.isEmpty() && answers.get(place - 1).has(option);
    }
}
