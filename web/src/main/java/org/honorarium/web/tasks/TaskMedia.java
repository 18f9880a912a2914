package org.honorarium.web.tasks;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.IntFunction;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.entity.MediaFile;

/**
 * Sounds, films and pictures of tasks, any part of them: for an annotator those of a task in their
 * hands ({@code ?id=…&name=…}), for staff those of a project ({@code ?project=…&name=…}). They are
 * only ever what their type says, and nothing in them runs.
 */
public class TaskMedia extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Media media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = String.valueOf(request.getParameter("name"));
        var claim = request.getParameter("id");
        try {
            if (claim != null) {
                var id = UUID.fromString(claim);
                var file = media.inWork(id, name);
                give(request, response, file, place -> media.pieceInWork(id, name, place));
            } else {
                var project = UUID.fromString(String.valueOf(request.getParameter("project")));
                var file = media.find(project, name);
                give(request, response, file, place -> media.piece(project, name, place));
            }
        } catch (Rejection | IllegalArgumentException nothing) {
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            MediaFile file,
            IntFunction<byte[]> pieces)
            throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", '"' + file.sha256() + '"');
        var range = ByteRange.of(request.getHeader("Range"), file.size());
        if (range.isPresent() && !range.get().isPossible()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var wanted = range.orElse(new ByteRange(0, file.size() - 1));
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range",
                    "bytes %d-%d/%d".formatted(wanted.first(), wanted.last(), file.size()));
        }
        response.setContentLengthLong(wanted.length());
        write(response, wanted, pieces);
    }

    private static void write(
            HttpServletResponse response, ByteRange wanted, IntFunction<byte[]> pieces)
            throws IOException {
        var out = response.getOutputStream();
        long at = wanted.first();
        while (at <= wanted.last()) {
            var piece = pieces.apply((int) (at / MediaFile.PIECE));
            int from = (int) (at % MediaFile.PIECE);
            int many = (int) Math.min(piece.length - from, wanted.last() - at + 1);
            if (many <= 0) {
                // It is not in their hands any more: what was promised does not come.
                throw new IOException("media ended at " + at);
            }
            out.write(piece, from, many);
            at += many;
        }
    }
}
