package org.honorarium.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real files beside the checkout; who does not have them skips the tests that read them. */
public final class SharedData {

    private SharedData() {}

    public static InputStream open(String name) throws IOException {
        var file = folders().map(folder -> folder.resolve("data").resolve(name));
        var found = file.filter(Files::isReadable).findFirst();
        assumeTrue(found.isPresent(), "Skipped: there is no ../shared/data/" + name);
        return Files.newInputStream(found.orElseThrow());
    }

    private static Stream<Path> folders() {
        var named = Optional.ofNullable(System.getProperty("honorarium.shared")).map(Path::of);
        return Stream.concat(
                named.stream(), Stream.of(Path.of("../shared"), Path.of("../../shared")));
    }
}
