package org.openmash.thresholds;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Puts facts on a sheet straight from their bytes, as one set reads them; the twin of {@link Folding}. */
final class ByteFolding {
    private static final Answer[] ANSWERS = {null, Answer.YES, Answer.NO, Answer.NOT_KNOWN};
    private static final LookUp[] LOOK_UPS = LookUp.values();
    private static final Mobility[] MOBILITIES = {
        null, Mobility.INDEPENDENT, Mobility.NOT_INDEPENDENT, Mobility.NOT_KNOWN
    };
    private static final int FIRST_DAY = (int) FactBytes.FIRST_DAY.toEpochDay();
    private static final int THE_REFERRAL = -2;

    private final RuleBook book;
    private final Catalogue catalogue;
    private final FactWords words;
    private final Sheet sheet;
    private final ByteSource from = new ByteSource();
    private final Known codes;
    private final Known factors;
    private final Known questions;
    private final Known kinds;
    private final Known places;
    private final EventIds events = new EventIds();
    /** What of a sibling's standing the rules ask for together. */
    private int standing;
    private int[] said = new int[8];

    ByteFolding(Vocabulary vocabulary, FactWords words, Sheet sheet) {
        this.book = vocabulary.book();
        this.catalogue = vocabulary.catalogue();
        this.words = words;
        this.sheet = sheet;
        this.codes = new Known(catalogue::indexOf);
        this.factors = new Known(catalogue::factorIndexOrNone);
        this.questions = new Known(vocabulary::questionOrNone);
        this.kinds = new Known(vocabulary::kindOrNone);
        this.places = new Known(where -> Situation.whereaboutsKnown(where) ? 1 : 0);
    }

    /** What a word means to this set, asked once for each number. */
    private final class Known {
        private static final int NOT_ASKED = Integer.MIN_VALUE;

        private final ToIntFunction<String> meaning;
        private int[] meanings = {};

        Known(ToIntFunction<String> meaning) {
            this.meaning = meaning;
        }

        int of(int word) {
            return word < meanings.length && meanings[word] != NOT_ASKED ? meanings[word] : ask(word);
        }

        private int ask(int word) {
            int before = meanings.length;
            if (word >= before) {
                meanings = Arrays.copyOf(meanings, word + 64);
                Arrays.fill(meanings, before, meanings.length, NOT_ASKED);
            }
            meanings[word] = meaning.applyAsInt(words.word(word));
            return meanings[word];
        }
    }

    void fold(byte[] facts) {
        fold(facts, FactBytes.RED | FactBytes.LEVEL_4);
    }

    /** The siblings' own cases read as red or not, whatever was told of them. */
    void fold(byte[] facts, boolean siblingRed) {
        fold(facts, FactBytes.LEVEL_4);
        sheet.siblingRed |= siblingRed;
    }

    private void fold(byte[] facts, int siblingStanding) {
        standing = siblingStanding;
        try {
            from.of(facts);
            FactBytes.refuseOther(from.octet());
            read();
        } catch (IndexOutOfBoundsException tooShort) {
            throw new IllegalArgumentException("facts that end too early", tooShort);
        }
    }

    private void read() {
        int what = from.octet();
        sheet.clear(FIRST_DAY + from.signed());
        sheet.narrative = (what & FactBytes.NARRATIVE) != 0;
        sheet.referralLevel = from.number();
        int agency = (what & FactBytes.AGENCY) == 0 ? Contacts.NONE : from.number();
        events.clear();
        int event = events.next(what >> 3 & 3, from);
        child();
        codes();
        factors();
        sheet.contacts.now(agency, event);
        history();
    }

    private void child() {
        int what = from.octet();
        int answers = from.octet();
        sheet.birthGiven = (what & 1) != 0;
        sheet.birth = sheet.birthGiven ? from.date(sheet.day) : 0;
        sheet.dueGiven = (what & 2) != 0;
        sheet.due = sheet.dueGiven ? from.date(sheet.day) : 0;
        sheet.yearsGiven = (what & 4) != 0;
        sheet.years = sheet.yearsGiven ? from.signed() : 0;
        sheet.whereaboutsKnown = (what & 8) != 0 && places.of(from.number()) == 1;
        sheet.withWhomKnown = (what & 16) != 0;
        sheet.mobility = MOBILITIES[what >> 5 & 3];
        sheet.unborn = ANSWERS[answers & 3];
        sheet.disabled = ANSWERS[answers >> 2 & 3];
        sheet.access = ANSWERS[answers >> 4 & 3];
    }

