package org.openmash.thresholds;

import java.util.List;
import java.util.function.Consumer;

/** Conditions over what was told: indicators, what they ask, stated factors, the narrative. */
public sealed interface AboutConcerns extends Condition {

    /** The condition with numbers in place of the words of one set. */
    Atom atom(Vocabulary words);

    /** One of these codes was answered yes; a code that nobody mentioned leaves nothing open. */
    record Told(CodeSet codes) implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked(
                    (sheet, presuming) -> codes.meets(sheet.yes)
                            ? Known.TRUE
                            : codes.meets(sheet.notKnown) ? Known.UNKNOWN : Known.FALSE,
                    words.needsCodes(codes.bits()));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            Words.ofCodes(situation, codes, holds(situation), into);
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // A code answered not known is a question of its own, whichever rule reads it.
        }
    }

    /** One of these codes was answered yes; known only where one was answered and none is not known. */
    record Asked(CodeSet codes, String field) implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            return new Atom((sheet, presuming) -> holds(sheet), sheet -> !codes.meets(sheet.notKnown), null);
        }

        private Known holds(Sheet sheet) {
            if (codes.meets(sheet.yes)) {
                return Known.TRUE;
            }
            return codes.meets(sheet.notKnown) || !sheet.anyMentioned(codes) ? Known.UNKNOWN : Known.FALSE;
        }

        private boolean answered(Situation situation) {
            return situation.facts().indicators().stream()
                    .anyMatch(one -> one.answer() != null
                            && codes.has(situation.catalogue().indexOf(one.code())));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            if (answered(situation)) {
                Words.ofCodes(situation, codes, holds(situation), into);
            } else {
                into.accept(new Evidence(field, Answer.NOT_KNOWN.word(), "referral"));
            }
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN && !codes.meets(situation.notKnown())) {
                into.accept(Open.told(field, situation.book().question(field), Worse.anyOf(codes.codes()))
                        .about(codes.codes().getFirst()));
            }
        }
    }

    /** A question that these codes ask was answered in the worrying way. */
    record OwnAnswer(CodeSet codes, String question, Answer worrying, boolean blankIsOpen) implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            int number = words.question(question);
            return Atom.asked((sheet, presuming) -> holds(sheet.own.standing(codes, number, worrying)), null);
        }

        private Known holds(Answer stands) {
            if (stands == null) {
                return blankIsOpen ? Known.UNKNOWN : Known.FALSE;
            }
            return switch (stands) {
                case YES -> Known.TRUE;
                case NOT_KNOWN -> Known.UNKNOWN;
                case NO -> Known.FALSE;
            };
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            var told = situation.toldOf(codes).stream()
                    .filter(one -> one.answers().containsKey(question))
                    .toList();
            told.forEach(one -> into.accept(new Evidence(
                    Words.field(one) + ".answers." + question,
                    one.answers().get(question).word(),
                    Situation.from(one))));
            if (told.isEmpty() && blankIsOpen) {
                into.accept(new Evidence(field(situation), Answer.NOT_KNOWN.word(), "referral"));
            }
        }

        private String field(Situation situation) {
            return situation.toldOf(codes).stream().findFirst().map(Words::field).orElse(codes.codes().getFirst())
                    + ".answers." + question;
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                var worse = List.of(Worse.answered(situation, codes, question, worrying));
                Open open = Open.told(field(situation), Words.question(situation, codes, question), worse);
                into.accept(situation.toldOf(codes).stream()
                        .findFirst()
                        .map(open::in)
                        .orElse(open.about(codes.codes().getFirst())));
            }
        }
    }

    /** A factor was stated. */
    record Stated(String factor) implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            int index = words.catalogue().factorIndex(factor);
            return Atom.asked((sheet, presuming) -> holds(sheet.factor(index)), words.needsFactor(index));
        }

        private static Known holds(Answer stands) {
            return stands == Answer.YES ? Known.TRUE : stands == Answer.NOT_KNOWN ? Known.UNKNOWN : Known.FALSE;
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            situation.toldOfFactor(factor).forEach(one -> into.accept(Words.told(one)));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            if (holds(situation) == Known.UNKNOWN) {
                ToldCode told = situation.toldOfFactor(factor).getLast();
                into.accept(Open.told(
                                Words.field(told), Words.question(situation, factor), List.of(Worse.stated(factor)))
                        .in(told)
                        .about(null));
            }
        }
    }

    /** An indicator that tells of a concern was answered yes, so that factors may be added. */
    record SomethingScored() implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            RuleBook book = words.book();
            return Atom.unasked(
                    (sheet, presuming) -> book.scored(sheet.yes)
                            ? Known.TRUE
                            : book.scored(sheet.notKnown) ? Known.UNKNOWN : Known.FALSE,
                    words.needsCodes(book.scored()));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            // What was scored stands in the indicators' own findings.
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // As for a code answered not known.
        }
    }

    /** A narrative was given and no indicator was answered yes. */
    record WordsWithoutCode() implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked(
                    (sheet, presuming) -> Known.of(sheet.narrative && !sheet.anyYes()),
                    words.needs(Vocabulary.Part.NARRATIVE));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            into.accept(new Evidence("narrative", "given, and no indicator answered yes", "referral"));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // Known either way.
        }
    }

    /** Where a code answered yes asks it: where the child is, and with whom, is not known. */
    record WhereaboutsOpen() implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked(
                    (sheet, presuming) -> Known.of(sheet.whereaboutsOpen()),
                    words.needsCodes(words.book().askWhereabouts()));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            if (!situation.whereaboutsKnown()) {
                into.accept(Words.ofChild("whereabouts", Words.given(situation.child().whereabouts())));
            }
            if (!situation.withWhomKnown()) {
                into.accept(Words.ofChild("withWhom", Answer.NOT_KNOWN.word()));
            }
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // A safety answer is a question of its own, whichever rule reads it.
        }
    }

    /** Where a code answered yes asks it: whether the person can reach the child is not known. */
    record AccessOpen() implements AboutConcerns {
        @Override
        public Atom atom(Vocabulary words) {
            return Atom.unasked(
                    (sheet, presuming) -> Known.of(sheet.accessOpen()), words.needsCodes(words.book().askAccess()));
        }

        @Override
        public void evidence(Situation situation, Consumer<Evidence> into) {
            into.accept(Words.ofChild("accessNow", Answer.NOT_KNOWN.word()));
        }

        @Override
        public void open(Situation situation, Consumer<Open> into) {
            // A safety answer is a question of its own, whichever rule reads it.
        }
    }
}
