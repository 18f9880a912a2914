package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import org.honorarium.staffing.boundary.Availabilities;
import org.honorarium.staffing.entity.Availability;
import org.honorarium.staffing.entity.Week;
import org.honorarium.web.pages.Asked;

/** When the annotator of this page can work, for staff to read. */
@Named
@RequestScoped
public class AvailabilityOf {

    @Inject Availabilities availabilities;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private Availability availability;

    public Availability getAvailability() {
        if (availability == null) {
            availability = availabilities.of(asked.id());
        }
        return availability;
    }

    /** Null until they said it. */
    public Week getWeek() {
        return getAvailability().week().orElse(null);
    }

    /** "Monday 09:30 – 17:00", in the reader's language. */
    public String line(Week.Hours hours) {
        var locale = faces.getViewRoot().getLocale();
        return "%s %s – %s"
                .formatted(
                        hours.day().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        TimeOfDay.text(hours.begins()),
                        TimeOfDay.text(hours.ends()));
    }
}
