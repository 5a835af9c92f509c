package org.policylineage.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** What a spreadsheet and a Word document have in common: who made them, and the same bytes. */
final class OfficeFile {
  /** No file of ours says when it was written; this is the earliest day a zip can name. */
  static final Date NO_DAY = new Date(315_532_800_000L);

  static final String CREATOR = "Policy Lineage";
  static final String DELETED = "C00000";
  static final String INSERTED = "00703C";

  private OfficeFile() {}

  static byte[] bytes(POIXMLDocument document) {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setCreator(CREATOR);
    properties.setCreated(Optional.of(NO_DAY));
    // POI writes the clock where no day is set.
    properties.setModified(Optional.of(NO_DAY));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.write(bytes);
      return StableZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
