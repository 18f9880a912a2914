package org.honorarium.imports.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.gold.boundary.GoldIntake;
import org.honorarium.gold.entity.GoldProblem;
import org.honorarium.imports.control.AnnotationLines;
import org.honorarium.imports.control.GoldLines;
import org.honorarium.imports.control.ImportRows;
import org.honorarium.imports.control.MachineLines;
import org.honorarium.imports.control.Reading;
import org.honorarium.imports.control.TaskLines;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.quality.boundary.WorkFromElsewhere;
import org.honorarium.tasks.boundary.MachineIntake;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.boundary.TaskIntake;
import org.honorarium.tasks.boundary.WorkIntake;

/**
 * The one transaction of tasks, annotations or gold results that come in line by line: all of them
 * take effect, or nothing. Annotations go the way of all work that was done elsewhere.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LineTransaction {

    @Inject Projects projects;
    @Inject TaskIntake tasks;
    @Inject WorkIntake intake;
    @Inject MachineIntake machines;
    @Inject GoldIntake gold;
    @Inject WorkFromElsewhere work;
    @Inject Openings openings;
    @Inject ImportProgress progress;
    @Inject ImportRows imports;
    @Inject Locks locks;
    @Inject Clock clock;

    /** Takes a project's tasks over. */
    public void takeTasks(Import one, InputStream bytes) {
        locks.hold("imports");
        try (var file = new TaskLines(bytes)) {
            var lines = reading(one, file, file::bytesRead);
            tasks.receive(lines);
            tasks.problem(one.project())
                    .ifPresent(
                            problem -> {
                                throw TaskLines.rejection(problem);
                            });
            var made = tasks.make(one.project());
            var says = said(lines);
            says.put("newTasks", Long.toString(made.tasks()));
            says.put("newProposals", Long.toString(made.proposed()));
            says.put("newOpenings", Long.toString(made.opened()));
            imports.end(one.id(), ImportState.DONE, says, clock.instant());
        }
    }

    /** Takes a project's finished annotations over. */
    public void takeAnnotations(Import one, InputStream bytes) {
        locks.hold("imports");
        var project = projects.find(one.project()).orElseThrow();
        int days = openings.terms(one.project()).reviewDays();
        try (var file = new AnnotationLines(bytes, project.currency(), clock.instant(), days)) {
            var lines = reading(one, file, file::bytesRead);
            intake.receiveLines(lines);
            intake.problemOfLines(one.project())
                    .ifPresent(
                            problem -> {
                                throw file.rejection(problem);
                            });
            var taken =
                    work.take(one.project(), project.payer(), project.currency(), one.createdBy());
            var says = said(lines);
            says.put("newAssignments", Long.toString(taken.assignments()));
            says.put("accepted", Long.toString(taken.accepted()));
            says.put("rejected", Long.toString(taken.rejected()));
            says.put("earned", taken.earned().toString());
            imports.end(one.id(), ImportState.DONE, says, clock.instant());
        }
    }

    /** Takes answers of machines to a project's tasks over. */
    public void takeMachineAnnotations(Import one, InputStream bytes) {
        locks.hold("imports");
        try (var file = new MachineLines(bytes, clock.instant())) {
            var lines = reading(one, file, file::bytesRead);
            machines.receive(lines);
            machines.problem(one.project())
                    .ifPresent(
                            problem -> {
                                throw MachineLines.rejection(problem);
                            });
            var says = said(lines);
            says.put("newAnnotations", Long.toString(machines.make(one.project())));
            imports.end(one.id(), ImportState.DONE, says, clock.instant());
        }
    }

    /** Takes gold results over that were measured elsewhere. */
    public void takeGoldResults(Import one, InputStream bytes) {
        locks.hold("imports");
        try (var file = new GoldLines(bytes)) {
            var lines = reading(one, file, file::bytesRead);
            gold.receive(lines);
            refuse(gold.problem(one.project()));
            int added = gold.make(one.project(), one.createdBy());
            refuse(gold.difference(one.project()));
            var says = said(lines);
            says.put("newResults", Integer.toString(added));
            imports.end(one.id(), ImportState.DONE, says, clock.instant());
        }
    }

    private static void refuse(Optional<GoldProblem> problem) {
        problem.ifPresent(
                found -> {
                    throw GoldLines.rejection(found);
                });
    }

    private <T> Reading<T, T> reading(Import one, Iterator<T> file, LongSupplier bytes) {
        return new Reading<>(
                file,
                Function.identity(),
                bytes,
                (read, far) -> progress.read(one.id(), read, far));
    }

    private static Map<String, String> said(Reading<?, ?> lines) {
        var says = new LinkedHashMap<String, String>();
        says.put("rows", Long.toString(lines.read()));
        return says;
    }
}
