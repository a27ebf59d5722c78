package org.openmash.thresholds.checking;

import java.util.List;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.LevelAndBand;

/** How a finding about a rule names what the rule asks for. */
final class Phrases {
    private Phrases() {}

    static String of(Atom atom) {
        String phrase = of(atom.leaf());
        return atom.presumed() ? phrase + " or that is not known" : phrase;
    }

    private static String of(Condition leaf) {
        return switch (leaf) {
            case AboutConcerns concern -> concern(concern);
            case AboutChild child -> child(child);
            case AboutHistory history -> history(history);
            case AboutContacts contacts -> contacts(contacts);
            case Condition other -> "a condition holds";
        };
    }

    private static String concern(AboutConcerns concern) {
        return switch (concern) {
            case AboutConcerns.Told told -> oneOf(told.codes().codes()) + " is told";
            case AboutConcerns.Asked asked -> oneOf(asked.codes().codes()) + " is told";
            case AboutConcerns.OwnAnswer own -> own.question() + " is answered " + own.worrying().word();
            case AboutConcerns.Stated stated -> stated.factor() + " is stated";
            case AboutConcerns.SomethingScored any -> "any concern is told";
            case AboutConcerns.WordsWithoutCode words -> "words are given without a code";
            case AboutConcerns.WhereaboutsOpen open -> "a code asks where the child is, which is not known";
            case AboutConcerns.AccessOpen open -> "a code asks who can reach the child, which is not known";
        };
    }

    private static String child(AboutChild child) {
        return switch (child) {
            case AboutChild.NotMobile mobility -> "the child does not move about";
            case AboutChild.Disabled disabled -> "the child is disabled";
            case AboutChild.Age age -> age(age);
            case AboutChild.Unborn unborn -> "the child is unborn";
            case AboutChild.DueWithin due -> "the birth is due within " + due.days() + " days";
            case AboutChild.Access access -> "the person can reach the child";
        };
    }

    private static String age(AboutChild.Age age) {
        return "the child is from " + age.fromMonths() + " and under " + age.underMonths() + " months old";
    }

    private static String history(AboutHistory history) {
        return switch (history) {
            case AboutHistory.WorkOpen work -> "work is open (" + oneOf(work.kinds().stream().sorted().toList()) + ")";
            case AboutHistory.WorkEver work -> "there ever was " + oneOf(work.kinds().stream().sorted().toList());
            case AboutHistory.WorkEnded work -> oneOf(work.kinds().stream().sorted().toList()) + " ended within "
                    + work.withinMonths() + " months";
            case AboutHistory.SiblingHarmed harmed -> "a brother or sister was harmed";
            case AboutHistory.SiblingRed red -> "a brother or sister is a red case";
            case AboutHistory.LookUpFailed failed -> "the look-up failed";
        };
    }

    private static String contacts(AboutContacts contacts) {
        return switch (contacts) {
            case AboutContacts.ReferralBefore before ->
                "there was a referral within " + before.withinMonths() + " months";
            case AboutContacts.Contacts counts ->
                "there are " + counts.atLeast() + " contacts in " + counts.days() + " days";
            case AboutContacts.Agencies counts ->
                counts.atLeast() + " agencies tell within " + counts.days() + " days";
            case AboutContacts.SameCategory counts ->
                "there are " + counts.atLeast() + " contacts of one category in " + counts.months() + " months";
            case AboutContacts.HouseholdContact other ->
                "another child of the household was told of within " + other.withinMonths() + " months";
        };
    }

    private static String oneOf(List<String> words) {
        return words.size() <= 2 ? String.join(" or ", words) : words.getFirst() + " or one of " + (words.size() - 1);
    }

    /** Level 3, amber, 45 points. */
    static String of(Headline answer) {
        return answer.unscored()
                ? "unscored"
                : of(new LevelAndBand(answer.level(), answer.band())) + ", " + answer.score() + " points";
    }

    static String of(LevelAndBand standing) {
        return "level " + standing.level().number() + ", " + of(standing.band());
    }

    static String of(Band band) {
        return band.word();
    }
}
