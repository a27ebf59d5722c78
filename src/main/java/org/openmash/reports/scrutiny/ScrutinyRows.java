package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** Counts past cases of the open hub, alike ones together; each is one statement over the days of the period. */
@ApplicationScoped
class ScrutinyRows {
    private static final String OF_THE_PERIOD =
            " from past_case%s where hub = current_setting('openmash.hub') and received_on between ? and ? ";
    private static final String ALIKE = "select %s as counted, agency_kind, told_band, told_level, decided_level, "
            + "decided_outcome, followed, count(*) as cases"
            + OF_THE_PERIOD.formatted("")
            + "group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7";
    private static final String FIRED = "select rule as counted, told_band, told_level, decided_level, "
            + "decided_outcome, followed, count(*) as cases"
            + OF_THE_PERIOD.formatted(", unnest(fired) as rule")
            + "group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6";
    private static final String FIRED_BY_MONTH = "select rule, "
            + "to_char(received_on, 'YYYY-MM') as month, count(*) as cases"
            + OF_THE_PERIOD.formatted(", unnest(fired) as rule")
            + "group by 1, 2 order by 1, 2";
    private static final String BY_MONTH = "select to_char(received_on, 'YYYY-MM') as month, rule_set_name, "
            + "rule_set_version, told_level is null as unscored, min(received_at) as since, count(*) as cases"
            + OF_THE_PERIOD.formatted("")
            + "group by 1, 2, 3, 4 order by 1, since";

    /** Each area once, by leaps through its index. */
    private static final String AREAS = """
            with recursive known(area) as (
                select min(area) from past_case where hub = current_setting('openmash.hub')
                union all
                select (select min(p.area) from past_case p
                    where p.hub = current_setting('openmash.hub') and p.area > known.area)
                from known where known.area is not null)
            select area from known where area is not null""";

    /** Cases of one group and the kind of agency that told of them. */
    record Alike(CountedCases cases, String agencyKind) {
        Alike in(String group) {
            return new Alike(cases.in(group), agencyKind);
        }
    }

    record FiredIn(String rule, YearMonth month, long cases) {}

    /** @param set name and version; null where no set could be read */
    record ScoredIn(YearMonth month, String setName, String setVersion, boolean unscored, long cases) {}

    private final Sql sql;

    ScrutinyRows(Sql sql) {
        this.sql = sql;
    }

    List<Alike> alike(By by, ReportPeriod period) {
        return sql.list(
                ALIKE.formatted(by.column()),
                row -> new Alike(counted(row), row.text("agency_kind")),
                period.firstDay(),
                period.lastDay());
    }

    /** Every area that the hub has had a case of. */
    List<String> areas() {
        return sql.list(AREAS, row -> row.text("area"));
    }

    /** The group is the rule that fired; a case stands under each of its rules. */
    List<CountedCases> fired(ReportPeriod period) {
        return sql.list(FIRED, ScrutinyRows::counted, period.firstDay(), period.lastDay());
    }

    List<FiredIn> firedByMonth(ReportPeriod period) {
        return sql.list(
                FIRED_BY_MONTH,
                row -> new FiredIn(row.text("rule"), YearMonth.parse(row.text("month")), row.longNumber("cases")),
                period.firstDay(),
                period.lastDay());
    }

    /** In each month the sets in the order in which they began to score. */
    List<ScoredIn> byMonth(ReportPeriod period) {
        return sql.list(
                BY_MONTH,
                row -> new ScoredIn(
                        YearMonth.parse(row.text("month")),
                        row.text("rule_set_name"),
                        row.text("rule_set_version"),
                        row.answer("unscored"),
                        row.longNumber("cases")),
                period.firstDay(),
                period.lastDay());
    }

    private static CountedCases counted(Row row) throws SQLException {
        return new CountedCases(
                row.text("counted"),
                Band.values()[row.number("told_band") - 1].word(),
                row.number("told_level"),
                row.number("decided_level"),
                row.text("decided_outcome"),
                row.text("followed"),
                row.longNumber("cases"));
    }
}
