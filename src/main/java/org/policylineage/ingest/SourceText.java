package org.policylineage.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The decoded text of a source file.
 *
 * @param file where it was read
 * @param text all of it, line ends as they are, without a byte order mark; offsets of a document
 *     count characters of this text
 * @param charset how the bytes were read
 */
public record SourceText(Path file, String text, Charset charset) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Reads UTF-8, UTF-16 with a byte order mark, or GB18030.
   *
   * @throws InputException where the file is missing, empty, binary or in another encoding
   */
  public static SourceText read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read", "check that the file exists and may be read");
    }
    Charset charset = charsetOf(bytes, file);
    String text = decode(bytes, charset);
    if (text == null) {
      throw new InputException(
          file.toString(), "is neither UTF-8, UTF-16 nor GB18030 text", "save it as UTF-8 text");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new InputException(file.toString(), "is empty", "put the document's text into it");
    }
    return new SourceText(file, text, charset);
  }

  private static Charset charsetOf(byte[] bytes, Path file) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return StandardCharsets.UTF_16;
      }
    }
    for (byte b : bytes) {
      // A control character that no text has: pictures, archives, office files.
      if (b >= 0 && b < 0x09) {
        throw new InputException(
            file.toString(), "is a binary file, not text", "save the document as plain text");
      }
    }
    return decode(bytes, StandardCharsets.UTF_8) != null ? StandardCharsets.UTF_8 : GB18030;
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return charset.equals(GB18030) && !looksChinese(text) ? null : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** GB18030 decodes almost any bytes, so its result must look like Chinese to be believed. */
  private static boolean looksChinese(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long common = text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FA5).count();
    long marks = text.codePoints().filter(c -> "，。、；：（）《》“”".indexOf(c) >= 0).count();
    return common * 10 >= letters * 8 && marks * 50 >= common;
  }
}
