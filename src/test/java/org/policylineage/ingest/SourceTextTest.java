package org.policylineage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  private static final String TEXT = "一、总体要求\r\n加快专利法、商标法、著作权法等修改完善。\r\n";

  @TempDir Path folder;

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("文件 一.txt"), bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
  void readsTheEncodingsOfChineseText(String charset) throws IOException {
    assertThat(SourceText.read(write(TEXT.getBytes(Charset.forName(charset)))).text())
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoText(String charset) throws IOException {
    assertThat(SourceText.read(write(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).text())
        .isEqualTo(TEXT);
  }

  @Test
  void aMissingFileIsRefused() {
    refused(folder.resolve("no.txt"), "check that the file exists");
  }

  @Test
  void aFolderIsRefused() {
    refused(folder, "is a folder");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(write(new byte[0]), "is empty");
    refused(write(" \n\u3000\n".getBytes(Charset.forName("UTF-8"))), "is empty");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    refused(write(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}), "is a binary file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void textInAnotherEncodingIsRefused(String charset) throws IOException {
    refused(write("Größe über alles, schön".getBytes(Charset.forName(charset))), "no UTF-8 text");
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> SourceText.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .hasLineCount(1);
  }
}
