package org.honorarium.notices.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that the house told a person.
 *
 * @param code what it is, "qualifications/expires-soon"
 * @param facts what it is about, by name
 * @param readAt null until the person has read it
 */
public record Notice(
        UUID id, String code, Map<String, String> facts, Instant toldAt, Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
