package org.policylineage.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;

/**
 * Takes a document out of the file in which it was published: text, web page, PDF or Word. The
 * format is told by the content; the text is extracted in reading order, tables of tasks become
 * numbered tasks, and title, bodies, number, date and kind are proposed from it. Nothing is written
 * until the result is added to a corpus.
 */
public final class Importer {
  private static final int HEAD = 4096;

  private final ImportWords words;

  /**
   * An importer with the words of the table {@code import.csv}.
   *
   * @param lexicon the folder of the tables; may be null: then the program's own
   */
  public Importer(Path lexicon) {
    this.words = ImportWords.read(lexicon);
  }

  /**
   * Reads a file.
   *
   * @throws InputException where the file is missing, empty, too large, damaged, encrypted or
   *     without text; the message says which and what to do
   */
  public ImportedDocument read(Path file, ImportLimits limits) {
    FileFormat format = check(file, limits);
    try {
      Extract extract = extract(file, format, limits);
      if (extract.lines().stream().noneMatch(line -> line.matches(".*\\p{L}.*"))) {
        throw new InputException(
            file.toString(), "holds no text", "save the document itself, not a frame or a picture");
      }
      Proposal proposal = new FactFinder(extract, words).propose();
      return new ImportedDocument(
          file, format.inWords(), extract.lines(), proposal, extract.leftOut());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw refusal(file, format, limits, e);
    } catch (OutOfMemoryError e) {
      throw new InputException(
          file.toString(),
          "needs more memory than there is",
          "raise Java's -Xmx or split the file");
    }
  }

  private FileFormat check(Path file, ImportLimits limits) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (Files.isDirectory(file)) {
        throw new InputException(file.toString(), "is a folder", "name the files in it");
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new InputException(file.toString(), "is empty", "save the document again");
      }
      if (size > limits.maxBytes()) {
        throw new InputException(
            file.toString(),
            "is larger than " + limits.inWords(),
            "if it is a document all the same, raise the limit with --max-size");
      }
      return FileFormat.of(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read", "check that the file exists and may be read");
    }
  }

  private Extract extract(Path file, FileFormat format, ImportLimits limits) throws IOException {
    switch (format) {
      case HTML -> {
        return new HtmlText(words).read(Jsoup.parse(HtmlSource.read(file)));
      }
      case PDF -> {
        // Parts of the file are kept on disk, so that a thousand pages need little memory.
        try (PDDocument pdf =
            Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
          return checkPdf(file, new PdfText(words).read(pdf), pdf.getNumberOfPages());
        }
      }
      case ZIP -> {
        try (InputStream in = Files.newInputStream(file)) {
          return new WordText(words).read(in, limits);
        }
      }
      case OLE2 -> {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
          if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted(file);
          }
          if (!container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
            throw new InputException(
                file.toString(), "is no Word document", "save the text as .docx, .pdf or .txt");
          }
          return new OldWordText(words).read(container.getRoot());
        }
      }
      case TEXT -> {
        List<String> lines = new ArrayList<>();
        SourceText.read(file).text().lines().forEach(lines::add);
        return new Extract(lines, Map.of(), List.of());
      }
      default ->
          throw new InputException(
              file.toString(),
              format == FileFormat.RTF ? "is an RTF document" : "is a picture",
              "save the text as .docx, .pdf or .txt");
    }
  }

  private static Extract checkPdf(Path file, Extract extract, int pages) {
    long characters = 0;
    long unknown = 0;
    for (String line : extract.lines()) {
      characters += line.length();
      unknown += line.chars().filter(c -> c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF)).count();
    }
    if (characters < 5L * pages) {
      throw new InputException(
          file.toString(),
          "has " + pages + " pages without text, as scanned documents have",
          "run text recognition (OCR) on it first, or find the text on the issuer's site");
    }
    if (unknown * 5 > characters) {
      throw new InputException(
          file.toString(),
          "prints characters that cannot be told from its fonts",
          "run text recognition (OCR) on it first, or find the text on the issuer's site");
    }
    return extract;
  }

  private static InputException refusal(
      Path file, FileFormat format, ImportLimits limits, Throwable cause) {
    if (cause instanceof InputException refused) {
      return refused;
    }
    if (cause instanceof InvalidPasswordException || cause instanceof EncryptedDocumentException) {
      return encrypted(file);
    }
    String message = String.valueOf(cause.getMessage());
    if (message.contains("Zip bomb") || message.contains("exceed")) {
      return new InputException(
          file.toString(),
          "unpacks to far more than " + limits.inWords() + ", as a zip bomb does",
          "if it is a document all the same, raise the limit with --max-size");
    }
    if (format == FileFormat.ZIP && cause instanceof POIXMLException) {
      return new InputException(
          file.toString(),
          "is no Word document or damaged",
          "save the text as .docx, .pdf or .txt");
    }
    return new InputException(
        file.toString(),
        "is a damaged " + format.inWords(),
        "open it, save it again, or find another copy");
  }

  private static InputException encrypted(Path file) {
    return new InputException(
        file.toString(), "is protected by a password", "remove the password and import it again");
  }
}
