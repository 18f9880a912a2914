package org.honorarium.web.reviews;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.reviews.boundary.OwnReviews;
import org.honorarium.reviews.entity.Fix;
import org.honorarium.reviews.entity.ReviewedWork;
import org.honorarium.reviews.entity.Said;
import org.honorarium.web.pages.Asked;

/** What was said of one's own work. */
@Named
@RequestScoped
public class ReviewedPage {

    @Inject OwnReviews reviews;
    @Inject Asked asked;

    private UUID id;
    private ReviewedWork work;

    @PostConstruct
    void begin() {
        id = asked.id();
    }

    public UUID getId() {
        return id;
    }

    public ReviewedWork getWork() {
        if (work == null) {
            work = reviews.find(id);
        }
        return work;
    }

    /** Null if nothing was fixed. */
    public Fix getFix() {
        return getWork().fix().orElse(null);
    }

    /** Null if it was not rejected. */
    public Said getRejection() {
        return getWork().rejection().orElse(null);
    }
}
