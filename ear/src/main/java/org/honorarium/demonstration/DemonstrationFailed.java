package org.honorarium.demonstration;

/** Why the demonstration could not be loaded, in a sentence for whoever waits for it. */
public class DemonstrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemonstrationFailed(String sentence) {
        super(sentence);
    }

    DemonstrationFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
