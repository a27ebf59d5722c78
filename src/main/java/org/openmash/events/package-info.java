/** Shaft: what downstream systems are told. The outbox, the CloudEvents form, the relay to Kafka; it knows bytes, topic and key only. */
package org.openmash.events;
