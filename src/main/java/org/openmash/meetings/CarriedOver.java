package org.openmash.meetings;

import java.time.Instant;

/**
 * What earlier meetings left undone about a case.
 *
 * @param since when the oldest of it was begun
 * @param openActions how many actions are not done; 0 where the item was only not concluded
 */
public record CarriedOver(Instant since, int openActions) {}
