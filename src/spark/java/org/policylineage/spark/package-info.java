/**
 * The same lineage on Apache Spark: documents in partitions, and the program's own classes called
 * on them. Only the order of the documents and what is counted of all of them stand on the driver.
 */
package org.policylineage.spark;
