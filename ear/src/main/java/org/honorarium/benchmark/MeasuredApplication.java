package org.honorarium.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.honorarium.benchmark.inside.ClaimServlet;

/**
 * The EAR as it was built, with one web module more, through which the application is measured
 * without the way over HTTP to it. Its own modules are left as they are.
 */
final class MeasuredApplication {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private static final String MODULE =
            """
            <module><web><web-uri>benchmark.war</web-uri><context-root>/benchmark</context-root></web></module>
            """;

    private MeasuredApplication() {}

    /** A copy of the EAR in this folder. */
    static Path of(Path ear, Path folder) {
        var copy = folder.resolve("benchmark.ear");
        try {
            Files.copy(ear, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var files = FileSystems.newFileSystem(copy)) {
                list(files.getPath(DESCRIPTOR));
                Files.copy(module(folder), files.getPath("benchmark.war"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return copy;
    }

    private static void list(Path descriptor) throws IOException {
        var listed = Files.readString(descriptor).replaceFirst("<module>", MODULE + "<module>");
        Files.writeString(descriptor, listed);
    }

    private static Path module(Path folder) throws IOException {
        var war = folder.resolve("benchmark.war");
        Files.deleteIfExists(war);
        try (var files = FileSystems.newFileSystem(war, Map.of("create", true))) {
            add(files, ClaimServlet.class);
            Files.createFile(files.getPath("WEB-INF/beans.xml"));
        }
        return war;
    }

    private static void add(FileSystem files, Class<?> one) throws IOException {
        var name = one.getName().replace('.', '/') + ".class";
        var place = files.getPath("WEB-INF/classes").resolve(name);
        Files.createDirectories(place.getParent());
        try (var bytes = one.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, place);
        }
    }
}
