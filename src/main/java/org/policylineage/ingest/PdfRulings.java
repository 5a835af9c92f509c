package org.policylineage.ingest;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The straight lines drawn on a page, by which a table parts its cells. */
final class PdfRulings extends PDFGraphicsStreamEngine {
  /** A filled rectangle no thicker than this is a line, in points. */
  private static final double THICKEST = 3;

  private final List<Rectangle2D> rulings = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();

  private PdfRulings(PDPage page) {
    super(page);
  }

  /** The lines of the page as flat rectangles, from its top left corner. */
  static List<Rectangle2D> of(PDPage page) throws IOException {
    PdfRulings engine = new PdfRulings(page);
    engine.processPage(page);
    double top = page.getCropBox().getUpperRightY();
    double left = page.getCropBox().getLowerLeftX();
    List<Rectangle2D> placed = new ArrayList<>();
    for (Rectangle2D r : engine.rulings) {
      placed.add(
          new Rectangle2D.Double(r.getX() - left, top - r.getMaxY(), r.getWidth(), r.getHeight()));
    }
    return placed;
  }

  /** A stroked path draws each of its segments, a filled one the inside of each of its parts. */
  private void keepLines(boolean stroked) {
    double[] at = new double[6];
    Point2D.Double from = new Point2D.Double();
    Rectangle2D part = null;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        if (part != null && !stroked) {
          keep(part);
        }
        part = new Rectangle2D.Double(at[0], at[1], 0, 0);
      } else if (kind == PathIterator.SEG_LINETO && part != null) {
        part.add(at[0], at[1]);
        Rectangle2D segment = new Rectangle2D.Double(from.x, from.y, 0, 0);
        segment.add(at[0], at[1]);
        if (stroked) {
          keep(segment);
        }
      }
      from.setLocation(at[0], at[1]);
    }
    if (part != null && !stroked) {
      keep(part);
    }
    path.reset();
  }

  private void keep(Rectangle2D line) {
    boolean thin = Math.min(line.getWidth(), line.getHeight()) <= THICKEST;
    if (thin && Math.max(line.getWidth(), line.getHeight()) > THICKEST) {
      rulings.add(line);
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.lineTo(p0.getX(), p0.getY());
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D current = path.getCurrentPoint();
    return current == null ? new Point2D.Double() : current;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    keepLines(true);
  }

  @Override
  public void fillPath(int windingRule) {
    keepLines(false);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    keepLines(true);
  }

  @Override
  public void drawImage(PDImage image) {
    // A picture parts no cells.
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped is still drawn where it is seen.
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shading parts no cells.
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
    // The strokes of a character are no rulings.
  }
}
