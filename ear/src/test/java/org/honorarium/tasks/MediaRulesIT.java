package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.MediaFile;
import org.honorarium.tasks.entity.NewTask;
import org.honorarium.tasks.entity.TaskRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What tasks show is kept whole, never changes, and is only for those who see the task. */
@ArquillianTest
class MediaRulesIT {

    @Inject OpenHouse open;
    @Inject Media media;
    @Inject Openings openings;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void only_who_works_on_a_task_that_names_it_gets_it() throws Exception {
        open.unpricedWith(2, 0, 1);
        put("shown.png", 300_000);
        put("other.png", 10);
        var type = new TaskTypeTerms("LABEL", "Label a picture", "");
        var task = new NewTask("p", "{\"picture\": \"media:shown.png\"}", 1, 0);
        operations().call(() -> openings.open(project(), type, List.of(task)));
        open.priced();
        var me = open.member(0);
        var claim = open.claim(me);

        assertThat(me.call(() -> media.inWork(claim.id(), "shown.png")).size()).isEqualTo(300_000);
        assertThat(me.call(() -> media.pieceInWork(claim.id(), "shown.png", 1)))
                .hasSize(300_000 - MediaFile.PIECE);
        assertThatThrownBy(() -> me.call(() -> media.inWork(claim.id(), "other.png")))
                .isInstanceOf(TaskRejected.class);
        var stranger = open.member(1);
        assertThatThrownBy(() -> stranger.call(() -> media.inWork(claim.id(), "shown.png")))
                .isInstanceOf(TaskRejected.class);
        assertThat(stranger.call(() -> media.pieceInWork(claim.id(), "shown.png", 0))).isEmpty();
    }

    @Test
    void the_same_upload_twice_at_once_is_kept_once() throws Exception {
        open.unpricedWith(1, 0, 1);

        var both = atOnce.times(3, () -> put("a.png", 1_000));

        assertThat(both.stream().map(one -> one.get().id()).distinct()).hasSize(1);
        assertThatThrownBy(() -> put("a.png", 1_001)).isInstanceOf(TaskRejected.class);
        assertThatThrownBy(() -> put("../a.png", 1)).isInstanceOf(TaskRejected.class);
    }

    @Test
    void the_database_keeps_it_whole_and_as_it_is() throws Exception {
        open.unpricedWith(1, 0, 1);
        var kept = put("a.png", 1_000);
        var id = UUID.randomUUID();
        var add =
                "insert into tasks.media values ('%s', '%s', 'b.png', '%s', 10, '', '%s', now());"
                        + " insert into tasks.media_piece values ('%s', %d, '\\x0102');"
                        + " set constraints all immediate";

        assertThat(refusal(add.formatted(id, project(), "image/png", operations().id(), id, 0)))
                .contains("has 2 of its 10 bytes");
        assertThat(refusal(add.formatted(id, project(), "image/png", operations().id(), id, 1)))
                .contains("no place for piece 1");
        assertThat(refusal(add.formatted(id, project(), "text/html", operations().id(), id, 0)))
                .contains("media_is_seen_or_heard");
        assertThat(refusal(add.formatted(id, project(), "image/png", UUID.randomUUID(), id, 0)))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                open.member(0),
                                "insert into tasks.media_piece values ('%s', 1, '\\x01')"
                                        .formatted(kept.id())))
                .isNotEmpty();
        assertThat(refusal("update tasks.media set name = 'c'")).isNotEmpty();
        assertThat(refusal("delete from tasks.media_piece")).isNotEmpty();
    }

    private MediaFile put(String name, int size) throws Exception {
        var bytes = new byte[size];
        var from = new ByteArrayInputStream(bytes);
        var given = new Media.Bytes("image/png", size, "sha of " + size, from);
        return operations().call(() -> media.put(project(), name, given));
    }

    private String refusal(String statement) throws Exception {
        return database.refusal(operations(), statement);
    }

    private Actor operations() {
        return open.house().operations;
    }

    private UUID project() {
        return open.house().project;
    }
}
