package org.openmash.triage.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page says what was told, and nothing that was told becomes part of the page. */
class MarkupTest {
    private static final String HOSTILE = "</p><script>x</script><img src=x onerror=y> & \"q\" 'a'";

    @Test
    void textGetsInEscapedWhereverItStands() {
        String page = Markup.page(HOSTILE, markup -> {
            markup.element("h1", HOSTILE);
            markup.paragraph(HOSTILE);
            markup.notice(HOSTILE);
            markup.in("dl", null, () -> markup.term(HOSTILE, HOSTILE, null, " "));
            markup.list(List.of(HOSTILE));
        });
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<img"), page);
        assertEquals(7, page.split(Pattern.quote("&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&lt;img src=x onerror=y&gt; &amp; &quot;q&quot; &#39;a&#39;"), -1).length - 1);
    }

    @Test
    void thePolicyNamesTheVeryStyleOfThePageAndNoScript() throws Exception {
        String page = Markup.page("A page", markup -> markup.paragraph("words"));
        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);
        assertTrue(style.find());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertTrue(Markup.POLICY.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"), Markup.POLICY);
        assertTrue(Markup.POLICY.startsWith("default-src 'none'"));
        assertFalse(Markup.POLICY.contains("script-src"));
        assertFalse(style.group(1).contains("color"), "nothing is told by a colour");
    }

    @Test
    void aTermWithNothingToSayIsLeftOut() {
        assertFalse(Markup.page("A page", markup -> markup.term("Empty", null, "")).contains("Empty"));
    }
}
