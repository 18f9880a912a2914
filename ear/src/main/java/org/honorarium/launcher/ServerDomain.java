package org.honorarium.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The application server's own folder. It is a fresh copy of what came with the server at every
 * start: everything that must last is in the database.
 */
final class ServerDomain {

    static final String NAME = "domain1";

    private ServerDomain() {}

    static void make(Path server, DataFolder folder, ServerConfiguration configuration)
            throws IOException {
        var domains = folder.domains();
        var domain = domains.resolve(NAME);
        Folders.create(domains);
        Folders.delete(domain);
        Folders.copy(server.resolve("glassfish/domains").resolve(NAME), domain);
        // The server's own page is nobody's business.
        Folders.delete(domain.resolve("docroot"));
        Files.createDirectory(domain.resolve("docroot"));
        Files.createDirectory(temporary(folder));
        Files.copy(driver(), domain.resolve("lib/postgresql.jar"));
        configuration.applyTo(configuration(folder));
        folder.secrets().ofServer().writeKeyFile(domain.resolve("config/admin-keyfile"));
        folder.secrets().ofServer().writePasswordFile(passwordFile(folder));
        logTo(folder.serverLog(), domain.resolve("config/logging.properties"));
    }

    static Path configuration(DataFolder folder) {
        return folder.domains().resolve(NAME).resolve("config/domain.xml");
    }

    static Path passwordFile(DataFolder folder) {
        return folder.domains().resolve("password");
    }

    static Path temporary(DataFolder folder) {
        return folder.domains().resolve(NAME).resolve("temporary");
    }

    /** The server needs the same driver as the launcher, wherever the build found it. */
    private static Path driver() {
        var source = org.postgresql.Driver.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString()));
    }

    private static void logTo(Path log, Path file) throws IOException {
        var handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        var settings = new Properties();
        try (var in = Files.newInputStream(file)) {
            settings.load(in);
        }
        settings.setProperty(handler + "file", log.toString());
        settings.setProperty(handler + "rotationLimitInBytes", "20000000");
        settings.setProperty(handler + "maxHistoryFiles", "3");
        // It complains about expired certificates of its own, at every start.
        settings.setProperty("javax.enterprise.system.security.ssl.level", "SEVERE");
        // And that the path "" is not "/".
        settings.setProperty(
                "javax.enterprise.system.container.web.com.sun.web.security.level", "SEVERE");
        var aside = file.resolveSibling("logging.new");
        try (var out = Files.newOutputStream(aside)) {
            settings.store(out, null);
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
