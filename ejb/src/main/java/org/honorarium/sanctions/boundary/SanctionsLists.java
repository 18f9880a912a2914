package org.honorarium.sanctions.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.sanctions.control.ListReader;
import org.honorarium.sanctions.control.ListRows;
import org.honorarium.sanctions.control.MatchRows;
import org.honorarium.sanctions.control.MatchesTold;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.sanctions.entity.SanctionsList;
import org.honorarium.sanctions.entity.SanctionsMatch;
import org.honorarium.sanctions.entity.SanctionsRejected;
import org.honorarium.security.boundary.Vault;
import org.honorarium.streams.entity.Arrived;

/** Official lists of whom nobody may pay, and the matches that a person looks at. */
@Stateless
@Allowed({FINANCE, AUDITOR, ADMIN})
public class SanctionsLists {

    /** The largest official lists with all their aliases, several times. */
    private static final long LARGEST = 64L << 20;

    private static final int SHOWN = 100;
    private static final int AT_ONCE = 5_000;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_REASON = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    @Inject ListReader reader;
    @Inject Screening screening;
    @Inject ListRows lists;
    @Inject MatchRows matches;
    @Inject MatchesTold told;
    @Inject Vault vault;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Loads a list, whole or not at all, and compares everybody with it. The same file again
     * changes nothing.
     *
     * @param list its name; a later load of the same name replaces it
     * @param source where it is from
     * @throws SanctionsRejected with the line, what was found and what was expected
     */
    @Allowed(FINANCE)
    public SanctionsList load(String list, String source, InputStream bytes) throws IOException {
        var name = checked("list", list, 100);
        var from = checked("source", source, LONGEST_SOURCE);
        var file = Arrived.keep(bytes, ".list", LARGEST, SanctionsLists::tooLarge);
        try {
            return load(name, from, file);
        } finally {
            Files.delete(file.path());
        }
    }

    private SanctionsList load(String name, String from, Arrived file) throws IOException {
        locks.hold("sanctions");
        var before = lists.latest(name);
        if (before.filter(known -> known.sha256().equals(file.sha256())).isPresent()) {
            return before.get();
        }
        var names = names(file);
        var now = clock.instant();
        var loaded =
                new SanctionsList(ids.next(), name, from, file.sha256(), names.size(), "", now);
        lists.add(loaded, Actor.current().id());
        for (int first = 0; first < names.size(); first += AT_ONCE) {
            var some = names.subList(first, Math.min(first + AT_ONCE, names.size()));
            lists.entries(loaded.id(), some, some.stream().map(this::print).toList());
        }
        // Those whose prints were made now are compared already.
        int late = screening.screen(LOWEST, HIGHEST);
        int others = matches.match(LOWEST, HIGHEST, now);
        told.all(others);
        audit.note(
                "sanctions/list-loaded",
                loaded.id(),
                before.map(known -> Map.of("sha256", known.sha256())).orElse(Map.of()),
                Map.of(
                        "list", name,
                        "source", from,
                        "sha256", file.sha256(),
                        "names", Integer.toString(names.size()),
                        "matches", Integer.toString(late + others)));
        return lists.latest(name).orElseThrow();
    }

    /** What was loaded, the latest first. */
    public List<SanctionsList> loads() {
        return lists.loads(SHOWN);
    }

    /** The latest first. Filters by open (yes, no). */
    public Page<SanctionsMatch> matches(PageRequest request) {
        return matches.page(request);
    }

    /**
     * Clears a match: it is somebody else. That stays for this annotator, this entry and this name;
     * under another name they are compared anew. The same again changes nothing.
     *
     * @throws SanctionsRejected if there is none, or without a reason
     */
    @Allowed(FINANCE)
    public SanctionsMatch clear(UUID match, String why) {
        var said = checked("why", why, LONGEST_REASON);
        var found = matches.find(match).orElseThrow(() -> SanctionsRejected.notFound(match));
        if (matches.clear(match, Actor.current().id(), said, clock.instant())) {
            audit.note(
                    "sanctions/match-cleared",
                    found.annotator(),
                    Map.of("list", found.list(), "entry", found.entry()),
                    Map.of("why", said));
        }
        return matches.find(match).orElseThrow();
    }

    private byte[] print(ListedName listed) {
        return vault.print(ListedName.plain(listed.name()));
    }

    private static String checked(String place, String found, int longest) {
        var text = found == null ? "" : found.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw SanctionsRejected.wrong(
                    place,
                    text.isEmpty() ? "nothing" : text.length() + " characters",
                    "1 to " + longest + " characters");
        }
        return text;
    }

    private List<ListedName> names(Arrived file) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            return reader.read(bytes);
        }
    }

    private static SanctionsRejected tooLarge() {
        return SanctionsRejected.wrong(
                "file", "more than " + LARGEST + " bytes", "at most " + LARGEST + " bytes");
    }
}
