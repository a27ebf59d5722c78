package org.openmash.hubs;

import java.util.Arrays;
import java.util.Optional;

/** What a person may be at a hub; the word is the one in the token's {@code groups}. */
public enum Role {
    REFERRER, AGENCY_RESPONDER, DUTY_WORKER, DUTY_MANAGER, MEETING_CHAIR, THRESHOLD_EDITOR, THRESHOLD_APPROVER, ANALYST,
    AUDITOR, ADMINISTRATOR;

    /** The words for annotations, which take constants only. */
    public static final String REFERRER_WORD = "referrer";
    public static final String AGENCY_RESPONDER_WORD = "agency-responder";
    public static final String DUTY_WORKER_WORD = "duty-worker";
    public static final String DUTY_MANAGER_WORD = "duty-manager";
    public static final String MEETING_CHAIR_WORD = "meeting-chair";
    public static final String THRESHOLD_EDITOR_WORD = "threshold-editor";
    public static final String THRESHOLD_APPROVER_WORD = "threshold-approver";
    public static final String ANALYST_WORD = "analyst";
    public static final String AUDITOR_WORD = "auditor";
    public static final String ADMINISTRATOR_WORD = "administrator";

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
