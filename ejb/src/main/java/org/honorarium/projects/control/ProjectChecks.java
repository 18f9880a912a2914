package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.ProjectTerms;

/** What a project's terms refer to is there, and its name is not taken. */
@Dependent
public class ProjectChecks {

    @Inject Sql sql;
    @Inject Clients clients;
    @Inject Payers payers;

    /**
     * @throws ProjectRejected with the first reason that applies
     * @throws PayerRejected if there is no such payer
     */
    public void check(UUID id, ProjectTerms terms) {
        checkClient(terms);
        checkCurrency(terms);
        checkName(id, terms);
    }

    private void checkClient(ProjectTerms terms) {
        if (clients.find(terms.client()).isEmpty()) {
            throw ProjectRejected.clientNotFound(terms.client());
        }
    }

    private void checkCurrency(ProjectTerms terms) {
        var payer =
                payers.find(terms.payer()).orElseThrow(() -> PayerRejected.notFound(terms.payer()));
        if (payer.funding(terms.currency()).isEmpty()) {
            throw ProjectRejected.currencyNotPaid(terms.currency(), payer.terms().currencies());
        }
    }

    private void checkName(UUID id, ProjectTerms terms) {
        sql.entities()
                .createNamedQuery(Project.OF_CLIENT_AND_NAME, Project.class)
                .setParameter("client", terms.client())
                .setParameter("name", terms.name())
                .getResultStream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw ProjectRejected.nameTaken(terms.name(), other.id());
                        });
    }
}
