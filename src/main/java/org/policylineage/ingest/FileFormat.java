package org.policylineage.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The format of a file, told by its content: extensions lie. */
enum FileFormat {
  TEXT("text"),
  HTML("HTML page"),
  PDF("PDF"),
  ZIP("Word document (.docx)"),
  OLE2("Word document (.doc)"),
  RTF("RTF"),
  OTHER("unknown");

  private static final Pattern HTML_START =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|div|meta|p|table)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final String words;

  FileFormat(String words) {
    this.words = words;
  }

  String inWords() {
    return words;
  }

  static FileFormat of(byte[] head) {
    String ascii = new String(head, StandardCharsets.ISO_8859_1);
    if (ascii.contains("%PDF-")) {
      return PDF;
    }
    if (ascii.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    if (ascii.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLE2;
    }
    if (ascii.startsWith("{\\rtf")) {
      return RTF;
    }
    // Of UTF-16 every other byte of a tag is zero.
    String text =
        ascii
            .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .replace("\u0000", "");
    if (HTML_START.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
      return HTML;
    }
    return isPicture(ascii) ? OTHER : TEXT;
  }

  private static boolean isPicture(String ascii) {
    return ascii.startsWith("\u0089PNG")
        || ascii.startsWith("\u00FF\u00D8\u00FF")
        || ascii.startsWith("GIF8")
        || ascii.startsWith("II*\u0000")
        || ascii.startsWith("MM\u0000*");
  }
}
