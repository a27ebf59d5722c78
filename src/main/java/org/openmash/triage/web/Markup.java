package org.openmash.triage.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A printable page of HTML, written element by element. Text gets in escaped and in no other way, so nothing that a
 * family or a partner told can become markup; there is no script, and the one style is named by its digest.
 */
final class Markup {
    private static final String STYLE = """
            *{box-sizing:border-box}
            body{font:1rem/1.45 Arial,Helvetica,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
            h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
            dl{margin:0}dt{font-weight:bold;margin-top:.6rem}dd{margin:0}
            ul,ol{padding-left:1.25rem}li{margin:.3rem 0}blockquote{margin:.25rem 0;padding-left:.75rem;border-left:.2rem solid}
            p{margin:.4rem 0}.notice{border:.15rem solid;padding:.5rem .75rem;font-weight:bold}
            @media print{@page{margin:18mm}body{max-width:none;padding:0;font-size:10.5pt}
            h2,h3{break-after:avoid}li,article{break-inside:avoid}.first{break-after:page}}
            """;
    /** Nothing is fetched, run, framed or sent from such a page. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StringBuilder written = new StringBuilder();

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param title never a name: it stands in tabs and in print queues */
    static String page(String title, java.util.function.Consumer<Markup> body) {
        Markup page = new Markup();
        page.written
                .append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"robots\" content=\"noindex, nofollow\">\n<title>");
        page.escaped(title);
        page.written.append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        page.in("main", null, () -> body.accept(page));
        return page.written.append("</body>\n</html>\n").toString();
    }

    /** @param kind a class of the style; null for none */
    void in(String element, String kind, Runnable inside) {
        written.append('<').append(element);
        if (kind != null) {
            written.append(" class=\"").append(kind).append('"');
        }
        written.append(">\n");
        inside.run();
        written.append("</").append(element).append(">\n");
    }

    void element(String element, String text) {
        written.append('<').append(element).append('>');
        escaped(text);
        written.append("</").append(element).append(">\n");
    }

    void paragraph(String text) {
        element("p", text);
    }

    void notice(String text) {
        written.append("<p class=\"notice\">");
        escaped(text);
        written.append("</p>\n");
    }

    /** One pair of a list of terms; left out where there is nothing to say. */
    void term(String term, String... lines) {
        List<String> told = java.util.Arrays.stream(lines)
                .filter(line -> line != null && !line.isBlank())
                .toList();
        if (!told.isEmpty()) {
            element("dt", term);
            told.forEach(line -> element("dd", line));
        }
    }

    void list(List<String> lines) {
        in("ul", null, () -> lines.forEach(line -> element("li", line)));
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(character);
            }
        }
    }
}
