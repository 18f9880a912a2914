package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void a_new_folder_says_which_version_made_it() {
        var folder = DataFolder.open(temporary.resolve("data"));

        assertThat(folder.path().resolve("VERSION")).hasContent(DataFolder.VERSION);
    }

    @Test
    void each_database_of_somebody_else_has_its_own_notes() {
        var folder = DataFolder.open(temporary);

        var one = folder.notesOn("jdbc:postgresql://127.0.0.1/one");

        assertThat(one).isDirectory().isEqualTo(folder.notesOn("jdbc:postgresql://127.0.0.1/one"));
        assertThat(folder.notesOn("jdbc:postgresql://127.0.0.1/two")).isNotEqualTo(one);
    }

    @Test
    void a_folder_of_another_version_is_refused_in_one_sentence() throws IOException {
        Files.writeString(temporary.resolve("VERSION"), "PostgreSQL 16, layout 1\n");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.open(temporary))
                .withMessageContaining("PostgreSQL 16, layout 1")
                .withMessageContaining(DataFolder.VERSION);
    }

    @Test
    void a_database_of_unknown_version_is_refused_and_kept() throws IOException {
        var file = Files.createDirectory(temporary.resolve("database")).resolve("PG_VERSION");
        Files.writeString(file, "18");

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DataFolder.open(temporary));
        assertThat(file).exists();
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        var secrets = DataFolder.open(temporary).secrets();

        var password = secrets.firstPassword();

        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        assertThat(secrets.firstPassword()).isEqualTo(password);
        assertThat(Files.getPosixFilePermissions(temporary.resolve("administrator.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
