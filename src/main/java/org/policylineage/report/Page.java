package org.policylineage.report;

/**
 * What the template of the file needs. The last four are written as they are, so they must already
 * be safe where they stand.
 *
 * @param title the title of the browser's tab
 * @param program the name of the program that wrote the file
 * @param version its version
 * @param styles CSS
 * @param data JSON that cannot end its script element
 * @param charts the chart library, kept as text until a page needs a chart
 * @param script the scripts of the pages
 */
record Page(
    String title,
    String program,
    String version,
    String styles,
    String data,
    String charts,
    String script) {}
