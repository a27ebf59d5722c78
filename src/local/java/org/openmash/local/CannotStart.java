package org.openmash.local;

/** Why a local hub, or one of its servers, cannot run; the message is the one line that a person reads. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String why) {
        super(why);
    }

    public CannotStart(String why, Throwable cause) {
        super(why, cause);
    }
}
