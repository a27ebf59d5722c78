/** Trials and measurements over HTTP against the packaged service and real servers; each is started by a command in deploy/bench. */
package org.openmash.bench;
