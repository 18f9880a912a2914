package org.honorarium.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.departures.boundary.Departures;
import org.honorarium.departures.boundary.RestorationLook;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that keeps another register than the house's releases nothing. */
@ArquillianTest
class OneRegisterIT {

    @Inject SmallHouse house;
    @Inject Departures departures;
    @Inject RestorationLook look;
    @Inject Releases releases;
    @Inject Database database;

    private Path name;
    private String own;

    @BeforeEach
    void a_house_whose_register_has_its_name() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("h1,a1,0,Approved,2.00"));
        assertThat(house.finance.call(departures::register).isSame()).isTrue();
        name = Path.of(System.getenv("HONORARIUM_FOLDER")).resolve("sent").resolve("REGISTER");
        own = Files.readString(name);
    }

    @AfterEach
    void it_is_the_same_again() throws Exception {
        Files.writeString(name, own);
    }

    @Test
    void nothing_is_released_by_a_server_with_another_register_or_with_none() throws Exception {
        var run = house.night();
        var restorations = database.number("select count(*) from departures.restoration");

        Files.writeString(name, UUID.randomUUID() + "\n");
        assertThat(house.finance.call(departures::register).isSame()).isFalse();
        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("departures/other-register");
        Files.delete(name);
        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("departures/other-register");
        house.finance.run(look::look);
        assertThat(name).as("it does not take the name of another").doesNotExist();
        assertThat(database.number("select count(*) from departures.restoration"))
                .as("what stands in another register is not missing here")
                .isEqualTo(restorations);

        Files.writeString(name, own);
        assertThat(house.secondFinance.call(() -> releases.release(run.id())).state())
                .isEqualTo(RunState.RELEASED);
    }

    @Test
    void the_database_knows_one_register_and_no_departure_from_another() throws Exception {
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into departures.register values (gen_random_uuid(), now())"))
                .contains("a_house_has_one_register");
        assertThat(
                        database.refusal(
                                house.finance, "update departures.register set known_at = now()"))
                .contains("permission denied");
        assertThat(database.refusal(house.finance, "delete from departures.register"))
                .contains("permission denied");
        var leaves =
                "insert into departures.departure (number, file_id, format, sha256, entry_sha256, left_at,"
                        + " register_id) values (99999999, gen_random_uuid(), 'CSV', 'x', 'x', now(), %s)";
        assertThat(database.refusal(house.finance, leaves.formatted("null")))
                .contains("what_leaves_stands_in_the_register");
        assertThat(
                        database.refusal(
                                house.finance,
                                "set constraints all immediate;"
                                        + leaves.formatted("gen_random_uuid()")))
                .contains("violates foreign key constraint");
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
