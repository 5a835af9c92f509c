package org.policylineage.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The parts of an .xlsx file that say what its other parts are and who made it. */
final class OfficeParts {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String TYPE = "application/vnd.openxmlformats-";
  private static final String SHEETML = TYPE + "officedocument.spreadsheetml.";
  private static final String SCHEMA = "http://schemas.openxmlformats.org/";
  private static final String RELATION = SCHEMA + "officeDocument/2006/relationships/";
  private static final int FIRST_SHEET = 3;

  private OfficeParts() {}

  /** Adds them. */
  static void frame(Map<String, byte[]> parts, int sheets) {
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    relations.append(relation("rId1", "sharedStrings.xml", RELATION + "sharedStrings"));
    relations.append(relation("rId2", "styles.xml", RELATION + "styles"));
    for (int i = 0; i < sheets; i++) {
      String part = "worksheets/sheet" + (i + 1) + ".xml";
      types.append(type("/xl/" + part, SHEETML + "worksheet+xml"));
      relations.append(relation(sheet(i), part, RELATION + "worksheet"));
    }
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + SCHEMA
            + "package/2006/content-types\">"
            + "<Default ContentType=\""
            + TYPE
            + "package.relationships+xml\" Extension=\"rels\"/>"
            + "<Default ContentType=\"application/xml\" Extension=\"xml\"/>"
            + type("/docProps/app.xml", TYPE + "officedocument.extended-properties+xml")
            + type("/docProps/core.xml", TYPE + "package.core-properties+xml")
            + type("/xl/sharedStrings.xml", SHEETML + "sharedStrings+xml")
            + type("/xl/styles.xml", SHEETML + "styles+xml")
            + type("/xl/workbook.xml", SHEETML + "sheet.main+xml")
            + types
            + "</Types>");
    put(parts, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
    put(
        parts,
        "_rels/.rels",
        relations(
            relation("rId1", "xl/workbook.xml", RELATION + "officeDocument")
                + relation("rId2", "docProps/app.xml", RELATION + "extended-properties")
                + relation(
                    "rId3",
                    "docProps/core.xml",
                    SCHEMA + "package/2006/relationships/metadata/core-properties")));
    put(
        parts,
        "docProps/app.xml",
        "<Properties xmlns=\""
            + SCHEMA
            + "officeDocument/2006/extended-properties\">"
            + "<Application>Policy Lineage</Application></Properties>");
    String day = " xsi:type=\"dcterms:W3CDTF\">" + OfficeFile.NO_DAY.toInstant() + "</dcterms:";
    put(
        parts,
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\""
            + SCHEMA
            + "package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dcterms:created"
            + day
            + "created>"
            + "<dc:creator>"
            + OfficeFile.CREATOR
            + "</dc:creator>"
            + "<dcterms:modified"
            + day
            + "modified></cp:coreProperties>");
  }

  /** How the workbook names a sheet, counted from 0. */
  static String sheet(int place) {
    return "rId" + (FIRST_SHEET + place);
  }

  private static String type(String part, String type) {
    return "<Override ContentType=\"%s\" PartName=\"%s\"/>".formatted(type, part);
  }

  private static String relation(String id, String target, String type) {
    return "<Relationship Id=\"%s\" Target=\"%s\" Type=\"%s\"/>".formatted(id, target, type);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\""
        + SCHEMA
        + "package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }
}
