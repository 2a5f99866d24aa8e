package io.larder.sample.quakes.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, of which the tests see what a visitor sees. */
final class Chromium implements AutoCloseable {

    private static final Duration NEXT_PAGE_WITHIN = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return findBrowser().isPresent() && findOnPath("chromedriver").isPresent();
    }

    static Chromium start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(findBrowser().orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(findOnPath("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(NEXT_PAGE_WITHIN);
        return new Chromium(driver);
    }

    private static Optional<Path> findBrowser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> findOnPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> findOnPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void setWidth(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
        // A window cannot be as narrow as a telephone; the page in it can.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
    }

    void emulateColorScheme(String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", new Object[] {Map.of("name", "prefers-color-scheme", "value", colorScheme)}));
    }

    void open(Object address) {
        driver.get(address.toString());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** What a JavaScript expression is in the page. */
    Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    void fill(String selector, Object text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text.toString());
    }

    /**
     * Presses a button that leads to another page, and waits for that page: the one without the mark. Whether an element of the old
     * page is gone cannot be asked while the pages change: the browser's driver may answer with an error of its own.
     */
    void clickAndWait(String selector) {
        driver.executeScript("window.left = true");
        find(selector).click();
        new WebDriverWait(driver, NEXT_PAGE_WITHIN)
                .ignoring(WebDriverException.class)
                .until(any -> Boolean.TRUE.equals(
                        driver.executeScript("return !window.left && document.readyState === 'complete'")));
    }

    /** From now on notes what the spinner shows, over the change to the next page too. */
    void recordSpinner() {
        driver.executeScript("""
                const root = document.querySelector('larder-spinner').shadowRoot;
                new MutationObserver(() => sessionStorage.seen = (sessionStorage.seen ?? '') + root.textContent + '\\n')
                    .observe(root, {childList: true, subtree: true, characterData: true});
                """);
    }

    /** What was noted. */
    String recordedSpinnerText() {
        return (String) evaluate("sessionStorage.seen ?? ''");
    }

    /** What the spinner shows now. */
    String spinnerText() {
        return (String) evaluate("document.querySelector('larder-spinner').shadowRoot.textContent");
    }

    /** Sends a form from behind the page, which stays, and returns when the spinner has been seen for a second. */
    void submitAndAwaitSpinner(String form) {
        driver.executeScript(
                "const form = document.querySelector(arguments[0]);"
                        + " fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})",
                form);
        new WebDriverWait(driver, NEXT_PAGE_WITHIN).until(any -> spinnerText().contains("1."));
    }

    /** A picture of what is in the window. */
    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
