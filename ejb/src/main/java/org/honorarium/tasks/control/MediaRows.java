package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.MediaFile;

/** Sounds, films and pictures, and the pieces in which they are kept. */
@Dependent
public class MediaRows {

    private static final String SELECT =
            """
            select id, name, media_type, size, sha256, made_at from tasks.media where project_id = ?
            """;

    private static final String IN_WORK =
            "select id, name, media_type, size, sha256, made_at from tasks.media_in_work(?, ?)";

    private static final String ADD =
            """
            insert into tasks.media (id, project_id, name, media_type, size, sha256, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_PIECE =
            "insert into tasks.media_piece (media_id, place, bytes) values (?, ?, ?)";

    private static final String PIECE =
            """
            select p.bytes from tasks.media m join tasks.media_piece p on p.media_id = m.id
             where m.project_id = ? and m.name = ? and p.place = ?
            """;

    private static final String PIECE_IN_WORK =
            "select b as bytes from tasks.piece_in_work(?, ?, ?) b where b is not null";

    @Inject Sql sql;

    public List<MediaFile> list(UUID project) {
        return sql.rows(SELECT + " order by name", MediaRows::read, project);
    }

    public Optional<MediaFile> find(UUID project, String name) {
        return sql.first(SELECT + " and name = ?", MediaRows::read, project, name);
    }

    public Optional<MediaFile> inWork(UUID claim, String name) {
        return sql.first(IN_WORK, MediaRows::read, claim, name);
    }

    public void add(UUID project, MediaFile file, UUID by) {
        sql.change(
                ADD,
                file.id(),
                project,
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                by,
                file.madeAt());
    }

    public void add(UUID file, int place, byte[] piece) {
        sql.change(ADD_PIECE, file, place, piece);
    }

    /** Empty if there is none. */
    public byte[] piece(UUID project, String name, int place) {
        return sql.first(PIECE, row -> row.bytes("bytes"), project, name, place)
                .orElse(new byte[0]);
    }

    /** Empty if there is none for the actor. */
    public byte[] pieceInWork(UUID claim, String name, int place) {
        return sql.first(PIECE_IN_WORK, row -> row.bytes("bytes"), claim, name, place)
                .orElse(new byte[0]);
    }

    private static MediaFile read(Row row) throws SQLException {
        return new MediaFile(
                row.uuid("id"),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.instant("made_at"));
    }
}
