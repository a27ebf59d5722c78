package org.openmash.thresholds;

/** A level with a band: a mandatory floor, what a score points to, or what an answer could raise a case to. */
public record LevelAndBand(Level level, Band band) {

    public LevelAndBand {
        if (level == null || band == null) {
            throw new IllegalArgumentException("a floor has a level and a band");
        }
    }

    /** The higher level with the more urgent band; null counts as nothing. */
    public LevelAndBand raisedBy(LevelAndBand other) {
        if (other == null || !other.above(this)) {
            return this;
        }
        return above(other) ? new LevelAndBand(level.higher(other.level), band.moreUrgent(other.band)) : other;
    }

    /** True where level or band stands above the other's. */
    public boolean above(LevelAndBand other) {
        return level.compareTo(other.level) > 0 || band.moreUrgentThan(other.band);
    }
}
