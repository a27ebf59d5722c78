package org.openmash.triage.copies;

import java.util.ArrayList;
import java.util.List;
import org.openmash.thresholds.Answer;
import org.openmash.triage.CopySource;

/** What of this case no copy for such a reader holds, each with its ground: for the file and never for the reader. */
final class WithheldAlways {
    private static final List<CopyPart> OF_THE_ANSWER =
            List.of(CopyPart.LEVEL, CopyPart.SCORE, CopyPart.FINDINGS, CopyPart.OUTCOME);

    private WithheldAlways() {}

    static List<Withheld> from(CopySource source, ReaderKind reader) {
        List<Withheld> withheld = new ArrayList<>();
        Ground plain = reader.isSubject() ? Ground.THIRD_PARTY : Ground.NOT_NEEDED;
        OF_THE_ANSWER.stream()
                .filter(part -> !reader.mayGet(part))
                .forEach(part -> withheld.add(Withheld.of(part.word(), Ground.NOT_NEEDED)));
        withheld.add(Withheld.of("words-told", plain));
        if (reader.isSubject()) {
            withheld.add(Withheld.of("reporter", Ground.REPORTER));
        }
        if (!source.people().isEmpty() || !source.otherChildren().isEmpty()) {
            withheld.add(Withheld.of("other-people", Ground.THIRD_PARTY));
        }
        if (source.messages().stream().anyMatch(message -> isOfAnother(source, message))) {
            withheld.add(Withheld.of("other-agencies", plain));
        }
        if (source.restricted()) {
            withheld.add(Withheld.of("address", Ground.PROTECTED_ADDRESS));
        }
        if (source.messages().stream().anyMatch(CopySource.Message::ofPolice)) {
            withheld.add(Withheld.of("police-material", Ground.CRIME));
        }
        if (tellsOfAnAllegation(source)) {
            withheld.add(Withheld.of("allegation", Ground.ALLEGATION));
        }
        return withheld;
    }

    private static boolean isOfAnother(CopySource source, CopySource.Message message) {
        return !message.source().agency().equals(source.referral().source().agency());
    }

    private static boolean tellsOfAnAllegation(CopySource source) {
        boolean told = source.set() != null && source.messages().stream()
                .flatMap(message -> message.told().concerns().stream())
                .filter(concern -> concern.answer() == Answer.YES)
                .anyMatch(concern -> source.set().categoryOf(concern.indicator()).startsWith("allegation"));
        return told || source.standing() != null && source.standing().content().routes() != null
                && source.standing().content().routes().stream().anyMatch(route -> "lado".equals(route.route()));
    }
}
