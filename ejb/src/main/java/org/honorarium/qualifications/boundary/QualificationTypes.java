package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.control.FieldRows;
import org.honorarium.qualifications.control.TypeRows;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.TypeRejected;
import org.honorarium.qualifications.entity.TypeTerms;

/** The catalogue of qualification types. Operations keep it, everybody reads it. */
@Stateless
@Allowed({OPERATIONS, ADMIN, SYSTEM})
public class QualificationTypes {

    @Inject TypeRows types;
    @Inject FieldRows fields;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes a type, or changes what is said about it. The same again changes nothing. What was
     * verified before keeps the days that it got.
     *
     * @throws TypeRejected if it would get another code or kind, or its code is taken
     */
    public QualificationType put(UUID id, TypeTerms terms) {
        // Two first attempts at one code must not both find nothing.
        locks.hold("qualifications/types");
        var known = types.find(id);
        if (known.isEmpty()) {
            add(id, terms);
        } else if (!known.get().terms().equals(terms)) {
            known.get().checkChange(terms);
            types.change(id, terms);
            audit.note(
                    "qualifications/type-changed",
                    id,
                    QualificationType.facts(known.get().terms()),
                    QualificationType.facts(terms));
        }
        return get(id);
    }

    /** From now on nobody can get it. What was verified stays valid. */
    public QualificationType retire(UUID id) {
        return setRetired(id, true);
    }

    /** It can be got again. */
    public QualificationType reinstate(UUID id) {
        return setRetired(id, false);
    }

    /**
     * @throws TypeRejected if there is no such type
     */
    @Allowed({OPERATIONS, ADMIN, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
    public QualificationType get(UUID id) {
        return types.find(id).orElseThrow(() -> TypeRejected.notFound(id));
    }

    /** All that are in use, by title. */
    @Allowed({OPERATIONS, ADMIN, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
    public List<QualificationType> inUse() {
        return types.inUse();
    }

    /**
     * Sorts by code, title or kind; filters by kind, mayBeAskedFor (yes, no), retired (yes, no) and
     * a part of the title or code.
     */
    @Allowed({OPERATIONS, ADMIN, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
    public Page<QualificationType> page(PageRequest request) {
        return types.page(request);
    }

    /** The fields of study of ISCED-F 2013, each before its parts. */
    @Allowed({OPERATIONS, ADMIN, REVIEWER, FINANCE, AUDITOR, ANNOTATOR, SYSTEM})
    public List<Field> fields() {
        return fields.all();
    }

    private void add(UUID id, TypeTerms terms) {
        types.ofCode(terms.code())
                .ifPresent(
                        other -> {
                            throw TypeRejected.codeTaken(terms.code(), other.id());
                        });
        types.add(id, terms, clock.instant());
        audit.note("qualifications/type-made", id, Map.of(), QualificationType.facts(terms));
    }

    private QualificationType setRetired(UUID id, boolean wanted) {
        locks.hold("qualifications/types");
        var before = get(id);
        if (before.isRetired() != wanted) {
            types.retire(id, wanted ? clock.instant() : null);
            audit.note(
                    "qualifications/type-" + (wanted ? "retired" : "reinstated"),
                    id,
                    Map.of("retired", Boolean.toString(!wanted)),
                    Map.of("retired", Boolean.toString(wanted)));
        }
        return get(id);
    }
}
