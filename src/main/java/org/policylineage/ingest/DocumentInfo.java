package org.policylineage.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a document before its text is read.
 *
 * @param id the short name that opens every id inside the document, such as {@code plan-2022}
 * @param title the official title, without the brackets of a title
 * @param shortTitle a name short enough for a column head
 * @param kind what sort of document it is, such as 意见, 推进计划, 工作方案
 * @param issuers the issuing bodies, at least one
 * @param number the document number such as 国知发保字〔2022〕5号, empty where it has none
 * @param date the day of issue
 * @param horizon the year that the document plans for, 0 where it sets no year of its own
 * @param file the file name of the text beside corpus.yaml
 */
public record DocumentInfo(
    String id,
    String title,
    String shortTitle,
    String kind,
    List<String> issuers,
    String number,
    LocalDate date,
    int horizon,
    String file)
    implements Serializable {
  public DocumentInfo {
    issuers = List.copyOf(issuers);
  }
}
