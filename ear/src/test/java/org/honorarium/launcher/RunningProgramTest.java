package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramTest {

    @TempDir Path temporary;

    @Test
    void a_program_is_found_by_the_folder_it_works_in_and_stopped() throws IOException {
        var sleeping = sleepingIn(temporary.resolve("mine"));
        var other = sleepingIn(temporary.resolve("other"));
        try {
            var found = RunningProgram.all("java", temporary.resolve("mine"));

            assertThat(found).extracting(RunningProgram::id).containsExactly(sleeping.pid());
            found.forEach(RunningProgram::end);
            found.forEach(RunningProgram::awaitEnd);
            assertThat(found).noneMatch(RunningProgram::isAlive);
            assertThat(other.isAlive()).isTrue();
        } finally {
            sleeping.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private static Process sleepingIn(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = Path.of("src/test/resources/launcher/Sleeping.java").toString();
        return new ProcessBuilder(java, source, folder.toString()).start();
    }
}
