package org.openmash.children.matching;

import java.util.EnumSet;
import java.util.Set;

/** Reads off a comparison what should keep a machine from joining; rules of safety, not of likelihood. */
final class Warnings {
    private static final Set<String> SAME_NAME = Set.of("same");
    /** What may stand beside an NHS number that agrees. */
    private static final Set<String> ONE_NAME = Set.of("same", "prefix", "part", "nickname", "spelling");
    private static final Set<Part> OF_THE_FAMILY =
            EnumSet.of(Part.FAMILY_NAME, Part.DWELLING, Part.CONTACT, Part.RELATIVES);

    private final Resemblance pair;
    private final Set<Warning> all = EnumSet.noneOf(Warning.class);

    private Warnings(Resemblance pair) {
        this.pair = pair;
    }

    /** @param twoNames whether more than one given name was told of one side */
    static Set<Warning> of(Resemblance pair, boolean twoNames) {
        Warnings warnings = new Warnings(pair);
        warnings.numbers();
        warnings.name();
        warnings.birth();
        warnings.kin();
        if (twoNames && !warnings.agrees(Part.NHS_NUMBER)) {
            warnings.all.add(Warning.NAME_NOT_CERTAIN);
        }
        if (warnings.differs(Part.SEX)) {
            warnings.all.add(Warning.TWO_SEXES);
        }
        return warnings.all;
    }

    private void numbers() {
        if (differs(Part.NHS_NUMBER)) {
            all.add(Warning.TWO_NHS_NUMBERS);
        }
        boolean number = agrees(Part.NHS_NUMBER) || agrees(Part.UPN);
        if (number && (against(Part.BIRTH) || against(Part.GIVEN_NAME) || differs(Part.NHS_NUMBER))) {
            all.add(Warning.NUMBER_AGAINST_THE_REST);
        }
    }

    private void name() {
        Compared given = pair.part(Part.GIVEN_NAME);
        if (agrees(Part.NHS_NUMBER)) {
            if (given.isKnown() && !ONE_NAME.contains(given.how())) {
                all.add(Warning.NAME_NOT_CERTAIN);
            }
        } else if (!given.isKnown() || given.how().equals("prefix") || given.how().equals("initial")) {
            all.add(Warning.NO_NAME_OF_ITS_OWN);
        } else if (!SAME_NAME.contains(given.how())) {
            all.add(Warning.NAME_NOT_CERTAIN);
        }
    }

    private void birth() {
        Compared birth = pair.part(Part.BIRTH);
        boolean toTheDay = birth.isKnown() && birth.how().equals("same");
        if (!toTheDay && !(agrees(Part.NHS_NUMBER) && (!birth.isKnown() || birth.how().equals("expected")))) {
            all.add(Warning.BIRTH_NOT_CERTAIN);
        }
    }

    private void kin() {
        Compared given = pair.part(Part.GIVEN_NAME);
        boolean another = given.isKnown() && !ONE_NAME.contains(given.how());
        if (another && OF_THE_FAMILY.stream().anyMatch(this::agrees)) {
            all.add(agrees(Part.BIRTH) ? Warning.MAY_BE_A_TWIN : Warning.MAY_BE_A_SIBLING);
        }
    }

    private boolean agrees(Part part) {
        return pair.part(part).outcome() == Outcome.AGREES;
    }

    private boolean differs(Part part) {
        return pair.part(part).outcome() == Outcome.DIFFERS;
    }

    private boolean against(Part part) {
        return pair.part(part).isKnown() && pair.part(part).weight() < 0;
    }
}
