package org.openmash.house.crooked.triage;

/** A repository in anyone's hand. */
public class Cases implements PanacheRepositoryOfBoxes {}
