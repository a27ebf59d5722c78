package org.openmash.house.crooked.cellar;

/** In a room that nobody planned. */
public class Box {}
