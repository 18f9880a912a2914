package org.honorarium.session;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.honorarium.launcher.Settings;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with the test classes added to its ejb module, so that they stand next
 * to what they test, and with one web module more, through which they are called. The application's
 * own web module, with its sign-in, is left as it is.
 */
final class HonorariumArchive {

    static final String TESTS = "/tests";

    private static final String EJB_MODULE = "/honorarium-ejb.jar";

    /** What can only work outside: it starts servers and browsers. */
    private static final List<String> OUTSIDE = List.of("/session/", "/launcher/", "Journey");

    private HonorariumArchive() {}

    static EnterpriseArchive withTests() {
        var ear =
                ShrinkWrap.createFromZipFile(
                        EnterpriseArchive.class, Settings.given().ear().toFile());
        var ejb = ear.getAsType(JavaArchive.class, EJB_MODULE);
        addTestClasses(ejb);
        ear.delete(EJB_MODULE);
        ear.addAsModule(ejb);
        ear.addAsLibraries(library(Assertions.class), library(ByteBuddy.class));
        return withDoor(ear);
    }

    private static EnterpriseArchive withDoor(EnterpriseArchive ear) {
        var descriptor = "META-INF/application.xml";
        var door =
                ShrinkWrap.create(WebArchive.class, "tests.war")
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        var listed = text(ear, descriptor).replaceFirst("<module>", DOOR + "<module>");
        ear.delete(descriptor);
        return ear.setApplicationXML(new StringAsset(listed))
                .addAsModule(Testable.archiveToTest(door));
    }

    private static final String DOOR =
            """
            <module><web><web-uri>tests.war</web-uri><context-root>%s</context-root></web></module>
            """
                    .formatted(TESTS);

    private static String text(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addTestClasses(JavaArchive module) {
        var root = Path.of(locationOf(HonorariumArchive.class));
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .map(path -> path.toString().replace(File.separatorChar, '/'))
                    .filter(path -> !path.startsWith("META-INF/"))
                    .filter(path -> OUTSIDE.stream().noneMatch(path::contains))
                    .forEach(path -> module.addAsResource(root.resolve(path).toFile(), path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static File library(Class<?> one) {
        return Path.of(locationOf(one)).toFile();
    }

    private static URI locationOf(Class<?> one) {
        return URI.create(one.getProtectionDomain().getCodeSource().getLocation().toString());
    }
}
