package org.openmash.local;

/** Why a local hub, a server of it or a command about it cannot run; its message is the line that a person reads. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String why) {
        super(why);
    }

    public CannotStart(String why, Throwable cause) {
        super(why, cause);
    }

    /** Does what a command is for; where that cannot be, the person who gave it reads why, and no stack trace. */
    static void orTell(Runnable command) {
        try {
            command.run();
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }
}
