package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.TownRows;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/**
 * Whether banks could read the town of those who came in before the house looked at that. Towns are
 * sealed, so the database cannot say; it is looked up once for everybody.
 */
@Stateless
@Allowed(SYSTEM)
public class Towns {

    @Inject TownRows rows;
    @Inject Vault vault;

    /**
     * Looks at some of them, and says how many they were. Two at once look at different ones.
     *
     * @param most how many at a time; each portion is kept by itself
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int look(int most) {
        var unknown = rows.unknown(most);
        if (!unknown.isEmpty()) {
            var keys = vault.keys(unknown.keySet());
            var annotators = new ArrayList<UUID>(unknown.size());
            var latin = new ArrayList<String>(unknown.size());
            unknown.forEach(
                    (annotator, personal) -> {
                        annotators.add(annotator);
                        latin.add(Boolean.toString(isLatin(keys.get(annotator), personal)));
                    });
            rows.know(annotators, List.copyOf(latin));
        }
        return unknown.size();
    }

    /** Who was forgotten has no town, and is not held for that. */
    private static boolean isLatin(PersonKey key, byte[] personal) {
        return key == null || Particulars.parse(key.open(personal)).isTownLatin();
    }
}
