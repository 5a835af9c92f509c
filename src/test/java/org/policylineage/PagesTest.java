package org.policylineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the manual and the README lead to each other and nowhere else. */
class PagesTest {
  private static final Path RESOURCES = Path.of("src/site/resources");
  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("README.zh.md"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(#[^)]*)?\\)");

  @Test
  void theMenuListsEveryPageOnce() throws IOException {
    Matcher item =
        Pattern.compile("<item [^>]*href=\"(.*?)\\.html\"")
            .matcher(Files.readString(Path.of("src/site/site.xml"), StandardCharsets.UTF_8));
    List<String> listed = new ArrayList<>();
    while (item.find()) {
      listed.add(item.group(1) + ".md");
    }
    try (Stream<Path> pages = Files.list(MANUAL)) {
      assertThat(listed)
          .startsWith("index.md")
          .containsExactlyInAnyOrderElementsOf(
              pages.map(page -> page.getFileName().toString()).toList());
    }
  }

  @Test
  void noRelativeLinkIsDead() throws IOException {
    List<Path> pages = new ArrayList<>(READMES);
    try (Stream<Path> manual = Files.list(MANUAL)) {
      manual.forEach(pages::add);
    }
    for (Path page : pages) {
      for (String link : links(page)) {
        // The site puts its resources beside its pages.
        assertThat(List.of(page.resolveSibling(link), RESOURCES.resolve(link)))
            .as(page + " links to " + link)
            .anyMatch(Files::isRegularFile);
      }
    }
  }

  @Test
  void whatTheReadmeLinksToIsPackagedWithIt() throws IOException {
    String assembly = Files.readString(Path.of("src/main/dist/assembly.xml"));
    for (Path readme : READMES) {
      assertThat(assembly).contains("<include>" + readme + "</include>");
      for (String link : links(readme)) {
        Path target = Path.of(link);
        assertThat(assembly)
            .as(readme + " links to " + link)
            .contains(
                target.getParent() == null
                    ? "<include>" + link + "</include>"
                    : "<outputDirectory>" + target.getParent() + "</outputDirectory>");
      }
    }
  }

  private static List<String> links(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page, StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    while (link.find()) {
      if (!link.group(1).isEmpty() && !link.group(1).matches("[a-z]+:.*")) {
        found.add(link.group(1));
      }
    }
    return found;
  }
}
