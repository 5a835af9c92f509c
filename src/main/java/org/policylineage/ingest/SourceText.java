package org.policylineage.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
   * Reads UTF-8, UTF-16 or GB18030.
   *
   * @throws InputException where the file is missing, empty, binary or in another encoding
   */
  public static SourceText read(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file.toString(), "is a folder", "name a file");
    }
    return of(file, InputFile.bytes(file));
  }

  /**
   * The text of bytes that were read before.
   *
   * @param file where they come from, for messages
   * @throws InputException as {@link #read}
   */
  public static SourceText of(Path file, byte[] bytes) {
    Optional<SourceText> source = decode(file, bytes);
    if (source.isEmpty()) {
      throw isBinary(bytes)
          ? new InputException(
              file.toString(), "is a binary file, not text", "save the document as plain text")
          : new InputException(
              file.toString(),
              "is no UTF-8 text, nor clearly UTF-16 or GB18030",
              "save it as UTF-8");
    }
    if (source.get().text.isBlank()) {
      throw new InputException(file.toString(), "is empty", "fill it or leave it out");
    }
    return source.get();
  }

  static Optional<SourceText> decode(Path file, byte[] bytes) {
    if (hasByteOrderMark(bytes)) {
      return decode(file, bytes, StandardCharsets.UTF_16);
    }
    if (isBinary(bytes)) {
      // UTF-16 without its mark has bytes no other text has.
      return decode(file, bytes, StandardCharsets.UTF_16LE)
          .or(() -> decode(file, bytes, StandardCharsets.UTF_16BE));
    }
    return decode(file, bytes, StandardCharsets.UTF_8).or(() -> decode(file, bytes, GB18030));
  }

  private static Optional<SourceText> decode(Path file, byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean certain =
          charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.UTF_16);
      return certain || looksChinese(text)
          ? Optional.of(
              new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text, charset))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** Whether there is a control character that no text has: pictures, archives, office files. */
  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < '\t') {
        return true;
      }
    }
    return false;
  }

  /** These decoders take almost any bytes, so the result must look like Chinese to be believed. */
  private static boolean looksChinese(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long common = text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FA5).count();
    long marks = text.codePoints().filter(c -> "，。、；：（）《》“”".indexOf(c) >= 0).count();
    return common * 10 >= letters * 8 && marks * 50 >= common;
  }
}
