package org.openmash.children.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * Where one message says that a child lives.
 *
 * @param address null where the message tells none
 * @param mark the sender's own mark of who lives together, which means something inside one referral only; or null
 */
public record Dwelling(UUID referralId, Instant toldAt, AddressKey address, String mark) {
    @Override
    public String toString() {
        return "Dwelling";
    }
}
