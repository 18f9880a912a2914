package org.honorarium.qualifications.entity;

/** What sort of thing a qualification type is, and so what its codes and levels mean. */
public enum QualificationKind {
    /** Who somebody is; the code is the country that says so. */
    IDENTITY(CodeForm.COUNTRY, LevelScale.NONE),
    /** Where somebody may work; the code is the country. */
    WORK_AUTHORISATION(CodeForm.COUNTRY, LevelScale.NONE),
    /** The code is a field of ISCED-F 2013, the level one of ISCED 2011. */
    DEGREE(CodeForm.FIELD, LevelScale.ISCED),
    /** The code is the jurisdiction. */
    LICENCE(CodeForm.JURISDICTION, LevelScale.NONE),
    /** The code is a BCP 47 tag, the level one of CEFR. */
    LANGUAGE(CodeForm.LANGUAGE, LevelScale.CEFR),
    SKILL(CodeForm.NONE, LevelScale.HUNDRED),
    /** The code is the clearance's name; two people verify it. */
    CLEARANCE(CodeForm.CLEARANCE, LevelScale.NONE),
    TRAINING(CodeForm.NONE, LevelScale.HUNDRED_OR_NONE),
    /** What the house measured, for everything or for one task type. */
    COMPUTED(CodeForm.TASK_TYPE, LevelScale.MEASURED);

    private final CodeForm form;
    private final LevelScale scale;

    QualificationKind(CodeForm form, LevelScale scale) {
        this.form = form;
        this.scale = scale;
    }

    public CodeForm form() {
        return form;
    }

    public LevelScale scale() {
        return scale;
    }

    /** How many different people must say yes. */
    public int verifiersNeeded() {
        return this == CLEARANCE ? 2 : 1;
    }
}
