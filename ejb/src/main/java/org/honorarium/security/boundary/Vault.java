package org.honorarium.security.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.security.control.StoredKeys;
import org.honorarium.security.entity.MasterKey;
import org.honorarium.security.entity.PersonKey;

/**
 * The keys of all persons. Other components call it inside their own transaction; the rows
 * themselves are guarded by the database.
 */
@ApplicationScoped
public class Vault {

    private static final String SETTING = "HONORARIUM_MASTER_KEY";

    @Inject StoredKeys stored;
    @Inject Audit audit;

    private MasterKey master;

    @PostConstruct
    void open() {
        var setting = System.getenv(SETTING);
        try {
            master = MasterKey.of(setting == null ? "" : setting);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "The environment variable " + SETTING + " must be base64 of 32 bytes.", wrong);
        }
    }

    /** A new key, in memory only until it is kept. */
    public PersonKey newKey(UUID person) {
        return PersonKey.random(person);
    }

    /** Stores new keys, wrapped. A person who has one already is refused by the database. */
    public void keep(Collection<PersonKey> keys) {
        var wrapped = LinkedHashMap.<UUID, byte[]>newLinkedHashMap(keys.size());
        keys.forEach(key -> wrapped.put(key.person(), master.wrap(key)));
        stored.add(wrapped);
    }

    /** The keys of these persons; who was forgotten, or may not be seen, is not among them. */
    public Map<UUID, PersonKey> keys(Collection<UUID> persons) {
        var keys = HashMap.<UUID, PersonKey>newHashMap(persons.size());
        stored.each(persons, (person, key) -> keys.put(person, master.unwrap(person, key)));
        return keys;
    }

    /** For comparing two texts without reading either: the same text has the same print. */
    public byte[] print(String text) {
        return master.print(text);
    }

    /** Destroys a person's key. Whatever was sealed under it can never be read again, by anyone. */
    @Transactional
    @Allowed(Role.ADMIN)
    public void forget(UUID person) {
        if (stored.destroy(person)) {
            audit.note("security/person-forgotten", person, Map.of(), Map.of());
        }
    }
}
