package org.openmash.thresholds;

/** Three-valued truth: what is not known is a value of its own, and never quietly no. */
public enum Known {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Known of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** True, or open: for lists that may be incomplete. */
    static Known trueElse(boolean truth, boolean complete) {
        return truth ? TRUE : complete ? FALSE : UNKNOWN;
    }
}
