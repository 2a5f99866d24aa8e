package io.larder.sample.quakes.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a picture of each page, as docs/screenshots has them: on a desktop in light, on a phone in dark. */
public final class ScreenshotTaker {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private ScreenshotTaker() {}

    /** @param arguments where WildFly was unpacked; the WAR; the folder for the pictures */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        LaunchOptions options = new LaunchOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Ports.free(1).get(0),
                System.getProperty("quakes.csv", ""));
        try (RunningServer server = RunningServer.start(Server.named("wildfly"), options);
                Chromium browser = Chromium.start()) {
            // So that the pictures show hits, and the table what happens at the second visit.
            PageContract.PAGES.forEach(page -> browser.open(server.address().resolve(page)));
            takeAll(browser, server, folder, DESKTOP, "light", "");
            takeAll(browser, server, folder, PHONE, "dark", "-phone");
        }
    }

    private static void takeAll(
            Chromium browser, RunningServer server, Path folder, int width, String colorScheme, String suffix)
            throws IOException {
        browser.setWidth(width);
        browser.emulateColorScheme(colorScheme);
        for (String page : PageContract.PAGES) {
            browser.open(server.address().resolve(page));
            String name = page.isEmpty() ? "start" : page.replaceFirst("\\?.*", "");
            Files.write(folder.resolve(name + suffix + ".png"), browser.screenshot());
        }
        browser.open(server.address().resolve("load"));
        browser.submitAndAwaitSpinner(".buttons form[method=post]");
        Files.write(folder.resolve("spinner" + suffix + ".png"), browser.screenshot());
    }
}
