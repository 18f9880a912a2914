package org.honorarium.faults;

import java.util.Arrays;
import java.util.List;

/** The steps of a night and of what follows it, in their order; each by what the database knows. */
enum Moment {
    BEGUN(Stage.NIGHT, "true"),
    ACCEPTING(Stage.NIGHT, portion("ACCEPT")),
    DECIDING(Stage.NIGHT, portion("DECIDE")),
    PROVING(Stage.NIGHT, portion("PROVE")),
    RESERVED(Stage.NIGHT, "r.state <> 'RUNNING'"),
    RELEASED(Stage.RELEASE, "r.state not in ('RUNNING', 'RESERVED')"),
    FILE_WRITTEN(
            Stage.RELEASE,
            "exists (select from files.payment_file f join files.rendition d on d.file_id = f.id"
                    + " where f.run_id = r.id)"),
    FILED(Stage.RELEASE, "r.state = 'FILED'"),
    FETCHED(Stage.HANDOVER, "exists (select from departures.departure)"),
    HANDED_OVER(Stage.HANDOVER, "exists (select from banking.handover h where h.run_id = r.id)"),
    ANSWER_READ(Stage.BANK, "exists (select from banking.answer a where a.payer_id = r.payer_id)");

    private final Stage stage;
    private final String known;

    Moment(Stage stage, String known) {
        this.stage = stage;
        this.known = known;
    }

    Stage stage() {
        return stage;
    }

    static List<Moment> of(Stage stage) {
        return Arrays.stream(values()).filter(moment -> moment.stage == stage).toList();
    }

    /** The names of the steps that a run has come to, the last of them first. */
    static String query() {
        var query = new StringBuilder();
        for (var moment : values()) {
            query.append(query.isEmpty() ? "" : " union all ")
                    .append(
                            "select '%s', %d as place from run r where %s"
                                    .formatted(moment, moment.ordinal(), moment.known));
        }
        return "with run as (select * from payouts.run where payer_id = ? and business_date = ?) "
                + query
                + " order by place desc limit 1";
    }

    /** One portion of the step is done. */
    private static String portion(String step) {
        return "exists (select from payouts.portion p where p.run_id = r.id and p.step = '"
                + step
                + "' and p.done_at is not null)";
    }
}
