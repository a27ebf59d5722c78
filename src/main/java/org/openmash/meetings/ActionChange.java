package org.openmash.meetings;

/** What becomes of an action; null is as if left out, and what is left out stays as it was. */
public record ActionChange(String owner, Boolean done, String evidence) {
    @Override
    public String toString() {
        return "ActionChange";
    }
}
