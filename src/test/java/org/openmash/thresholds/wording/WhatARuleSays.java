package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;

/** Every word that a faithful sentence of a rule cannot do without: its codes, ages, days and readings. */
public final class WhatARuleSays {
    private WhatARuleSays() {}

    public static List<String> needed(Rule rule) {
        var needed = new ArrayList<String>(List.of(rule.id(), rule.title(), rule.why(), rule.source()));
        switch (rule) {
            case ScoringRule scoring -> scoring.parts().forEach(part -> part(part, needed));
            case ProtectiveRule protective -> {
                needed.add(protective.atMost() + " point");
                protective.protections().forEach(one -> needed.add(one.factor() + " takes off " + one.points()));
                needed.add("floor of level " + protective.blockedByFloor().number());
                if (protective.blockedWhen() != null) {
                    condition(protective.blockedWhen(), needed);
                }
            }
        }
        return needed;
    }

    private static void part(ScoringRule.Part part, List<String> needed) {
        condition(part.when(), needed);
        if (part.unless() != null) {
            needed.add("counts for nothing where");
            condition(part.unless(), needed);
        }
        if (part.points() > 0) {
            needed.add(part.points() + " point");
        }
        if (part.floor() != null) {
            needed.add("evel " + part.floor().level().number() + " and " + part.floor().band().word());
        }
        part.effects().forEach(effect -> needed.add(Effect.words(effect)));
    }

    static void condition(Condition condition, List<String> needed) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(one -> condition(one, needed));
            case Condition.Any any -> any.of().forEach(one -> condition(one, needed));
            case Condition.Presumed presumed -> {
                needed.add("not known reads as yes");
                condition(presumed.of(), needed);
            }
            case AboutConcerns.Told told -> needed.addAll(told.codes().codes());
            case AboutConcerns.Asked asked -> {
                needed.addAll(asked.codes().codes());
                needed.add("asked as " + asked.field());
            }
            case AboutConcerns.OwnAnswer own -> {
                needed.addAll(own.codes().codes());
                needed.add("the question " + own.question());
                needed.add("answered " + own.worrying().word());
                needed.add(own.blankIsOpen() ? "left blank, it is not known" : "left blank, it does not count");
            }
            case AboutConcerns.Stated stated -> needed.add("the factor " + stated.factor() + " is stated");
            case AboutConcerns.SomethingScored scored -> needed.add("code that tells of a concern");
            case AboutConcerns.WordsWithoutCode words -> needed.add("narrative");
            case AboutConcerns.WhereaboutsOpen open -> needed.add("where the child is, or with whom, is not known");
            case AboutConcerns.AccessOpen open -> needed.add("can reach the child is not known");
            case AboutChild.NotMobile mobile -> needed.add("does not move about");
            case AboutChild.Disabled disabled ->
                needed.add(disabled.notKnownCounts() ? "answered not known, it counts" : "answered not known or left "
                        + "blank");
            case AboutChild.Age age -> {
                needed.add("under " + age.underMonths() + " month");
                needed.add(age.fromMonths() == 0 ? "under" : "at least " + age.fromMonths() + " month");
                needed.add(age.estimateCounts() ? "an estimated age counts" : "by the date of birth");
            }
            case AboutChild.Unborn unborn -> needed.add("not born yet");
            case AboutChild.DueWithin due -> needed.add("due within " + due.days() + " day");
            case AboutChild.Access access -> needed.add("responsible can reach the child");
            case AboutHistory.WorkOpen work -> kinds(work.kinds(), " is open", needed);
            case AboutHistory.WorkEver work -> kinds(work.kinds(), "there was work", needed);
            case AboutHistory.WorkEnded work -> kinds(work.kinds(), "ended within " + work.withinMonths(), needed);
            case AboutHistory.SiblingHarmed harmed -> needed.add("brother or sister is in care");
            case AboutHistory.SiblingRed red -> needed.add("has a red case");
            case AboutHistory.LookUpFailed failed -> needed.add("look-up of the history failed");
            case AboutContacts.ReferralBefore before ->
                needed.add("as a referral within " + before.withinMonths() + " month");
            case AboutContacts.Contacts contacts ->
                needed.add("at least " + contacts.atLeast() + " contacts about this child within " + contacts.days()
                        + " day");
            case AboutContacts.Agencies agencies ->
                needed.add(agencies.atLeast() + " agencies told of different events within " + agencies.days() + " "
                        + "day");
            case AboutContacts.SameCategory same ->
                needed.add(same.atLeast() + " contacts about this child share a category within " + same.months());
            case AboutContacts.HouseholdContact household ->
                needed.add("another child of the household was told of within " + household.withinMonths() + " month");
        }
    }

    private static void kinds(Iterable<String> kinds, String words, List<String> needed) {
        kinds.forEach(needed::add);
        needed.add(words);
    }
}
