package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input is refused in one line that says what, where and what to do; formats are told apart.
 */
class ImporterTest {
  private static final Path PUBLISHED =
      Path.of("src/test/resources/org/policylineage/ingest/published");
  private static final String TEXT = "一、主要任务\n1. 完善地理标志保护相关立法。\n";

  private final Importer importer = new Importer(Path.of("data/lexicon"));

  @TempDir Path folder;

  @Test
  void aMissingFileIsRefused() {
    refused(folder.resolve("没有.pdf"), "cannot be read");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(write("a.docx", new byte[0]), "is empty");
    refused(write("a.txt", " \n".getBytes(StandardCharsets.UTF_8)), "is empty");
  }

  @Test
  void aFileAboveTheLimitIsRefusedUntilTheLimitIsRaised() throws IOException {
    Path file = write("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> importer.read(file, new ImportLimits(20)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is larger than 20 bytes")
        .hasMessageContaining("--max-size");
    assertThat(importer.read(file, ImportLimits.ofMebibytes(1)).lines()).hasSize(2);
  }

  @Test
  void aPdfIsReadWhateverItsNameSays() throws IOException {
    Path file = write("a.txt", Files.readAllBytes(PUBLISHED.resolve("opinions-2019.pdf")));
    assertThat(importer.read(file, ImportLimits.STANDARD).format()).isEqualTo("PDF");
  }

  @Test
  void aWebPageSavedUnderAWordNameIsReadAsAWebPage() throws IOException {
    Path file = write("a.doc", Files.readAllBytes(PUBLISHED.resolve("plan-2022.html")));
    assertThat(importer.read(file, ImportLimits.STANDARD).format()).isEqualTo("HTML page");
  }

  @Test
  void picturesAndOtherArchivesAreRefused() throws IOException {
    refused(
        write("a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), "is a picture");
    refused(write("a.rtf", "{\\rtf1 text}".getBytes(StandardCharsets.UTF_8)), "is an RTF document");
    refused(
        write("a.docx", zip("readme.txt", "text".getBytes(StandardCharsets.UTF_8))),
        "is no Word document");
    refused(write("a.bin", new byte[] {1, 2, 3, 0, 0, 5}), "is a binary file");
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] pdf = Files.readAllBytes(PUBLISHED.resolve("opinions-2019.pdf"));
    refused(
        write("a.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8)),
        "damaged PDF");
    refused(write("b.pdf", Arrays.copyOf(pdf, 5000)), "damaged PDF");
    refused(write("a.docx", Arrays.copyOf(docx(), 700)), "damaged");
    byte[] doc = Files.readAllBytes(PUBLISHED.resolve("work-plan-2022.doc"));
    refused(write("a.doc", Arrays.copyOf(doc, 3000)), "damaged");
  }

  @Test
  void encryptedFilesAreRefused() throws IOException, GeneralSecurityException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(folder.resolve("a.pdf").toFile());
    }
    refused(folder.resolve("a.pdf"), "protected by a password");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(docx());
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve("a.docx"))) {
        container.writeFilesystem(out);
      }
    }
    refused(folder.resolve("a.docx"), "protected by a password");
  }

  @Test
  void aScannedPdfIsRefused() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.addPage(new PDPage());
      pdf.save(folder.resolve("扫描.pdf").toFile());
    }
    refused(folder.resolve("扫描.pdf"), "has 2 pages without text", "OCR");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    byte[] spaces = new byte[200 << 20];
    Arrays.fill(spaces, (byte) ' ');
    refused(write("bomb.docx", withDocument(spaces)), "as a zip bomb does");
  }

  @Test
  void entitiesThatExpandAreRefused() throws IOException {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"知识产权\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    xml.append(
        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    xml.append("<w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>");
    refused(
        write("laughs.docx", withDocument(xml.toString().getBytes(StandardCharsets.UTF_8))),
        "damaged");
  }

  @Test
  void aPdfOfAThousandPagesIsRead() throws IOException {
    Path file = folder.resolve("long.pdf");
    try (PDDocument source = Loader.loadPDF(PUBLISHED.resolve("work-plan-2022.pdf").toFile());
        PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < 1000; i++) {
        pdf.importPage(source.getPage(i % source.getNumberOfPages()));
      }
      pdf.save(file.toFile());
    }
    assertThat(importer.read(file, ImportLimits.STANDARD).lines()).hasSizeGreaterThan(5000);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText(TEXT);
      word.write(out);
    }
    return out.toByteArray();
  }

  /** A Word document with other contents of its main part. */
  private static byte[] withDocument(byte[] xml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals("word/document.xml") ? xml : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private void refused(Path file, String... messages) {
    assertThatThrownBy(() -> importer.read(file, ImportLimits.STANDARD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(messages)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .hasLineCount(1);
  }
}
