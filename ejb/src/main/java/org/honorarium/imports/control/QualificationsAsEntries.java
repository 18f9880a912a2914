package org.honorarium.imports.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.actors.entity.Role;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.QualificationRow;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.IntakeOutcome;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.Verdict;

/**
 * A file's rows as qualifications takes them in: with the annotators and types that they name, and
 * held against every rule. Some rows at a time, so that annotators are looked up together.
 */
public final class QualificationsAsEntries implements Iterator<QualificationEntry> {

    private static final int TOGETHER = 1_000;
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "code", "Code",
                    "level", "Level",
                    "issuer", "Issuer",
                    "number", "Number",
                    "statement", "Statement",
                    "citizenship", "Citizenship",
                    "workLocation", "WorkLocation",
                    "validity", "ValidUntil");

    private final Iterator<QualificationRow> rows;
    private final Map<String, QualificationType> types;
    private final Set<String> fields;
    private final LocalDate today;
    private final Function<Collection<String>, Map<String, UUID>> annotators;
    private final Deque<QualificationEntry> ready = new ArrayDeque<>();
    private final Map<String, Long> lines = new HashMap<>();

    /**
     * @param types those in use, by their codes
     * @param fields the codes of fields of study
     * @param annotators finds annotators by their references
     */
    public QualificationsAsEntries(
            Iterator<QualificationRow> rows,
            Map<String, QualificationType> types,
            Set<String> fields,
            LocalDate today,
            Function<Collection<String>, Map<String, UUID>> annotators) {
        this.rows = rows;
        this.types = types;
        this.fields = fields;
        this.today = today;
        this.annotators = annotators;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            readSome();
        }
        return !ready.isEmpty();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong
     */
    @Override
    public QualificationEntry next() {
        hasNext();
        return ready.remove();
    }

    public static Map<String, String> says(IntakeOutcome outcome) {
        var says = new LinkedHashMap<String, String>();
        says.put("rows", Long.toString(outcome.read()));
        says.put("newQualifications", Long.toString(outcome.added()));
        says.put("replacedQualifications", Long.toString(outcome.replaced()));
        says.put("waitingForSecond", Long.toString(outcome.waiting()));
        says.put("unchangedQualifications", Long.toString(outcome.unchanged()));
        return says;
    }

    private void readSome() {
        var some = new ArrayList<QualificationRow>();
        while (rows.hasNext() && some.size() < TOGETHER) {
            some.add(rows.next());
        }
        var known = annotators.apply(some.stream().map(QualificationRow::reference).toList());
        some.forEach(row -> ready.add(entry(row, known.get(row.reference()))));
    }

    private QualificationEntry entry(QualificationRow row, UUID annotator) {
        if (annotator == null) {
            throw ImportRejected.unknownAnnotator(row.line(), row.reference());
        }
        var type = type(row);
        try {
            var claim = claim(row, annotator, type).checked(type);
            if (type.kind() == QualificationKind.DEGREE && !fields.contains(claim.code())) {
                throw Claim.unknownField(claim.code());
            }
            once(row, claim);
            return new QualificationEntry(row.line(), type, claim, verdict(row, type, claim));
        } catch (QualificationRejected refused) {
            throw inTheFilesWords(row, refused);
        }
    }

    private QualificationType type(QualificationRow row) {
        var type = types.get(row.type());
        if (type == null || type.kind() == QualificationKind.COMPUTED) {
            var expected = "the code of a qualification type in use that is not measured";
            throw ImportRejected.badValue(row.line(), "Type", row.type(), expected);
        }
        if (type.terms().proof() == Proof.TEST) {
            var expected = "a type that is not got by passing a test";
            throw ImportRejected.badValue(row.line(), "Type", row.type(), expected);
        }
        if (!type.terms().verifiers().contains(Role.OPERATIONS)) {
            var expected = "a type that operations may verify";
            throw ImportRejected.badValue(row.line(), "Type", row.type(), expected);
        }
        return type;
    }

    private static Claim claim(QualificationRow row, UUID annotator, QualificationType type) {
        return new Claim(
                annotator,
                type.id(),
                row.code(),
                level(row, type),
                row.citizenship(),
                row.workLocation(),
                new Details(row.issuer(), row.number(), row.statement()));
    }

    private static BigDecimal level(QualificationRow row, QualificationType type) {
        var scale = type.kind().scale();
        return row.level().isEmpty()
                ? null
                : scale.parse(row.level())
                        .orElseThrow(
                                () ->
                                        ImportRejected.badValue(
                                                row.line(),
                                                "Level",
                                                row.level(),
                                                scale.expected()));
    }

    private void once(QualificationRow row, Claim claim) {
        var key = String.join("\u001f", List.of(row.reference(), row.type(), claim.code()));
        var first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            var found = row.reference() + " " + row.type() + " " + claim.code();
            throw ImportRejected.givenTwice(row.line(), "WorkerId", found.strip(), first);
        }
    }

    private Verdict verdict(QualificationRow row, QualificationType type, Claim claim) {
        var given =
                new Verdict(
                        claim.level(), row.validFrom().orElse(null), row.validUntil().orElse(null));
        return given.about(type, claim.level(), today);
    }

    private static ImportRejected inTheFilesWords(
            QualificationRow row, QualificationRejected refused) {
        var facts = refused.facts();
        var column = COLUMNS.getOrDefault(facts.getOrDefault("field", ""), "");
        return ImportRejected.badValue(
                row.line(),
                column,
                facts.getOrDefault("found", ""),
                facts.getOrDefault("expected", refused.getMessage()));
    }
}
