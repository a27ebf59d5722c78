package org.openmash.hubs;

/** A member of staff or a partner's worker as others see them. */
public record Person(String sub, String name, String role) {}
