package org.openmash.house.crooked.triage;

/** A name that says nothing of what it is. */
class CaseManager {}
