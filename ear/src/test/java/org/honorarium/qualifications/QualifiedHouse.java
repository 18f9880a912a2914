package org.honorarium.qualifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.SmallHouse;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.TypeTerms;
import org.honorarium.qualifications.entity.Verdict;

/** A house with types of qualifications of its own, and people who may verify them. */
@Dependent
public class QualifiedHouse {

    public final Actor reviewer = SmallHouse.somebody(Role.REVIEWER, true);
    public final Actor secondReviewer = SmallHouse.somebody(Role.REVIEWER, true);

    @Inject public SmallHouse house;
    @Inject QualificationTypes types;
    @Inject Claims claims;
    @Inject Verifications verifications;
    @Inject Ids ids;

    /**
     * A type of this kind that reviewers verify on the annotator's word and everybody may claim.
     */
    public QualificationType type(QualificationKind kind) throws Exception {
        return type(kind, Proof.STATEMENT, Optional.empty());
    }

    public QualificationType type(
            QualificationKind kind, Proof proof, Optional<Integer> validMonths) throws Exception {
        var id = ids.next();
        var terms =
                new TypeTerms(
                        kind.name().replace('_', '-')
                                + "-"
                                + id.toString().substring(24).toUpperCase(Locale.ROOT),
                        kind,
                        "A " + kind,
                        "Say so.",
                        proof,
                        validMonths,
                        Set.of(Role.REVIEWER),
                        true,
                        false,
                        false);
        return house.operations.call(() -> types.put(id, terms));
    }

    /** The annotator, who is signed in. */
    public static Actor as(UUID annotator) {
        return new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    public Claim claim(UUID annotator, QualificationType type, String code, Integer level) {
        return new Claim(
                annotator,
                type.id(),
                code,
                level == null ? null : BigDecimal.valueOf(level),
                "",
                "",
                new Details("The issuer", "N-4711", "It is so."));
    }

    /** The annotator claims it and hands it in. */
    public UUID handedIn(UUID annotator, QualificationType type, String code, Integer level)
            throws Exception {
        var id = ids.next();
        return as(annotator)
                .call(
                        () -> {
                            claims.put(id, claim(annotator, type, code, level));
                            claims.handIn(id);
                            return id;
                        });
    }

    /** The annotator has it, as one reviewer says. */
    public Qualification verified(
            UUID annotator, QualificationType type, String code, Integer level) throws Exception {
        var id = handedIn(annotator, type, code, level);
        return reviewer.call(() -> verifications.verify(id, Verdict.AS_CLAIMED));
    }

    /** One annotator. */
    public UUID annotator() throws Exception {
        Map<String, UUID> people = house.withAnnotators(1);
        return people.values().iterator().next();
    }
}
