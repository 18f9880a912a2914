package org.honorarium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.honorarium.database.boundary.Migrations;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the application's own role may and may not do in the database. */
@ArquillianTest
class DatabaseRolesIT {

    @Inject Migrations migrations;

    @Resource(lookup = "jdbc/honorarium")
    DataSource source;

    @Test
    void a_test_stands_next_to_the_beans_it_tests() {
        assertThat(migrations).isNotNull();
    }

    @Test
    void the_application_signs_in_under_its_own_role() throws SQLException {
        assertThat(text("select current_user")).isEqualTo("honorarium_app");
        assertThat(text("select current_schema")).isEqualTo("server");
    }

    @Test
    void the_application_cannot_make_tables_outside_the_servers_schema() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("create table public.mine (id int)"))
                .returns("42501", SQLException::getSQLState);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("create schema mine"))
                .returns("42501", SQLException::getSQLState);
    }

    @Test
    void what_is_committed_is_on_disk() throws SQLException {
        assertThat(text("show fsync")).isEqualTo("on");
        assertThat(text("show synchronous_commit")).isEqualTo("on");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
