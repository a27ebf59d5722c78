package org.openmash.hubs;

/**
 * A partner of the hub that sends referrals and speaks in meetings.
 *
 * @param code its stable word in tokens and lists, {@code school}
 * @param kind education, health, police, social-care, early-help, housing, probation, voluntary or other
 */
public record Agency(String code, String name, String kind) {}
