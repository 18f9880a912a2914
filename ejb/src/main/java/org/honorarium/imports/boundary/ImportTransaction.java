package org.honorarium.imports.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.database.boundary.Locks;
import org.honorarium.imports.control.BatchResults;
import org.honorarium.imports.control.ImportRows;
import org.honorarium.imports.control.QualificationFile;
import org.honorarium.imports.control.QualificationsAsEntries;
import org.honorarium.imports.control.Reading;
import org.honorarium.imports.control.Register;
import org.honorarium.imports.control.RegisterAsEntries;
import org.honorarium.imports.control.ResultsAsWork;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.qualifications.boundary.QualificationIntake;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.quality.boundary.WorkFromElsewhere;
import org.honorarium.quality.entity.WorkTaken;
import org.honorarium.tasks.boundary.WorkIntake;
import org.honorarium.tasks.entity.IncomingWork;

/** The one transaction of an import: all of the file takes effect, or nothing. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportTransaction {

    @Inject Projects projects;
    @Inject Registers registers;
    @Inject WorkIntake intake;
    @Inject Annotators annotators;
    @Inject QualificationTypes types;
    @Inject QualificationIntake qualifications;
    @Inject WorkFromElsewhere work;
    @Inject ImportProgress progress;
    @Inject ImportRows imports;
    @Inject Locks locks;
    @Inject Clock clock;

    /** Takes a register of annotators over. */
    public void takeRegister(Import one, InputStream bytes) {
        locks.hold("imports");
        try (var file = new Register(bytes)) {
            var rows = reading(one, file, RegisterAsEntries::entry, file::bytesRead);
            end(one, RegisterAsEntries.says(registers.load(rows)));
        }
    }

    /** Takes a project's results over. */
    public void takeResults(Import one, InputStream bytes) {
        locks.hold("imports");
        var project = projects.find(one.project()).orElseThrow();
        var words = new ResultsAsWork(clock.instant(), project.currency());
        try (var file = new BatchResults(bytes, project.currency())) {
            var rows = reading(one, file, words::work, file::bytesRead);
            intake.receive(rows);
            intake.problem(one.project())
                    .ifPresent(
                            problem -> {
                                throw words.rejection(problem);
                            });
            var taken =
                    work.take(one.project(), project.payer(), project.currency(), one.createdBy());
            end(one, outcome(rows, taken));
        }
    }

    /** Takes qualifications over, as verified by whoever sent them. */
    public void takeQualifications(Import one, InputStream bytes) {
        locks.hold("imports");
        try (var file = new QualificationFile(bytes)) {
            var entries =
                    new QualificationsAsEntries(
                            file,
                            types.inUse().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    QualificationType::code, type -> type)),
                            types.fields().stream().map(Field::code).collect(Collectors.toSet()),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                            annotators::idsByReference);
            var rows =
                    reading(one, entries, Function.<QualificationEntry>identity(), file::bytesRead);
            end(one, QualificationsAsEntries.says(qualifications.load(one.createdBy(), rows)));
        }
    }

    private <R, T> Reading<R, T> reading(
            Import one, Iterator<R> file, Function<R, T> make, LongSupplier bytes) {
        return new Reading<>(file, make, bytes, (read, far) -> progress.read(one.id(), read, far));
    }

    private void end(Import one, Map<String, String> outcome) {
        imports.end(one.id(), ImportState.DONE, outcome, clock.instant());
    }

    private static Map<String, String> outcome(Reading<?, IncomingWork> rows, WorkTaken taken) {
        var says = new LinkedHashMap<String, String>();
        says.put("rows", Long.toString(rows.read()));
        says.put("newTasks", Long.toString(taken.tasks()));
        says.put("newAssignments", Long.toString(taken.assignments()));
        says.put("accepted", Long.toString(taken.accepted()));
        says.put("rejected", Long.toString(taken.rejected()));
        says.put("earned", taken.earned().toString());
        return says;
    }
}
