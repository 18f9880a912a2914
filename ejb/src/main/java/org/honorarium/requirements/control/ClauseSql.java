package org.honorarium.requirements.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.Hierarchy;
import org.honorarium.requirements.entity.LevelCondition;

/**
 * A clause about qualifications as queries of the annotators who have some that meet it. A field
 * with all its parts is a range of the index, so there is one query for every range.
 */
final class ClauseSql {

    /** In the order of their bytes, as the index for searches has them. */
    private static final String CODE = " and v.code collate \"C\" ";

    private final List<String> texts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Clause.Qualified asked;
    private final Catalogue catalogue;
    private final String beginning;

    ClauseSql(Clause.Qualified asked, int bit, Catalogue catalogue) {
        this.asked = asked;
        this.catalogue = catalogue;
        this.beginning =
                "select v.annotator_id, "
                        + bit
                        + " as bit from qualifications.valid v where v.type_id = ?";
        asked.code().ifPresentOrElse(this::add, () -> add(""));
    }

    List<String> texts() {
        return texts;
    }

    List<Object> parameters() {
        return parameters;
    }

    private void add(CodeCondition condition) {
        var values = condition.values();
        var first = values.getFirst();
        switch (condition.comparator()) {
            case EQUAL -> add(CODE + "= ?", first);
            case NOT_EQUAL -> add(CODE + "<> ?", first);
            case IN -> add(CODE + "= any (?::text[])", values);
            case NOT_IN -> add(CODE + "<> all (?::text[])", values);
            case UNDER -> addUnder(values, catalogue.type(asked.type()).hierarchy());
        }
    }

    private void addUnder(List<String> wanted, Hierarchy hierarchy) {
        var separator = hierarchy.separator();
        wanted.stream()
                .flatMap(one -> hierarchy.within(one).stream())
                .distinct()
                .forEach(
                        part -> {
                            if (!separator.isEmpty()) {
                                add(CODE + "= ?", part);
                            }
                            var from = part + separator;
                            add(CODE + ">= ?" + CODE + "< ?", from, after(from));
                        });
    }

    /** The first text behind all that begin so. */
    private static String after(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    private void add(String codes, Object... values) {
        parameters.add(catalogue.type(asked.type()).id());
        parameters.addAll(List.of(values));
        texts.add(beginning + codes + asked.level().map(this::level).orElse(""));
    }

    private String level(LevelCondition condition) {
        var values = condition.values();
        boolean several = condition.comparator().takesSeveral();
        parameters.add(
                several
                        ? values.stream().map(BigDecimal::toPlainString).toList()
                        : values.getFirst());
        return switch (condition.comparator()) {
            case LESS -> " and v.level < ?";
            case AT_MOST -> " and v.level <= ?";
            case GREATER -> " and v.level > ?";
            case AT_LEAST -> " and v.level >= ?";
            case EQUAL -> " and v.level = ?";
            case NOT_EQUAL -> " and v.level <> ?";
            case IN -> " and v.level = any (?::numeric[])";
            case NOT_IN -> " and v.level <> all (?::numeric[])";
        };
    }
}
