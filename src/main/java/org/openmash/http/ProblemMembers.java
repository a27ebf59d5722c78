package org.openmash.http;

import java.util.Map;

/**
 * What a room adds to the problems of its own paths, as the emergency line that a refused caller must still see. Asked
 * for every problem, also for those that the framework raises before any room is reached.
 */
public interface ProblemMembers {
    /** @return members to add; empty for a path that is none of its own */
    Map<String, Object> membersFor(String method, String path, int status);
}
