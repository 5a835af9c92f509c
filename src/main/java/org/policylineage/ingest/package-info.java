/** Source files become text: the list of documents is read and checked, bytes are decoded. */
package org.policylineage.ingest;
