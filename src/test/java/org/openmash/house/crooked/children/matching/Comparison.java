package org.openmash.house.crooked.children.matching;

/** An alcove that is its room's own business. */
public class Comparison {}
