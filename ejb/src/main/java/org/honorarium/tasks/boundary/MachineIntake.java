package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.tasks.control.MachineAnswers;
import org.honorarium.tasks.entity.IntakeProblem;
import org.honorarium.tasks.entity.MachineAnswer;

/**
 * What machines answered comes in: first {@link #receive}, then {@link #problem}, then {@link
 * #make}, all in the caller's one transaction. It takes nobody's place on a task, is reviewed by
 * nobody and earns nothing; who measures people's answers measures these with them.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MachineIntake {

    @Inject MachineAnswers answers;
    @Inject Clock clock;

    /** Takes the answers as a stream. Nothing is made of them yet. */
    public long receive(Iterator<MachineAnswer> given) {
        try (var copy = answers.begin()) {
            while (given.hasNext()) {
                MachineAnswers.add(copy, given.next());
            }
            long received = copy.end();
            answers.end();
            return received;
        }
    }

    /** What makes the received answers unacceptable, if anything. */
    public Optional<IntakeProblem> problem(UUID project) {
        return answers.problem(project);
    }

    /** Keeps what is not there yet, and says how many. */
    public int make(UUID project) {
        return answers.keep(project, clock.instant());
    }
}
