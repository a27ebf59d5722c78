package org.openmash.sql;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids made by the service and ordered by time (UUID version 7, RFC 9562), so that indexes grow at their end. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Instant at) {
        long time = at.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long rest = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(time, rest);
    }
}
