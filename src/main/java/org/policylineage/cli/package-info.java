/** The command line: thin, it asks the stages and prints what they answer. */
package org.policylineage.cli;