    private void codes() {
        for (int left = from.number(); left > 0; left--) {
            int index = codes.of(from.number());
            int what = from.octet();
            int message = (what & FactBytes.ADDED) == 0 ? THE_REFERRAL : from.number();
            if ((what & 3) != 0) {
                sheet.code(index, ANSWERS[what & 3], message);
            }
            if ((what & FactBytes.OWN_ANSWERS) != 0) {
                own(index, message);
            }
            if ((what & FactBytes.ON) != 0) {
                from.number();
            }
        }
        sheet.settle();
    }

    private void own(int index, int message) {
        for (int left = from.number(); left > 0; left--) {
            int one = from.number();
            int question = questions.of(one >> 2);
            if (question >= 0) {
                sheet.own.add(index, question, ANSWERS[one & 3], message);
            }
        }
    }

    private void factors() {
        for (int left = from.number(); left > 0; left--) {
            int index = factors.of(from.number());
            int what = from.octet();
            int message = (what & FactBytes.ADDED) == 0 ? THE_REFERRAL : from.number();
            if ((what & FactBytes.OWN_ANSWERS) != 0) {
                skip(from.number());
            }
            boolean on = (what & FactBytes.ON) != 0;
            skip(on ? 1 : 0);
            if (index >= 0 && (what & 3) != 0) {
                sheet.factor(index, ANSWERS[what & 3], message, on && (what & FactBytes.CONFIRMED) != 0);
            }
        }
    }

    private void skip(int numbers) {
        for (int left = numbers; left > 0; left--) {
            from.number();
        }
    }

    private void history() {
        LookUp lookUp = LOOK_UPS[from.octet()];
        sheet.lookUpComplete = lookUp.complete();
        sheet.lookUpFailed = lookUp == LookUp.FAILED;
        for (int left = from.number(); left > 0; left--) {
            contact();
        }
        for (int left = from.number(); left > 0; left--) {
            work();
        }
        for (int left = from.number(); left > 0; left--) {
            sibling();
        }
    }

    private void contact() {
        int what = from.octet();
        boolean same = (what >> 2 & 3) == FactBytes.SAME_ID;
        int own = same ? events.next(what & 3, from) : Contacts.NONE;
        if (!same) {
            from.skipId(what & 3);
        }
        int event = same ? own : events.next(what >> 2 & 3, from);
        boolean dated = (what & FactBytes.DATED) != 0;
        int day = dated ? from.date(sheet.day) : 0;
        int agency = (what & FactBytes.FROM_AGENCY) == 0 ? Contacts.NONE : from.number();
        int level = (what & FactBytes.DECIDED) == 0 ? Contacts.NONE : from.number();
        int size = from.number();
        boolean counts = codesOfContact(size) && dated && day <= sheet.day;
        if (counts) {
            sheet.contacts.add(day, agency, event, level, (what & FactBytes.ABOUT_THIS_CHILD) != 0);
            for (int i = 0; i < size; i++) {
                sheet.contacts.category(catalogue.category(said[i]));
            }
        }
    }

    /** Whether these codes tell of a concern; a contact without any does not say that it tells of none. */
    private boolean codesOfContact(int size) {
        if (size > said.length) {
            said = new int[2 * size];
        }
        boolean concern = size == 0;
        for (int i = 0; i < size; i++) {
            said[i] = codes.of(from.number());
            concern |= CodeSet.has(book.scored(), said[i]);
        }
        return concern;
    }

    private void work() {
        int what = from.number();
        int kind = what >> 2 == 0 ? -1 : kinds.of((what >> 2) - 1);
        int begun = (what & 1) == 0 ? WorkKnown.NO_DAY : from.date(sheet.day);
        int ended = (what & 2) == 0 ? WorkKnown.NO_DAY : from.date(sheet.day);
        if (kind >= 0) {
            sheet.work.add(kind, begun, ended);
        }
    }

    private void sibling() {
        int what = from.octet();
        from.skipId(what & 3);
        sheet.siblingRed |= (what & standing) != 0;
        sheet.siblingHarmed |= (what & FactBytes.HARMED) != 0;
        for (int left = from.number(); left > 0; left--) {
            from.skipId(from.octet());
        }
    }
}
