package org.openmash.thresholds;

import java.util.Arrays;

/**
 * The earlier contacts that one set counts: dated, not after the day of receipt, not for information alone. This
 * contact stands beside them with its agency and its event.
 */
final class Contacts {
    static final int NONE = -1;

    private final int words;
    private int[] days = new int[8];
    private int[] agencies = new int[8];
    private int[] events = new int[8];
    private int[] levels = new int[8];
    private boolean[] own = new boolean[8];
    private long[] categories;
    private int size;
    private int owned;
    private int thisAgency;
    private int thisEvent;
    private final Pairing pairing = new Pairing();

    Contacts(int categories) {
        this.words = (categories + Long.SIZE - 1) / Long.SIZE;
        this.categories = new long[8 * words];
    }

    void clear() {
        size = 0;
        owned = 0;
    }

    /** @param agency {@link #NONE} where it is not known; {@code event} where it is this contact's alone */
    void now(int agency, int event) {
        thisAgency = agency;
        thisEvent = event;
    }

    void add(int day, int agency, int event, int decidedLevel, boolean aboutThisChild) {
        if (size == days.length) {
            grow();
        }
        days[size] = day;
        agencies[size] = agency;
        events[size] = event;
        levels[size] = decidedLevel;
        own[size] = aboutThisChild;
        Arrays.fill(categories, size * words, (size + 1) * words, 0);
        owned += aboutThisChild ? 1 : 0;
        size++;
    }

    private void grow() {
        days = Arrays.copyOf(days, 2 * size);
        agencies = Arrays.copyOf(agencies, 2 * size);
        events = Arrays.copyOf(events, 2 * size);
        levels = Arrays.copyOf(levels, 2 * size);
        own = Arrays.copyOf(own, 2 * size);
        categories = Arrays.copyOf(categories, 2 * size * words);
    }

    /** A category of the contact that was added last. */
    void category(int category) {
        categories[(size - 1) * words + (category >> 6)] |= 1L << (category & 63);
    }

    boolean anyOwn() {
        return owned > 0;
    }

    boolean anyOfHousehold() {
        return size > owned;
    }

    private boolean counts(int i, int since) {
        return own[i] && days[i] >= since;
    }

    boolean referralSince(int since, int referralLevel) {
        for (int i = 0; i < size; i++) {
            if (counts(i, since) && levels[i] != NONE && levels[i] >= referralLevel) {
                return true;
            }
        }
        return false;
    }

    boolean ofHouseholdSince(int since) {
        for (int i = 0; i < size; i++) {
            if (!own[i] && days[i] >= since) {
                return true;
            }
        }
        return false;
    }

    /** This contact and the other events that contacts about this child told of. */
    int eventsSince(int since) {
        return 1 + events(since, NONE, true);
    }

    /** Distinct events of contacts about this child, of one category where one is named. */
    private int events(int since, int category, boolean butThis) {
        int found = 0;
        for (int i = 0; i < size; i++) {
            boolean same = butThis && thisEvent != NONE && events[i] == thisEvent;
            if (tells(i, since, category) && !same && first(i, since, category)) {
                found++;
            }
        }
        return found;
    }

    private boolean tells(int i, int since, int category) {
        return counts(i, since) && (category == NONE || has(i, category));
    }

    private boolean first(int i, int since, int category) {
        for (int j = 0; j < i; j++) {
            if (events[j] == events[i] && tells(j, since, category)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int i, int category) {
        return (categories[i * words + (category >> 6)] & 1L << (category & 63)) != 0;
    }

    /** The first category that so many contacts share, this one among them where it tells of it; else NONE. */
    int categoryReaching(int atLeast, int since, long[] toldNow) {
        for (int w = 0; w < words && owned + 1 >= atLeast; w++) {
            for (long left = categoriesSince(since, w) | toldNow[w]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int now = (int) (toldNow[w] >>> bit & 1);
                if (now + events(since, Long.SIZE * w + bit, now == 1) >= atLeast) {
                    return Long.SIZE * w + bit;
                }
            }
        }
        return atLeast > 0 ? NONE : 0;
    }

    private long categoriesSince(int since, int word) {
        long some = 0;
        for (int i = 0; i < size; i++) {
            some |= counts(i, since) ? categories[i * words + word] : 0;
        }
        return some;
    }

    /** Whether so many agencies can be named, this one among them, that each told of an event of its own. */
    boolean agenciesSince(int since, int atLeast) {
        pairing.clear();
        pairing.add(thisAgency, thisEvent);
        for (int i = 0; i < size; i++) {
            if (counts(i, since)) {
                pairing.add(agencies[i], events[i]);
            }
        }
        return pairing.reaches(atLeast);
    }
}
