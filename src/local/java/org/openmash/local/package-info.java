/**
 * A hub on one's own machine, whole and real: PostgreSQL, a Kafka broker, an issuer of tokens and the packaged service,
 * each as it would run elsewhere and none of it in a container.
 *
 * <p>The start command, the tests and the benchmarks share it. It knows the service by its artefact and by the names of
 * its settings alone, and imports nothing from the service's rooms.
 */
package org.openmash.local;
