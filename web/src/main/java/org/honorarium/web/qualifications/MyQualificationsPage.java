package org.honorarium.web.qualifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.web.access.Me;

/** The annotator's own qualifications, and which of them end soon. */
@Named
@RequestScoped
public class MyQualificationsPage {

    private static final int SOON = 30;

    @Inject Qualifications qualifications;
    @Inject Me me;
    @Inject Clock clock;

    private List<Qualification> all;

    /** Those that were claimed or given, the latest first. */
    public List<Qualification> getMine() {
        return all().stream().filter(one -> !isMeasured(one)).toList();
    }

    /** What the house measured and what counts of it. */
    public List<Qualification> getMeasured() {
        return all().stream()
                .filter(MyQualificationsPage::isMeasured)
                .filter(one -> one.state() == QualificationState.VERIFIED)
                .sorted(
                        Comparator.comparing((Qualification one) -> one.type().code())
                                .thenComparing(Qualification::level, Comparator.reverseOrder()))
                .toList();
    }

    /** Those that count but not for long. */
    public List<Qualification> getEndingSoon() {
        return getMine().stream().filter(this::isEndingSoon).toList();
    }

    public boolean isEndingSoon(Qualification one) {
        var soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(SOON);
        return one.state() == QualificationState.VERIFIED
                && one.validUntil() != null
                && !one.validUntil().isAfter(soon);
    }

    private List<Qualification> all() {
        if (all == null) {
            var own = Map.of("annotator", me.get().actor().id().toString());
            var request = new PageRequest(0, PageRequest.MOST, "claimedAt", false, own);
            all = qualifications.page(request).rows();
        }
        return all;
    }

    private static boolean isMeasured(Qualification one) {
        return one.type().kind() == QualificationKind.COMPUTED;
    }
}
