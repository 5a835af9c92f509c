package org.policylineage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.TracedCorpus;

/** Another program than the one that wrote them opens the files. */
class LibreOfficeTest {
  @TempDir static Path folder;

  @BeforeAll
  static void findLibreOffice() {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    assumeTrue(found, "LibreOffice is not installed: no soffice on the path");
  }

  @Test
  void itReadsTheDiffSheetOfTheWorkbook() throws IOException, InterruptedException {
    Table comparison = ComparisonTable.rows().of(TracedCorpus.findings());
    byte[] workbook =
        LineageWorkbook.of(TracedCorpus.findings(), Tables.of(TracedCorpus.findings()), "0");
    Path file = Files.write(folder.resolve("脉络 📄.xlsx"), workbook);
    // The second sheet, as UTF-8 with commas and quotes.
    convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2");
    Path csv = folder.resolve("脉络 📄-" + LineageWorkbook.DIFF + ".csv");
    Table read = Csv.read("comparison", Files.readString(csv, StandardCharsets.UTF_8));
    assertThat(read.rows()).hasSameSizeAs(comparison.rows());
    String marked = comparison.rows().get(0).get(6);
    assertThat(read.rows().get(0).get(6))
        .isEqualTo(marked.replaceAll("\\[-|-\\]|\\{\\+|\\+\\}", ""));
  }

  @Test
  void itReadsTheTableInTheWordDocument() throws IOException, InterruptedException {
    Table comparison = ComparisonTable.rows().of(TracedCorpus.findings());
    Table few = new Table("comparison", comparison.columns(), comparison.rows().subList(0, 20));
    Path file = Files.write(folder.resolve("comparison.docx"), WordTable.write(few));
    convert(file, "pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("comparison.pdf").toFile())) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("文字比对comparison").contains(few.rows().get(19).get(1));
    }
  }

  private static void convert(Path file, String format) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
  }
}
