package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Facts being read from the bytes that {@link FactsWritten} wrote. */
final class FactsRead {
    private final ByteSource from;
    private final FactWords words;
    private LocalDate day;

    FactsRead(ByteSource from, FactWords words) {
        this.from = from;
        this.words = words;
    }

    Facts read() {
        FactBytes.refuseOther(from.octet());
        int what = from.octet();
        day = FactBytes.FIRST_DAY.plusDays(from.signed());
        int referralLevel = from.number();
        String agency = (what & FactBytes.AGENCY) == 0 ? null : word();
        String event = from.id(what >> 3 & 3, words);
        ChildFacts child = child();
        List<ToldCode> indicators = list(this::told);
        List<ToldCode> factors = list(this::told);
        History history = history();
        List<History> possible = (what & FactBytes.POSSIBLE) == 0 ? List.of() : list(this::history);
        return new Facts(
                day,
                agency,
                event,
                referralLevel,
                indicators,
                factors,
                child,
                (what & FactBytes.NARRATIVE) != 0,
                history,
                possible);
    }

    private String word() {
        return words.word(from.number());
    }

    private <T> List<T> list(Supplier<T> one) {
        int size = from.number();
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(one.get());
        }
        return list;
    }

    private ChildFacts child() {
        int what = from.octet();
        int answers = from.octet();
        return new ChildFacts(
                date(what & 1),
                date(what & 2),
                (what & 4) == 0 ? null : from.signed(),
                answer(answers & 3),
                (what >> 5 & 3) == 0 ? null : Mobility.values()[(what >> 5 & 3) - 1],
                answer(answers >> 2 & 3),
                (what & 8) == 0 ? null : word(),
                (what & 16) == 0 ? null : FactBytes.GIVEN,
                answer(answers >> 4 & 3));
    }

    private LocalDate date(int given) {
        return given == 0 ? null : from.date(day);
    }

    private static Answer answer(int number) {
        return number == 0 ? null : Answer.values()[number - 1];
    }

    private ToldCode told() {
        String code = word();
        int what = from.octet();
        String message = (what & FactBytes.ADDED) == 0 ? null : word();
        Map<String, Answer> own = (what & FactBytes.OWN_ANSWERS) == 0 ? Map.of() : own();
        LocalDate on = date(what & FactBytes.ON);
        String confirmed = (what & FactBytes.CONFIRMED) == 0 ? null : FactBytes.GIVEN;
        return new ToldCode(code, answer(what & 3), own, null, null, message, on, confirmed);
    }

    private Map<String, Answer> own() {
        var own = new LinkedHashMap<String, Answer>();
        for (int left = from.number(); left > 0; left--) {
            int one = from.number();
            own.put(words.word(one >> 2), answer(one & 3));
        }
        return own;
    }

    private History history() {
        LookUp lookUp = LookUp.values()[from.octet()];
        List<ContactFact> contacts = list(this::contact);
        List<InvolvementFact> work = list(this::work);
        return new History(lookUp, contacts, work, list(this::sibling));
    }

    private ContactFact contact() {
        int what = from.octet();
        String id = from.id(what & 3, words);
        int event = what >> 2 & 3;
        String eventId = event == FactBytes.SAME_ID ? id : from.id(event, words);
        LocalDate on = date(what & FactBytes.DATED);
        String agency = (what & FactBytes.FROM_AGENCY) == 0 ? null : word();
        Integer level = (what & FactBytes.DECIDED) == 0 ? null : from.number();
        Set<String> codes = new HashSet<>(list(this::word));
        return new ContactFact(id, eventId, on, agency, codes, level, (what & FactBytes.ABOUT_THIS_CHILD) != 0);
    }

    private InvolvementFact work() {
        int what = from.number();
        String kind = what >> 2 == 0 ? null : words.word((what >> 2) - 1);
        return new InvolvementFact(kind, date(what & 1), date(what & 2), null);
    }

    private SiblingFact sibling() {
        int what = from.octet();
        String id = from.id(what & 3, words);
        return new SiblingFact(id, (what & FactBytes.RED) != 0, (what & FactBytes.LEVEL_4) != 0, (what & FactBytes.HARMED) != 0, from.ids(words));
    }
}
