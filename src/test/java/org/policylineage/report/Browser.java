package org.policylineage.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of the machine with one report open in it. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final boolean PRESENT = findAndTell();

  /** Held so that its level stays: the driver warns of browsers newer than itself. */
  private static final Logger DRIVER = Logger.getLogger("org.openqa.selenium");

  final ChromeDriver driver;
  final Path downloads;
  private final Path file;

  Browser(Report report) throws IOException {
    Path folder = Files.createTempDirectory("policy-lineage-browser");
    downloads = Files.createDirectories(folder.resolve("downloads"));
    file = folder.resolve("index.html");
    report.writeTo(file);
    DRIVER.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + folder.resolve("profile"), "--window-size=1440,900");
    options.setBinary(find("chromium").toString());
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").toFile())
                .withSilent(true)
                .build(),
            options);
  }

  /** Whether there is a browser to test with; where there is none, one line says so. */
  static boolean isPresent() {
    return PRESENT;
  }

  private static boolean findAndTell() {
    boolean present = find("chromium") != null && find("chromedriver") != null;
    if (!present) {
      System.out.println("Chromium or its driver is not installed: the browser tests are skipped.");
    }
    return present;
  }

  private static Path find(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Opens a view as a reader who follows a bookmark does. */
  void open(String hash) {
    driver.get("about:blank");
    driver.get(file.toUri() + hash);
    waitFor("return document.querySelector('main h1') !== null");
  }

  /** Goes to a view of the open page, as a link does. */
  void follow(String hash) {
    script("location.hash = arguments[0]", hash);
    waitFor("return document.querySelector('main h1') !== null");
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  Object script(String source, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(source, arguments);
  }

  void waitFor(String condition) {
    new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20))
        .until(ignored -> Boolean.TRUE.equals(script(condition)));
  }

  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The window of a phone. */
  void narrow() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  /** What the page saved under a name, one character a byte unless it is UTF-8. */
  String saved(String name) {
    Path target = downloads.resolve(name);
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(ignored -> Files.exists(target) && size(target) > 0);
    try {
      byte[] bytes = Files.readAllBytes(target);
      boolean picture = name.endsWith(".png");
      return new String(bytes, picture ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
