/**
 * The report: one HTML file that holds the data, the pages and the charts, and asks for nothing
 * from a network. The pages are made in the browser from the data; their scripts, styles and the
 * template of the file stand among the resources, each named by the page it makes.
 */
package org.policylineage.report;
