package org.honorarium.session;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed on this machine, driven from a test. Each browser is a new person:
 * it has no cookies, and speaks the language it was opened with.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final BrowserContext context;

    private Browser(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    /** Opens it, or skips the test on a machine that has none. */
    public static Browser speaking(String locale) {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "There is no Chromium on this machine: not tried.");
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        // A container has neither the sandbox nor a graphics card.
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking"));
        var context =
                playwright
                        .chromium()
                        .launch(options)
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(ServerSession.address().toString())
                                        .setLocale(locale));
        return new Browser(playwright, context);
    }

    /** A new tab of the same person. */
    public com.microsoft.playwright.Page page() {
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
