package org.openmash.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One act or one look at a family's record.
 *
 * @param act what was done, kebab-case: {@code case-read}, {@code referral-received}, {@code decision-made}
 * @param purpose why, in the words of the purpose list: {@code safeguarding}, {@code service-running}
 * @param cases every case touched or shown; empty where none
 * @param children every child's record touched or shown
 * @param note ids and codes that say more, and the reason that staff gave for an act; never what a family or partner told
 */
public record AuditEntry(
        Actor actor, Instant at, String act, String purpose, List<UUID> cases, List<UUID> children, String note) {}
