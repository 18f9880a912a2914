package org.honorarium.launcher;

import java.nio.file.Path;

/**
 * What was asked for on the command line, and where the build left what is to be started.
 *
 * @param folder where the data are kept
 * @param software where PostgreSQL is unpacked
 * @param server the unpacked application server
 * @param ear the application
 * @param address the address on which pages and API are served
 * @param port the port on which pages and API are served
 * @param demonstration whether an empty database is to get the demonstration house
 */
public record Settings(
        Path folder,
        Path software,
        Path server,
        Path ear,
        String address,
        int port,
        boolean demonstration) {

    /** Reads the system properties {@code honorarium.*}, which the build sets. */
    public static Settings given() {
        return new Settings(
                path("honorarium.folder"),
                path("honorarium.software"),
                path("honorarium.server"),
                path("honorarium.ear"),
                System.getProperty("honorarium.address", "127.0.0.1"),
                port(System.getProperty("honorarium.port", "8080")),
                !"false".equals(System.getProperty("honorarium.demo")));
    }

    /** The same on another port. */
    public Settings at(int otherPort) {
        return new Settings(folder, software, server, ear, address, otherPort, demonstration);
    }

    private static Path path(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new StartFailure("The system property " + name + " is missing.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, for every value that is no port.
        }
        throw new StartFailure("-Dhonorarium.port=" + value + " is not a port (1 to 65535).");
    }
}
