package org.honorarium.requirements.entity;

import java.util.UUID;
import org.honorarium.qualifications.entity.QualificationKind;

/**
 * A qualification type that may be asked for.
 *
 * @param description how it is got, as annotators read it
 * @param askable whether annotators may ask for it themselves
 * @param retired whether it may not be asked for any more in new requirements
 */
public record KnownType(
        UUID id,
        String code,
        QualificationKind kind,
        String title,
        String description,
        boolean askable,
        boolean retired,
        Hierarchy hierarchy) {}
