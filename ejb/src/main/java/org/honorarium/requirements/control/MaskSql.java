package org.honorarium.requirements.control;

import java.util.ArrayList;
import java.util.List;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;

/**
 * A requirement as one pass over what its clauses find, each by the index, instead of one search
 * per annotator and clause.
 */
public final class MaskSql {

    private final Requirement requirement;
    private final List<Clause> clauses;
    private final List<String> finds = new ArrayList<>();
    private final List<Object> foundParameters = new ArrayList<>();
    private final int absent;
    private final StringBuilder mask = new StringBuilder();
    private final List<Object> maskParameters = new ArrayList<>();

    public MaskSql(Requirement requirement, Catalogue catalogue) {
        this.requirement = requirement;
        this.clauses = requirement.clauses().distinct().toList();
        int without = 0;
        for (int i = 0; i < clauses.size(); i++) {
            int bit = 1 << i;
            var clause = clauses.get(i);
            if (clause instanceof Clause.Qualified qualified) {
                var sql = new ClauseSql(qualified, bit, catalogue);
                finds.addAll(sql.texts());
                foundParameters.addAll(sql.parameters());
                without |= qualified.presence() == Presence.DOES_NOT_EXIST ? bit : 0;
            } else if (clause instanceof Clause.Country country) {
                add(country, bit);
            } else if (clause instanceof Clause.People people) {
                finds.add("select unnest(?::uuid[]), " + bit);
                foundParameters.add(people.annotators());
            }
        }
        // What must not be there is met where it was not found.
        absent = without;
        mask.insert(0, "coalesce(f.bits, " + absent + ")");
    }

    public Matching matching() {
        var found =
                finds.isEmpty()
                        ? "select null::uuid as annotator_id, 0 as bits where false"
                        : "select annotator_id, bit_or(bit) # "
                                + absent
                                + " as bits from ("
                                + String.join(" union all ", finds)
                                + ") clause (annotator_id, bit) group by annotator_id";
        return new Matching(
                requirement, clauses, found, foundParameters, mask.toString(), maskParameters, -1);
    }

    private void add(Clause.Country country, int bit) {
        mask.append(" | case when a.country ")
                .append(country.among() ? "= any" : "<> all")
                .append(" (?::text[]) then ")
                .append(bit)
                .append(" else 0 end");
        maskParameters.add(country.countries());
    }
}
