package org.openmash.events;

import java.time.Instant;
import java.util.UUID;

/**
 * One event as it waits to be told: written in the transaction of the change it tells of.
 *
 * @param id unique and the same at every redelivery
 * @param topic {@code mash.referrals} and the like
 * @param type {@code org.openmash.referral.received.v1} and the like
 * @param hub the authority's code; the event's source is {@code /hubs/<code>}
 * @param subject the case's id, or what else the event is about; the key of the Kafka record
 * @param data JSON with ids, codes, levels and times only: no name, birth date, address or free text
 */
public record OutboxMessage(UUID id, String topic, String type, String hub, String subject, Instant time, String data) {}
