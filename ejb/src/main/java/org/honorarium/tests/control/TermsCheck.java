package org.honorarium.tests.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.LevelScale;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.TestRejected;
import org.honorarium.tests.entity.TestTerms;

/** Whether the terms of a test fit the qualification that it gives and the project that pays it. */
@Dependent
public class TermsCheck {

    @Inject QualificationTypes types;
    @Inject Projects projects;

    /**
     * The same as they are kept.
     *
     * @throws TestRejected with the first reason that applies
     */
    public TestTerms checked(TestTerms terms) {
        var type = types.get(terms.type());
        if (type.terms().proof() != Proof.TEST || type.kind() == QualificationKind.CLEARANCE) {
            throw TestRejected.typeNotByTest(type.title());
        }
        checkLevel(terms, type);
        if (terms.pay() != null) {
            checkPay(terms.pay());
        }
        return terms.with(code(terms, type));
    }

    /** Whether the score is the level. */
    public static boolean isScored(QualificationKind kind) {
        return kind.scale() == LevelScale.HUNDRED || kind.scale() == LevelScale.HUNDRED_OR_NONE;
    }

    private static void checkLevel(TestTerms terms, QualificationType type) {
        var scale = type.kind().scale();
        var fits = isScored(type.kind()) ? terms.level() == null : scale.accepts(terms.level());
        if (!fits) {
            throw TestRejected.termsWrong(
                    "level",
                    terms.level() == null ? "" : terms.level().toPlainString(),
                    isScored(type.kind()) ? "no level: it is the score" : scale.expected());
        }
    }

    private String code(TestTerms terms, QualificationType type) {
        var form = type.kind().form();
        var code = form.canonical(terms.code()).orElse(null);
        var field =
                type.kind() != QualificationKind.DEGREE
                        || types.fields().stream().anyMatch(one -> one.code().equals(code));
        if (code == null || !field) {
            throw TestRejected.termsWrong("code", terms.code(), form.expected());
        }
        return code;
    }

    private void checkPay(Pay pay) {
        var project =
                projects.find(pay.project())
                        .orElseThrow(() -> ProjectRejected.notFound(pay.project()));
        if (!project.currency().equals(pay.amount().currency())) {
            throw TestRejected.termsWrong(
                    "currency",
                    pay.amount().currency(),
                    "an amount in the currency of its project, " + project.currency());
        }
    }
}
