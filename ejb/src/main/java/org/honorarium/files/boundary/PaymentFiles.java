package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.files.control.FileRows;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.Leaving;
import org.honorarium.files.entity.WrittenFile;

/** The payment files that were written, and their bytes as they were written. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class PaymentFiles {

    @Inject FileRows files;
    @Inject Audit audit;
    @Inject Event<Leaving> leaving;

    public List<WrittenFile> ofRun(UUID run) {
        return files.ofRun(run);
    }

    /** The files written last, the latest first. */
    public List<WrittenFile> latest(int most) {
        return files.latest(most);
    }

    /**
     * The latest first. Sorts by writtenAt, name, number, payments or total; filters by currency.
     */
    public Page<WrittenFile> page(PageRequest request) {
        return files.page(request);
    }

    public WrittenFile get(UUID file, FileFormat format) {
        return files.find(file, format).orElseThrow(() -> AccessRejected.notFound("payment file"));
    }

    /**
     * Gives the bytes, the same every time. It stands in the audit record, since they name people.
     */
    public void download(UUID file, FileFormat format, OutputStream out) {
        var written = get(file, format);
        leaving.fire(new Leaving(file, format));
        audit.note("files/downloaded", file, Map.of(), Map.of("sha256", written.sha256()));
        files.bytes(file, format, out);
    }
}
