package org.openmash.house.crooked.triage.web;

/** A door, which other rooms have no business in. */
public class DeskDoor {}
