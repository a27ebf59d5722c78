package org.openmash.events;

import java.nio.charset.StandardCharsets;

/**
 * One waiting event in the form that goes over the wire: CloudEvents 1.0, structured JSON mode (cloudevents.io, JSON
 * event format). The data goes in byte by byte as it was left.
 */
final class CloudEvent {
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
    private static final int ENVELOPE = 360;

    private CloudEvent() {}

    /** @param correlation of the call that left it; null where a job did */
    static byte[] bytes(
            String id, String type, String hub, String subject, String time, String correlation, byte[] data) {
        StringBuilder envelope = new StringBuilder(ENVELOPE).append("{\"specversion\":\"1.0\"");
        member(envelope, "id", id);
        member(envelope, "source", "/hubs/" + hub);
        member(envelope, "type", type);
        member(envelope, "subject", subject);
        member(envelope, "time", time);
        if (correlation != null) {
            member(envelope, "correlationid", correlation);
        }
        envelope.append(",\"datacontenttype\":\"application/json\",\"data\":");
        byte[] head = envelope.toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + data.length + 1];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(data, 0, whole, head.length, data.length);
        whole[whole.length - 1] = '}';
        return whole;
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
