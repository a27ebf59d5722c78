package org.openmash.reports.scrutiny;

/**
 * Which number it is, wherever it is shown: {@code answer.raised}, {@code ethnicity=WBRI:band.red}.
 *
 * @param period the months whose cases it counts
 */
record Place(String figure, ReportPeriod period) {}
