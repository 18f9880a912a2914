package org.honorarium.web.reviews;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.Piece;
import org.honorarium.web.tasks.FramedPage;

/** The inside of the frame in which a reviewer sees a task as the annotator did. */
public class ReviewFrame extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReviewQueue queue;
    @Inject private transient Opened opened;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var piece = piece(request.getParameter("id"));
        FramedPage.write(
                response,
                piece.flatMap(Piece::template),
                piece.map(Piece::variables).orElse(Map.of()));
    }

    /** Empty if there is nothing to show to this reader, or they did not open the project yet. */
    private Optional<Piece> piece(String id) {
        try {
            var assignment = UUID.fromString(id == null ? "" : id);
            return opened.isOpen(queue.projectOf(assignment))
                    ? Optional.of(queue.find(assignment))
                    : Optional.empty();
        } catch (Rejection | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }
}
