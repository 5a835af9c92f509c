package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInTest {
  @TempDir Path lexicon;

  @Test
  void everyTableOfTheLexiconIsBuiltIn() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/lexicon"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(BuiltIn.TABLES);
    }
  }

  @Test
  void copiesWhatIsMissingAndKeepsWhatIsThere() throws IOException {
    Path mine = Files.writeString(lexicon.resolve("units.csv"), "unit,kind\n艘,count\n");
    assertThat(BuiltIn.copyTables(lexicon)).hasSize(BuiltIn.TABLES.size() - 1);
    assertThat(mine).hasContent("unit,kind\n艘,count\n");
    assertThat(Files.readString(lexicon.resolve("stages.csv")))
        .isEqualTo("\uFEFF" + Files.readString(Path.of("data/lexicon/stages.csv")));
    assertThat(BuiltIn.copyTables(lexicon)).isEmpty();
  }

  @Test
  void aTableWithAHeadAlonePassesForEmpty() throws IOException {
    Files.writeString(lexicon.resolve("units.csv"), "\uFEFFunit,kind\r\n,\r\n");
    Files.writeString(lexicon.resolve("cues.csv"), "class,word,note\nconnector,并,\n");
    assertThat(BuiltIn.emptyTables(lexicon)).containsExactly(lexicon.resolve("units.csv"));
    assertThat(BuiltIn.emptyTables(lexicon.resolve("none"))).isEmpty();
  }
}
