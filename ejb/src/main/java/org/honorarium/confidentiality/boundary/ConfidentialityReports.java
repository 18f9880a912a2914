package org.honorarium.confidentiality.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.confidentiality.control.Heads;
import org.honorarium.confidentiality.control.ReportCsv;
import org.honorarium.confidentiality.control.ReportPdf;
import org.honorarium.confidentiality.control.SeerRows;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * For a client: who could see what of theirs, from when until when, by which right, and how those
 * people stand to clients on the other side of a barrier, who are not named. That a report left the
 * house is recorded.
 */
@Stateless
@Allowed({ADMIN, AUDITOR})
public class ConfidentialityReports {

    @Inject Clients clients;
    @Inject Heads heads;
    @Inject SeerRows seers;
    @Inject ReportCsv csv;
    @Inject ReportPdf pdf;
    @Inject Audit audit;
    @Inject Clock clock;

    public ReportHead head(UUID client) {
        return heads.of(find(client), clock.instant());
    }

    /**
     * Sorts by name, right, project, from, firstSeen, lastSeen; filters by name, right, standing.
     */
    public Page<Seer> people(UUID client, PageRequest request) {
        find(client);
        return seers.page(client, request);
    }

    public byte[] csv(UUID client) {
        find(client);
        note(client, "CSV");
        return csv.of(client);
    }

    public byte[] pdf(UUID client) {
        var head = head(client);
        note(client, "PDF");
        return pdf.of(head);
    }

    private Client find(UUID client) {
        return clients.find(client).orElseThrow(() -> AccessRejected.notFound("client"));
    }

    private void note(UUID client, String format) {
        audit.note("confidentiality/reported", client, Map.of(), Map.of("format", format));
    }
}
