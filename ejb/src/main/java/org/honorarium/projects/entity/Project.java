package org.honorarium.projects.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Work for a client, paid by one payer in one currency. */
@Entity
@Table(schema = "projects", name = "project")
@NamedQuery(
        name = Project.OF_CLIENT_AND_NAME,
        query = "select p from Project p where p.client = :client and p.name = :name")
public class Project {

    public static final String OF_CLIENT_AND_NAME = "Project.ofClientAndName";

    @Id private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID client;

    @Column(name = "payer_id", updatable = false)
    private UUID payer;

    private String name;

    @Column(updatable = false)
    private String currency;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    private boolean confidential;

    @Version private long version;

    protected Project() {}

    public Project(UUID id, ProjectTerms terms, Instant createdAt) {
        this.id = id;
        this.client = terms.client();
        this.payer = terms.payer();
        this.name = terms.name();
        this.currency = terms.currency();
        this.createdAt = createdAt;
    }

    /**
     * Gives it another name.
     *
     * @throws ProjectRejected if anything else is different
     */
    public void change(ProjectTerms terms) {
        if (!terms().allow(terms)) {
            throw ProjectRejected.existsWithDifferentContent(id, terms());
        }
        name = terms.name();
    }

    public ProjectTerms terms() {
        return new ProjectTerms(client, payer, name, currency);
    }

    public UUID id() {
        return id;
    }

    public UUID client() {
        return client;
    }

    public UUID payer() {
        return payer;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    /** Whether those who see its work are exposed to its client. */
    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean wanted) {
        confidential = wanted;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
