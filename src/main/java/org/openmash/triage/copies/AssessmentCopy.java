package org.openmash.triage.copies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * A copy of an assessment with its file: for whom, on what ground, what goes out word for word, what does not and why,
 * who composed and who released it. Composed once, it is never edited; a better one is composed anew.
 *
 * @param withheld by the composer, at the time of composing
 * @param releasedBy null while nobody has; never the composer
 */
public record AssessmentCopy(
        UUID caseId,
        int assessment,
        int number,
        @JsonIgnore CopyRequest request,
        CopyContent content,
        List<Withheld> withheld,
        Person composedBy,
        Instant composedAt,
        Person releasedBy,
        Instant releasedAt,
        String comment) {
    private static final String COMPOSED = "composed";
    private static final String RELEASED = "released";

    public AssessmentCopy {
        withheld = List.copyOf(withheld);
    }

    @JsonIgnore
    public boolean isReleased() {
        return releasedBy != null;
    }

    public String getState() {
        return isReleased() ? RELEASED : COMPOSED;
    }

    public CopyRequest.Reader getReader() {
        return request.reader();
    }

    public Basis getBasis() {
        return request.basis();
    }

    public String getPurpose() {
        return request.purpose();
    }

    @Override
    public String toString() {
        return "AssessmentCopy";
    }
}
