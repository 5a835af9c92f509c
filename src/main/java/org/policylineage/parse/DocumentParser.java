package org.policylineage.parse;

import org.policylineage.ingest.DocumentInfo;
import org.policylineage.ingest.InputException;

/**
 * Reads the text of a policy document. Lines that belong to the page are set aside; what stands
 * before the title is front matter, what stands behind the signature or an appendix is prose; the
 * other lines are joined into paragraphs, the paragraphs nested by their ordinals, and each becomes
 * a heading, a task or prose. The rules know manners of layout, no document.
 */
public final class DocumentParser {
  private final LayoutRules rules;

  public DocumentParser(LayoutRules rules) {
    this.rules = rules;
  }

  /**
   * Parses one document, in time linear in its length.
   *
   * @param source the decoded text; spans count in it
   * @throws InputException where the text has no task at all
   */
  public Document parse(DocumentInfo info, String source) {
    return parse(info, source, info.file());
  }

  /**
   * The same.
   *
   * @param where the file as an error names it
   */
  public Document parse(DocumentInfo info, String source, String where) {
    PageLayout page = PageLayout.of(SourceLine.of(source), rules);
    Frame frame = Frame.of(page.content(), info, rules);
    Outline outline = Outline.of(BlockReader.read(frame.body(), rules), rules);
    if (outline.tasks().isEmpty()) {
      throw new InputException(
          where,
          "no numbered task or clause was found",
          "check that the file holds the document's text with its ordinals");
    }
    DocumentBuilder document = new DocumentBuilder(info, source, rules);
    document.addFurniture(page.furniture());
    document.addFront(frame.front());
    frame.warning().ifPresent(document.warnings()::add);
    document.addBody(outline, Numbering.of(info.id(), outline, document.warnings()));
    document.addBack(frame.back());
    return document.build();
  }
}
