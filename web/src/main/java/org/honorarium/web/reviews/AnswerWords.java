package org.honorarium.web.reviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Answers as a person reads them: {@code #{answerWords.of(version.answer)}}. */
@Named
@RequestScoped
public class AnswerWords {

    public List<AnswerField> of(String answer) {
        return AnswerField.of(answer);
    }
}
