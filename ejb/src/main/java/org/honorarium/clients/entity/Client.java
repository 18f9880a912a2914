package org.honorarium.clients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A company whose work it is. */
@Entity
@Table(schema = "clients", name = "client")
@NamedQuery(name = Client.ALL, query = "select c from Client c order by c.name")
@NamedQuery(name = Client.OF_NAME, query = "select c from Client c where c.name = :name")
public class Client {

    public static final String ALL = "Client.all";
    public static final String OF_NAME = "Client.ofName";

    private static final int LONGEST = 140;

    @Id private UUID id;
    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version private long version;

    protected Client() {}

    /**
     * @throws ClientRejected if the name is empty or too long
     */
    public Client(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = checked(name);
        this.createdAt = createdAt;
    }

    /**
     * @throws ClientRejected if the name is empty or too long
     */
    public void rename(String newName) {
        name = checked(newName);
    }

    public boolean isCalled(String other) {
        return name.equals(checked(other));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A name without blanks around it. */
    public static String checked(String name) {
        var text = name == null ? "" : name.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ClientRejected.nameWrong(text, "1 to " + LONGEST + " characters");
        }
        return text;
    }
}
