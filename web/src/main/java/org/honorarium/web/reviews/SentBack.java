package org.honorarium.web.reviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.reviews.boundary.OwnReviews;

/** What is to be done with work that was sent back: {@code #{sentBack.asked(claim.id())}}. */
@Named
@RequestScoped
public class SentBack {

    @Inject OwnReviews reviews;

    /** Empty if it never was. */
    public String asked(UUID assignment) {
        return reviews.lastAsked(assignment).orElse("");
    }
}
