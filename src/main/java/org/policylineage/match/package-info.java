/** Which earlier commitment does a later one continue: candidates, signals, scorer, links. */
package org.policylineage.match;
