package org.openmash.house.crooked.triage;

/** Stands for the repositories of the house. */
interface PanacheRepositoryOfBoxes {}
