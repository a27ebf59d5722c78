package org.openmash.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.openmash.triage.QueueItem;

/** An item of the agenda as its reader may see it. */
public sealed interface ShownItem {
    int n();

    UUID caseId();

    /**
     * For the hub's own people: all of it.
     *
     * @param band how the case stood when it came on the agenda: the risk before
     * @param carriedOver null where earlier meetings left nothing undone
     * @param conclusion null until the meeting came to one
     * @param actions this meeting's, and those of earlier ones that were still open at its freeze
     */
    record Whole(
            int n,
            UUID caseId,
            String childReference,
            QueueItem.Child child,
            String band,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
            List<Reason> reasons,
            CarriedOver carriedOver,
            List<ShownLine> agencies,
            boolean late,
            Conclusion conclusion,
            List<ShownAction> actions)
            implements ShownItem {
        @Override
        public String toString() {
            return "ShownItem";
        }
    }

    /** For the agency whose referral opened the case: its own line and its own actions, and nothing of the others'. */
    record OwnPart(
            int n,
            UUID caseId,
            String childReference,
            QueueItem.Child child,
            List<ShownLine> agencies,
            boolean late,
            List<ShownAction> actions)
            implements ShownItem {
        @Override
        public String toString() {
            return "ShownItem";
        }
    }
}
