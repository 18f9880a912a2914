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
import org.honorarium.files.control.PartRows;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FilePart;
import org.honorarium.files.entity.Leaving;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.WrittenFile;

/** The payment files that were written, and their bytes as they were written. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class PaymentFiles {

    @Inject FileRows files;
    @Inject PartRows parts;
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

    /** The parts of a file that is too long to be taken at once, the first one first. */
    public List<FilePart> parts(UUID file, FileFormat format) {
        return parts.of(get(file, format).id(), format);
    }

    public FilePart part(UUID file, FileFormat format, int number) {
        return parts.find(file, format, number)
                .orElseThrow(() -> AccessRejected.notFound("part of a payment file"));
    }

    /** Gives the bytes of a part, the same every time; with the first of them the file leaves. */
    public void downloadPart(UUID file, FileFormat format, int number, OutputStream out) {
        var part = part(file, format, number);
        leaving.fire(new Leaving(file, format));
        audit.note(
                "files/downloaded",
                file,
                Map.of(),
                Map.of("sha256", part.sha256(), "part", Integer.toString(number)));
        parts.bytes(file, format, number, out);
    }

    /**
     * Gives the bytes, the same every time. It stands in the audit record, since they name people.
     *
     * @throws PaymentFileRejected if it is given in parts
     */
    public void download(UUID file, FileFormat format, OutputStream out) {
        var written = get(file, format);
        if (written.isInParts()) {
            throw PaymentFileRejected.inParts(written);
        }
        leaving.fire(new Leaving(file, format));
        audit.note("files/downloaded", file, Map.of(), Map.of("sha256", written.sha256()));
        files.bytes(file, format, out);
    }
}
