package org.honorarium.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * What a start leaves for the next one: the last business date of the demonstration, so that a load
 * that was killed goes on with the same work on another day too, whether all is loaded, and whether
 * the house is somebody else's.
 */
final class Marker {

    private static final String DATE = "last-business-date";
    private static final String LOADED = "loaded";
    private static final String LEFT_ALONE = "left-alone";

    private final Path file;
    private final Properties properties = new Properties();

    /**
     * @param folder the data folder
     */
    Marker(Path folder) {
        this.file = folder.resolve("demonstration.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new DemonstrationFailed("The file " + file + " cannot be read.", failure);
            }
        }
    }

    Optional<LocalDate> lastBusinessDate() {
        return Optional.ofNullable(properties.getProperty(DATE)).map(LocalDate::parse);
    }

    boolean isLoaded() {
        return properties.containsKey(LOADED);
    }

    boolean isLeftAlone() {
        return properties.containsKey(LEFT_ALONE);
    }

    void begun(LocalDate lastBusinessDate) {
        properties.setProperty(DATE, lastBusinessDate.toString());
        write();
    }

    void loaded() {
        properties.setProperty(LOADED, "true");
        write();
    }

    /** Others live here: their administrator's password is not to be guessed at every start. */
    void leftAlone() {
        properties.setProperty(LEFT_ALONE, "true");
        write();
    }

    /** Written aside and moved: a killed start must not leave half a file behind. */
    private void write() {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var writer = Files.newBufferedWriter(aside)) {
                properties.store(writer, "The demonstration house");
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new DemonstrationFailed("The file " + file + " cannot be written.", failure);
        }
    }
}
