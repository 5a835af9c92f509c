/** Work kept between runs by the hash of what it was made from: losing it costs time, no more. */
package org.policylineage.cache;
