package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.honorarium.tests.control.ScoreRows.Score;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Try;

/** Scores tries by a key, and writes that down beside what was there. */
@Dependent
public class Scoring {

    @Inject ScoreRows scores;

    public List<Score> score(Paper paper, KeyVersion key, List<Try> tries, Instant now) {
        var made = tries.stream().map(one -> score(paper, key, one)).toList();
        if (!made.isEmpty()) {
            scores.add(key.number(), made, now);
        }
        return made;
    }

    private static Score score(Paper paper, KeyVersion key, Try one) {
        var percent = paper.percent(one.answers(), key.rights());
        return new Score(one.id(), percent, percent.compareTo(one.passPercent()) >= 0);
    }
}
