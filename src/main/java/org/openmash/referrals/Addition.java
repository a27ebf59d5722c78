package org.openmash.referrals;

import java.time.Instant;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * Later information to a referral; news is never turned away.
 *
 * @param number 1 for the first
 * @param toldBy who told it, where the desk took it down
 */
public record Addition(
        UUID id,
        UUID referralId,
        int number,
        String agency,
        String channel,
        String toldBy,
        Person by,
        Instant receivedAt,
        Told told) {
    @Override
    public String toString() {
        return "Addition";
    }
}
