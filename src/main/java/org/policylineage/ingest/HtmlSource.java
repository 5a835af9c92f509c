package org.policylineage.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The decoded source of a web page. Pages name their encoding, and some name it wrongly. */
final class HtmlSource {
  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private HtmlSource() {}

  static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<SourceText> strict = SourceText.decode(file, bytes);
    if (strict.isPresent()) {
      return strict.get().text();
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    return new String(bytes, named.find() ? charset(named.group(1)) : Charset.forName("GB18030"));
  }

  private static Charset charset(String name) {
    try {
      // GB18030 holds all of GB2312 and GBK, and pages use more than they name.
      return name.toLowerCase(Locale.ROOT).startsWith("gb")
          ? Charset.forName("GB18030")
          : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.forName("GB18030");
    }
  }
}
