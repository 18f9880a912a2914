package org.honorarium.staffing.control;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.KnownType;

/**
 * What a search needs to know of the catalogue.
 *
 * @param project for which is searched
 * @param looked the types that its requirement looks at
 */
record Known(Catalogue catalogue, UUID project, Collection<String> looked) {

    /** The share of accepted work in the last 30 days, and ever, in percent. */
    static final String RECENTLY_ACCEPTED = "ACCEPTANCE-30-DAYS";

    static final String EVER_ACCEPTED = "ACCEPTANCE-EVER";

    /** Accepted annotations, for every task type. */
    static final String EXPERIENCE = "ACCEPTED-ANNOTATIONS";

    List<UUID> ids(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> catalogue.find(code).stream())
                .map(KnownType::id)
                .toList();
    }

    List<UUID> ids(QualificationKind kind) {
        return catalogue.types().values().stream()
                .filter(type -> type.kind() == kind)
                .map(KnownType::id)
                .toList();
    }
}
