/** How good the links are: annotated links, training, cross-validation, figures. */
package org.policylineage.evaluate;
